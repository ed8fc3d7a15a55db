import type { SyntaxNode } from '@lezer/common'
import type { Reader } from './reader.ts'
import { normalizeName, partAt, partsOf, textOfTree } from './reader.ts'
import type { Type } from './syntax.ts'

/** The type after `instance of` or after a parameter's colon. */
export function readType(tree: SyntaxNode, reader: Reader): Type {
  const inner = tree.name === 'Type' ? partAt(partsOf(tree), 0) : tree
  const parts = partsOf(inner)
  const types = parts.filter((part) => part.name === 'Type').map((part) => readType(part, reader))
  const [only = { kind: 'named', name: 'Any' } as const] = types
  if (inner.name === 'ListType')
    return { kind: wordAt(inner, reader) === 'range' ? 'range' : 'list', of: only }
  if (inner.name === 'ContextType') return { kind: 'context', entries: readEntryTypes(parts, reader) }
  if (inner.name === 'FunctionType')
    return { kind: 'function', parameters: readArgumentTypes(parts, reader), result: only }
  return { kind: 'named', name: normalizeName(textOfTree(inner, reader)) }
}

function wordAt(tree: SyntaxNode, reader: Reader): string {
  return /^\w*/.exec(textOfTree(tree, reader))?.[0] ?? ''
}

function readEntryTypes(parts: readonly SyntaxNode[], reader: Reader): readonly (readonly [string, Type])[] {
  const entries = parts.find((part) => part.name === 'ContextEntryTypes')
  return (entries === undefined ? [] : partsOf(entries)).map((entry) => {
    const [name, type] = partsOf(entry)
    if (name === undefined || type === undefined) throw new RangeError('An entry type has a name and a type')
    return [normalizeName(textOfTree(name, reader)), readType(type, reader)]
  })
}

function readArgumentTypes(parts: readonly SyntaxNode[], reader: Reader): readonly Type[] {
  const list = parts.find((part) => part.name === 'ArgumentTypes')
  return (list === undefined ? [] : partsOf(list)).map((part) => readType(partAt(partsOf(part), 0), reader))
}
