import { calculate } from '../arithmetic.ts'
import { Decimal, one } from '../decimal.ts'
import { isMatch } from '../equality.ts'
import { formatValue } from '../format.ts'
import { compare } from '../order.ts'
import { daysDuration, monthsDuration } from '../time/duration.ts'
import type { FeelValue, Kind, Value } from '../value.ts'
import { isKind, kindOf } from '../value.ts'

/** A value that stands for all values which the tests of a column answer alike. */
export type Sample = {
  readonly value: FeelValue
  readonly text: string
  /** Whether it is a value the input is meant to have: of the kind the tests are about. */
  readonly expected: boolean
}

/** Samples for every stretch between these boundaries; undefined when they are not all of one kind. */
export function findSamples(boundaries: readonly FeelValue[]): readonly Sample[] | undefined {
  const kinds = new Set(boundaries.filter((value) => value !== null).map(kindOf))
  const [kind = 'null', ...others] = kinds
  const make = samplers[kind]
  if (others.length > 0 || make === undefined) return undefined
  const found = make(sortUnique(boundaries.filter((value) => value !== null)))
  const none = { value: null, text: formatValue(null), expected: boundaries.includes(null) }
  return found === undefined ? undefined : [...found, none, foreign(kind)]
}

/** A value of another kind, which no boundary equals. */
function foreign(kind: Kind): Sample {
  const value = kind === 'number' ? '其他' : new Decimal(0)
  return { value, text: '其他', expected: kind === 'null' }
}

type Sampler = (boundaries: readonly FeelValue[]) => readonly Sample[] | undefined

const samplers: { readonly [K in Kind]?: Sampler } = {
  null: () => [],
  boolean: () => [true, false].map(exactly),
  string: (texts) =>
    ['', ...texts]
      .flatMap((text) => [exactlyIf(texts, text), another(`${text}\u0000`)])
      .filter((sample) => sample !== undefined),
  number: along((value) => calculate('-', value, one), betweenNumbers),
  date: along(stepBy(monthsDuration(-1)), (low) => calculate('+', low, daysDuration(86_400_000_000_000n))),
  time: along(stepBy(daysDuration(-1n)), stepBy(daysDuration(1n))),
  'date and time': along(stepBy(daysDuration(-1n)), stepBy(daysDuration(1n))),
  'days and time duration': along(stepBy(daysDuration(-1n)), stepBy(daysDuration(1n))),
  'years and months duration': along(stepBy(monthsDuration(-1)), stepBy(monthsDuration(1))),
}

function exactly(value: FeelValue): Sample {
  return { value, text: formatValue(value), expected: true }
}

function exactlyIf(texts: readonly FeelValue[], text: FeelValue): Sample | undefined {
  return texts.includes(text) ? exactly(text) : undefined
}

function another(value: string): Sample {
  return { value, text: '其他', expected: true }
}

function stepBy(step: Value): (value: FeelValue) => Value {
  return (value) => calculate('+', value, step)
}

type Between = (low: FeelValue, high: FeelValue | undefined) => Value

/** Each boundary, and a value between it and the next where there is one; also one before the first. */
function along(before: (first: FeelValue) => Value, between: Between): Sampler {
  return (boundaries) => {
    const [first] = boundaries
    if (first === undefined || !boundaries.every((value) => typeof compare(first, value) === 'number'))
      return undefined
    const values = boundaries.flatMap((low, index) => {
      const high = boundaries[index + 1]
      const middle = between(low, high)
      return high !== undefined && !isLess(middle, high) ? [low] : [low, middle]
    })
    return [before(first), ...values].map((value) => exactly(value as FeelValue))
  }
}

function isLess(left: Value, right: Value): boolean {
  const order = compare(left, right)
  return typeof order === 'number' && order < 0
}

/** The next whole number where it lies between, else the middle. */
function betweenNumbers(low: FeelValue, high: FeelValue | undefined): Value {
  if (!isKind(low, 'number')) return null
  const next = low.floor().plus(1)
  if (high === undefined || !isKind(high, 'number') || next.lessThan(high)) return next
  return low.plus(high).div(2)
}

function sortUnique(values: readonly FeelValue[]): readonly FeelValue[] {
  const sorted = values.toSorted((left, right) => {
    const order = compare(left, right)
    return typeof order === 'number' ? order : 0
  })
  return sorted.filter((value, index) => index === 0 || isMatch(value, sorted[index - 1] ?? null) !== true)
}
