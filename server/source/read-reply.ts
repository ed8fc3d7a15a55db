import { type FactValue, getValueKind } from '#fact'
import type { Agency, Outcome, Source, SourceCell, SourceField } from './agency.ts'
import type { Reply } from './exchange.ts'
import { type Failed, fail, type Refused } from './failure.ts'
import { followPointer, makePointer } from './pointer.ts'
import { fillTemplate, type Needs } from './template.ts'

export interface Values {
  readonly kind: 'values'
  readonly values: Readonly<Record<string, FactValue>>
}

/** What a reply says in our words: values in canonical form, or why it can't be used. Never throws. */
export function readReply(
  agency: Agency,
  source: Source,
  needs: Needs,
  reply: Reply,
): Values | Refused | Failed {
  const who = agency.label.zh
  const outcome = source.outcomes.find((candidate) => fits(candidate, reply))
  if (outcome?.means === 'refused') return refuse(outcome.because?.zh ?? `${who}不回答这个问题`)
  if (outcome?.means === 'absent')
    return { kind: 'values', values: mapFields(source, (field) => field.absent) }
  const wrong = findWrongStatus(who, reply.status) ?? findContradiction(who, source, needs, reply.document)
  return wrong ?? readValues(who, source.gives, reply.document)
}

/** Reads the declared fields out of a document. */
export function readValues(
  who: string,
  fields: Readonly<Record<string, SourceField>>,
  document: unknown,
): Values | Failed {
  const values: Record<string, FactValue> = {}
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(field, followPointer(document, field.at))
    if (read === 'wrong') return fail('shape', `${who}的回答里“${name}”不对，无法使用`)
    if (read !== 'left out') values[name] = read.value
  }
  return { kind: 'values', values }
}

function fits({ status, at, is }: Outcome, reply: Reply): boolean {
  if (status !== undefined && status !== reply.status) return false
  if (at === undefined) return status !== undefined
  const found = followPointer(reply.document, at)
  return (is ?? []).some((value) => value === found)
}

function findWrongStatus(who: string, status: number): Refused | Failed | undefined {
  if (status >= 200 && status < 300) return undefined
  if (status === 401 || status === 403) return fail('status', `${who}没有接受我们的身份（${status}）`)
  return status >= 400
    ? refuse(`${who}不回答这个问题（${status}）`)
    : fail('status', `${who}的回答不对（${status}）`)
}

/** An answer about somebody or something else than was asked can't be used, however well formed. */
function findContradiction(who: string, source: Source, needs: Needs, document: unknown): Failed | undefined {
  const differs = Object.entries(source.echo).some(([pointer, template]) => {
    const asked = fillTemplate(template, needs)
    return asked !== undefined && followPointer(document, pointer) !== asked
  })
  return differs ? fail('contradiction', `${who}的回答和所问的不是同一个`) : undefined
}

type Read = { readonly value: FactValue } | 'left out' | 'wrong'

function readField(field: SourceField, found: unknown): Read {
  if (field.columns === undefined) return readCell(field, found)
  if (found === undefined || found === null) return withoutValue(field)
  return Array.isArray(found) ? readTable(field.columns, found) : 'wrong'
}

/** A list of records becomes rows below the names of the columns; what a record leaves out is null. */
function readTable(columns: Readonly<Record<string, SourceCell>>, records: readonly unknown[]): Read {
  const cells = Object.values(columns).map(makeCellReader)
  const rows: FactValue[] = [Object.keys(columns)]
  for (const record of records) {
    const row: FactValue[] = []
    for (const readCellOf of cells) {
      const read = readCellOf(record)
      if (read === 'wrong') return 'wrong'
      row.push(read === 'left out' ? null : read.value)
    }
    rows.push(row)
  }
  return { value: rows }
}

/** Tables are long and their cells repeat themselves: each value of a column is read once. */
function makeCellReader(cell: SourceCell): (record: unknown) => Read {
  const find = makePointer(cell.at)
  const known = new Map<unknown, Read>()
  return (record) => {
    const found = find(record)
    const before = known.get(found)
    if (before !== undefined) return before
    const read = readCell(cell, found)
    known.set(found, read)
    return read
  }
}

function readCell(field: SourceCell, found: unknown): Read {
  if (found === undefined || found === null || found === '') return withoutValue(field)
  if (typeof found === 'object') return 'wrong'
  const text = String(found)
  if (field.values) {
    const value = Object.hasOwn(field.values, text) ? field.values[text] : undefined
    return value === undefined ? 'wrong' : { value }
  }
  const taken = field.pattern ? field.pattern.exec(text)?.[1] : text
  if (taken === undefined) return withoutValue(field)
  const parsed = getValueKind(field.kind).parse(taken)
  return parsed.ok ? { value: parsed.value } : 'wrong'
}

function withoutValue({ optional }: SourceCell): Read {
  if (optional === 'none') return { value: null }
  return optional ? 'left out' : 'wrong'
}

function mapFields(
  source: Source,
  toValue: (field: SourceField) => FactValue,
): Readonly<Record<string, FactValue>> {
  return Object.fromEntries(Object.entries(source.gives).map(([name, field]) => [name, toValue(field)]))
}

function refuse(reason: string): Refused {
  return { kind: 'refused', code: 'agency', reason }
}
