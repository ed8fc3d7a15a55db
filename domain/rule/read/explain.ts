import type { SyntaxNode } from '@lezer/common'
import type { Problem, Wording } from '../problem.ts'
import { problem } from '../problem.ts'
import { keywordMissing, unclosed, unexpected, unopened, valueMissing } from '../wording.ts'
import { partsOf } from './reader.ts'

type Keywords = { readonly words: readonly string[]; readonly example: string }

/** The words each construct needs, in their order, and how it looks when whole. */
const constructs: Readonly<Record<string, Keywords>> = {
  IfExpression: { words: ['if', 'then', 'else'], example: 'if x > 1 then 2 else 3' },
  ForExpression: { words: ['for', 'return'], example: 'for x in list return x + 1' },
  QuantifiedExpression: { words: ['satisfies'], example: 'some x in list satisfies x > 1' },
  InExpression: { words: ['in'], example: 'for x in list return x + 1' },
  Comparison: { words: ['and'], example: 'x between 1 and 5' },
}

const opening = ['(', '[', '{', ']']
const closing = [')', ']', '}', '[']

/** Says in plain words what the parser stumbled over. */
export function explainError(error: SyntaxNode, text: string): Problem {
  const owner = error.parent
  const word = owner === null ? undefined : findMissingWord(owner)
  if (word !== undefined) return problem(placeOfError(error, text), word)
  const bracket = error.from === error.to ? findUnclosed(error) : undefined
  if (bracket !== undefined) return problem({ offset: bracket.from, length: 1 }, unclosed(bracket.name))
  if (error.from < error.to) {
    const found = text.slice(error.from, error.to)
    const wording = /^[)\]}]$/.test(found) ? unopened(found) : unexpected(found)
    return problem({ offset: error.from, length: error.to - error.from }, wording)
  }
  return problem(placeOfError(error, text), valueMissing(lastWord(text.slice(0, error.from))))
}

function placeOfError(error: SyntaxNode, text: string) {
  const offset = text.slice(0, error.from).trimEnd().length
  return { offset, length: Math.max(error.to - offset, 0) }
}

function findMissingWord(owner: SyntaxNode): Wording | undefined {
  const construct = constructs[owner.name]
  const names = partsOf(owner).map((part) => part.name)
  if (construct === undefined || (owner.name === 'Comparison' && !names.includes('between'))) return undefined
  const last = partsOf(owner).at(-1)
  const missing = construct.words.find((word) => !names.includes(word))
  const valueStands = names.at(-2) !== undefined && !construct.words.includes(names.at(-2) ?? '')
  if (missing === undefined || !last?.type.isError || !valueStands) return undefined
  return keywordMissing(missing, construct.example)
}

/** The bracket that opens the innermost part which ends here without being closed. */
function findUnclosed(error: SyntaxNode): SyntaxNode | undefined {
  for (let tree = error.parent; tree !== null && tree.to <= error.to; tree = tree.parent) {
    const parts = partsOf(tree)
    const last = parts.at(-1)
    const opened = parts.find((part) => opening.includes(part.name))
    const before = parts.at(-2)
    if (opened === undefined || last === undefined || closing.includes(last.name) || before === opened)
      continue
    return opened
  }
  return undefined
}

function lastWord(before: string): string {
  return /\S+$/.exec(before.trimEnd())?.[0] ?? ''
}
