import { Decimal, findInteger } from '../decimal.ts'
import { isMatch } from '../equality.ts'
import { compare } from '../order.ts'
import { both, either, relate, truthOf } from '../relation.ts'
import { findUnknownAmong, Unknown } from '../unknown.ts'
import type { FeelFunction, FeelValue, Truth, Value } from '../value.ts'
import { isList } from '../value.ts'
import { builtin, signature } from './builtin.ts'
import { callable, each, itemsOf, list, number, open, openList, optional } from './parameter.ts'

/** Functions on lists. Positions count from 1, or from the end when negative. */
export const listFunctions = [
  builtin(
    'list contains',
    signature([openList('list'), open('element')], (items, element) =>
      items.reduce<Truth>((found, item) => either(found, isMatch(item, element)), false),
    ),
  ),
  builtin(
    'count',
    signature([itemsOf(openList('list'))], (items) => new Decimal(items.length)),
  ),
  builtin(
    'all',
    signature([itemsOf(openList('list'))], (items) => items.map(truthOf).reduce<Truth>(both, true)),
  ),
  builtin(
    'any',
    signature([itemsOf(openList('list'))], (items) => items.map(truthOf).reduce<Truth>(either, false)),
  ),
  builtin(
    'min',
    signature([itemsOf(list('list'))], (items) => furthest(items, -1)),
  ),
  builtin(
    'max',
    signature([itemsOf(list('list'))], (items) => furthest(items, 1)),
  ),
  builtin(
    'sublist',
    signature([openList('list'), number('start position'), optional(number('length'))], sublist),
  ),
  builtin(
    'append',
    signature([openList('list'), each(open('item'))], (items, added) => [...items, ...added]),
  ),
  builtin(
    'concatenate',
    signature([each(openList('list'))], (lists) => lists.flat()),
  ),
  builtin(
    'insert before',
    signature([openList('list'), number('position'), open('newItem')], (items, position, item) => {
      const index = findIndex(items, position)
      return index === undefined ? undefined : items.toSpliced(index, 0, item)
    }),
  ),
  builtin(
    'remove',
    signature([openList('list'), number('position')], (items, position) => {
      const index = findIndex(items, position)
      return index === undefined ? undefined : items.toSpliced(index, 1)
    }),
  ),
  builtin(
    'list replace',
    signature([openList('list'), number('position'), open('newItem')], (items, position, item) => {
      const index = findIndex(items, position)
      return index === undefined ? undefined : items.with(index, item)
    }),
    signature([list('list'), callable('match'), open('newItem')], replaceMatching),
  ),
  builtin(
    'reverse',
    signature([openList('list')], (items) => items.toReversed()),
  ),
  builtin('index of', signature([list('list'), open('match')], indexOf)),
  builtin(
    'union',
    signature([each(list('list'))], (lists) => distinct(lists.flat())),
  ),
  builtin('distinct values', signature([list('list')], distinct)),
  builtin(
    'duplicate values',
    signature([list('list')], (items) =>
      distinct(
        items.filter((item, index) =>
          items.some((other, at) => at !== index && isMatch(item, other) === true),
        ),
      ),
    ),
  ),
  builtin('flatten', signature([list('list')], flatten)),
  builtin('sort', signature([list('list'), optional(callable('precedes'))], sort)),
]

/** Where in the list a position is; undefined when it is outside. */
function findIndex(items: readonly Value[], position: Decimal): number | undefined {
  const place = findInteger(position.trunc())
  if (place === undefined || place === 0 || Math.abs(place) > items.length) return undefined
  return place > 0 ? place - 1 : items.length + place
}

function sublist(items: readonly Value[], start: Decimal, length: Decimal | undefined): Value | undefined {
  const from = findIndex(items, start)
  if (from === undefined) return undefined
  const count = length === undefined ? items.length - from : findInteger(length.trunc())
  if (count === undefined || count < 0 || from + count > items.length) return undefined
  return items.slice(from, from + count)
}

function furthest(items: readonly FeelValue[], direction: 1 | -1): Value | undefined {
  let best = items[0]
  for (const item of items) {
    const order = compare(item, best ?? null)
    if (typeof order !== 'number') return undefined
    if (Math.sign(order) === direction) best = item
  }
  return best
}

function indexOf(items: readonly FeelValue[], match: Value): Value {
  const positions: Decimal[] = []
  for (const [index, item] of items.entries()) {
    const found = isMatch(item, match)
    if (found instanceof Unknown) return found
    if (found) positions.push(new Decimal(index + 1))
  }
  return positions
}

function distinct(items: readonly FeelValue[]): readonly FeelValue[] {
  return items.filter((item, index) => items.findIndex((other) => isMatch(item, other) === true) === index)
}

function flatten(items: readonly Value[]): readonly Value[] {
  return items.flatMap((item) => (isList(item) ? flatten(item) : [item]))
}

/** Calls `match(item, newItem)` for each item; null when it does not answer true or false. */
function replaceMatching(
  items: readonly FeelValue[],
  match: FeelFunction,
  newItem: Value,
): Value | undefined {
  const truths = items.map((item) => truthOf(match.invoke([item, newItem])))
  if (truths.includes(null)) return undefined
  if (truths.some((truth) => truth instanceof Unknown)) return findUnknownAmong([...truths, newItem])
  return items.map((item, index) => (truths[index] === true ? newItem : item))
}

/** Sorts by `precedes(a, b)`, or by size when it is left out; null when items cannot be put in order. */
function sort(items: readonly FeelValue[], precedes: FeelFunction | undefined): Value | undefined {
  const before = (left: FeelValue, right: FeelValue): Truth => {
    return precedes === undefined ? relate('<', left, right) : truthOf(precedes.invoke([left, right]))
  }
  const answers: Truth[] = []
  const sorted = items.toSorted((left, right) => {
    const [first, second] = [before(left, right), before(right, left)]
    answers.push(first, second)
    if (first === true) return -1
    return second === true ? 1 : 0
  })
  if (answers.some((answer) => answer instanceof Unknown))
    return findUnknownAmong([...answers, precedes ?? null])
  return answers.includes(null) ? undefined : sorted
}
