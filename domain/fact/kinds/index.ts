// Every kind of value a fact can have. A new kind is one file and one line here.
import type { ValueKind } from '../kind.ts'
import { choice, yesNo } from './choice.ts'
import { date } from './date.ts'
import { creditCode, identityNumber, phone } from './identity.ts'
import { licenceIdentifier } from './licence-identifier.ts'
import { money, number } from './number.ts'
import { table } from './table.ts'
import { code, text } from './text.ts'

const kinds: readonly ValueKind[] = [
  text,
  code,
  number,
  money,
  date,
  choice,
  yesNo,
  identityNumber,
  creditCode,
  phone,
  licenceIdentifier,
  table,
]

const byId: ReadonlyMap<string, ValueKind> = new Map(kinds.map((kind) => [kind.id, kind]))

export function listValueKinds(): readonly ValueKind[] {
  return kinds
}

export function findValueKind(id: string): ValueKind | undefined {
  return byId.get(id)
}

export function getValueKind(id: string): ValueKind {
  const kind = byId.get(id)
  if (!kind) throw new Error(`No kind of value is called ${id}`)
  return kind
}
