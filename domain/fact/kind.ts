import type { FactValue } from './fact.ts'

/** What came of reading a text a person typed or an agency sent. */
export type Parsed =
  | { readonly ok: true; readonly value: FactValue }
  | { readonly ok: false; readonly problem: Wording }

/** One text for people in both languages. */
export interface Wording {
  readonly zh: string
  readonly en: string
}

/** A kind of value: how it is read, shown and checked. Shared by server and pages, so that both agree. */
export interface ValueKind {
  readonly id: string
  /** How the rule language sees it. */
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'table'
  /** For tables: the kind of the cells of each column. */
  readonly columns?: ReadonlyMap<string, ValueKind>
  /** Reads what a person typed; never throws. */
  parse(text: string): Parsed
  /** For people, in plain words. */
  format(value: FactValue, language: 'zh' | 'en'): string
}

export function refuse(zh: string, en: string): Parsed {
  return { ok: false, problem: { zh, en } }
}

export function accept(value: FactValue): Parsed {
  return { ok: true, value }
}

/** Full-width letters and digits become half-width, blanks at the ends go. */
export function tidy(text: string): string {
  return text.normalize('NFKC').trim()
}
