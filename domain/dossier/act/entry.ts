import type { FactId, FactValue, Wording } from '#fact'
import type { FactDeclaration, Matter } from '#matter'
import { Refusal } from '../refusal.ts'

export type Entry =
  | { readonly ok: true; readonly value: FactValue }
  | { readonly ok: false; readonly problem: Wording }

/** What came of the entries of one page: values to state, entries left empty. */
export interface Entries {
  readonly values: ReadonlyMap<FactId, FactValue>
  readonly emptied: readonly FactId[]
}

/**
 * Reads what was typed by the kind of each fact. Refuses all together when any entry is wrong, and names each wrong
 * one; `mayState` says why someone may not state a fact.
 */
export function readEntries(
  matter: Matter,
  typed: Readonly<Record<string, FactValue>>,
  mayState: (declared: FactDeclaration) => Wording | undefined,
): Entries {
  const values = new Map<FactId, FactValue>()
  const emptied: FactId[] = []
  const problems: { entry: string; message: Wording }[] = []
  for (const [id, text] of Object.entries(typed)) {
    const declared = matter.facts.get(id)
    const objection = declared ? mayState(declared) : unknownFact
    const entry: Entry =
      objection || !declared ? refused(objection ?? unknownFact) : readEntry(declared, text)
    if (!entry.ok) problems.push({ entry: id, message: entry.problem })
    else if (entry.value === null) emptied.push(id)
    else values.set(id, entry.value)
  }
  if (problems.length > 0) throw new Refusal('invalid', wrongEntries, { entries: problems })
  return { values, emptied }
}

/** Reads one value; null means the entry was left empty. */
export function readEntry(declared: FactDeclaration, typed: FactValue): Entry {
  if (typed === null || typed === '') return { ok: true, value: null }
  if (typeof typed === 'object') return refused({ zh: '这一项只能填一个值', en: 'This takes one value only' })
  const parsed = declared.kind.parse(String(typed))
  if (!parsed.ok) return parsed
  if (declared.options.size > 0 && !declared.options.has(String(parsed.value))) {
    return refused({ zh: '请从列出的选项中选择', en: 'Please choose one of the options listed' })
  }
  return parsed
}

/** Reads what a source sent: one value, or the rows of a table, whose cells were read when they came. */
export function readSent(declared: FactDeclaration, sent: FactValue): Entry {
  if (sent === null || typeof sent !== 'object') return readEntry(declared, sent)
  const [headings] = sent
  const isTable = declared.kind.type === 'table' && sent.every(Array.isArray) && Array.isArray(headings)
  const fits = isTable && headings.every((name) => declared.columns.has(String(name)))
  if (fits) return { ok: true, value: sent }
  return refused({ zh: '这一项只能填一个值', en: 'This takes one value only' })
}

function refused(problem: Wording): Entry {
  return { ok: false, problem }
}

const unknownFact: Wording = { zh: '这个事项没有这一项', en: 'This matter has no such entry' }

const wrongEntries: Wording = {
  zh: '有几项填得不对，请看每一项下面的说明；其他内容都已保留',
  en: 'Some entries are not right; see the note at each. Nothing else is lost',
}
