import type { SyntaxNode } from '@lezer/common'
import { externalFunction, repeatedName } from '../wording.ts'
import { unquote } from './literal.ts'
import type { Reader } from './reader.ts'
import { normalizeName, partAt, partsOf, placeOf, textOfTree } from './reader.ts'
import type { Argument, Entry, Iterator, Node, Parameter } from './syntax.ts'
import { readType } from './type.ts'

export function readList(tree: SyntaxNode, reader: Reader): Node {
  const items = partsOf(tree).filter((part) => part.name !== '[' && part.name !== ']')
  return { kind: 'list', items: items.map(reader.expression), ...placeOf(tree) }
}

export function readContext(tree: SyntaxNode, reader: Reader): Node {
  const entries = partsOf(tree)
    .filter((part) => part.name === 'ContextEntry')
    .map((part) => readEntry(part, reader))
  const names = new Set<string>()
  for (const entry of entries) {
    if (names.has(entry.name)) reader.report(entry, repeatedName(entry.name))
    names.add(entry.name)
  }
  return { kind: 'context', entries, ...placeOf(tree) }
}

function readEntry(tree: SyntaxNode, reader: Reader): Entry {
  const parts = partsOf(tree)
  const key = partAt(parts, 0)
  const quoted = partAt(partsOf(key), 0).name === 'StringLiteral'
  const text = textOfTree(key, reader)
  const name = quoted ? unquote(text) : normalizeName(text)
  return { name, value: reader.expression(partAt(parts, -1)), ...placeOf(key) }
}

export function readFilter(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  return {
    kind: 'filter',
    source: reader.expression(partAt(parts, 0)),
    condition: reader.expression(partAt(parts, 2)),
    ...placeOf(tree),
  }
}

export function readPath(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  const name = normalizeName(textOfTree(partAt(parts, -1), reader))
  return { kind: 'path', source: reader.expression(partAt(parts, 0)), name, ...placeOf(tree) }
}

export function readFor(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  const iterators = readIterators(partAt(parts, 1), reader)
  const body = partAt(parts, -1)
  const usesPartial = /\bpartial\b/.test(textOfTree(body, reader))
  return { kind: 'for', iterators, body: reader.expression(body), usesPartial, ...placeOf(tree) }
}

export function readQuantified(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  const quantifier = partAt(parts, 0).name === 'some' ? 'some' : 'every'
  const iterators = readIterators(partAt(parts, 1), reader)
  return {
    kind: 'quantified',
    quantifier,
    iterators,
    condition: reader.expression(partAt(parts, -1)),
    ...placeOf(tree),
  }
}

function readIterators(tree: SyntaxNode, reader: Reader): readonly Iterator[] {
  return partsOf(tree).map((part) => {
    const [name, , source] = partsOf(part)
    if (name === undefined || source === undefined)
      throw new RangeError('An iterator has a name and a source')
    const [first, , end] = partsOf(source)
    if (first === undefined) throw new RangeError('An iterator has a source')
    return {
      name: normalizeName(textOfTree(name, reader)),
      source: reader.expression(first),
      end: end === undefined ? undefined : reader.expression(end),
    }
  })
}

export function readFunction(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  if (parts.some((part) => part.name === 'external')) reader.report(placeOf(tree), externalFunction())
  const formal = parts.find((part) => part.name === 'FormalParameters')
  const parameters = formal === undefined ? [] : partsOf(formal).map((part) => readParameter(part, reader))
  const body = partAt(partsOf(partAt(parts, -1)), 0)
  return { kind: 'function', parameters, body: reader.expression(body), ...placeOf(tree) }
}

function readParameter(tree: SyntaxNode, reader: Reader): Parameter {
  const [name, type] = partsOf(tree)
  if (name === undefined) throw new RangeError('A parameter has a name')
  return {
    name: normalizeName(textOfTree(name, reader)),
    type: type === undefined ? undefined : readType(type, reader),
  }
}

export function readInvocation(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  const first = partAt(parts, 0)
  const callee = first.name === 'DateTimeConstructor' ? nameOf(first, reader) : reader.expression(first)
  const list = parts.find((part) => part.name === 'PositionalParameters' || part.name === 'NamedParameters')
  const given = list === undefined ? [] : partsOf(list).map((part) => readArgument(part, reader))
  return { kind: 'invocation', callee, arguments: given, ...placeOf(tree) }
}

function readArgument(tree: SyntaxNode, reader: Reader): Argument {
  if (tree.name !== 'NamedParameter')
    return { name: undefined, value: reader.expression(tree), ...placeOf(tree) }
  const parts = partsOf(tree)
  const name = normalizeName(textOfTree(partAt(parts, 0), reader))
  return { name, value: reader.expression(partAt(parts, -1)), ...placeOf(tree) }
}

export function nameOf(tree: SyntaxNode, reader: Reader): Node {
  return { kind: 'name', name: normalizeName(textOfTree(tree, reader)), ...placeOf(tree) }
}
