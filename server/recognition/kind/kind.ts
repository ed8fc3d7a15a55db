import type { Wording } from '#fact'
import type { Form, Found, Print } from '../form/print.ts'
import type { Label } from '../layout/label.ts'
import type { Page } from '../layout/page.ts'
import type { CodeReading, ReadingProblem } from '../reading.ts'

/** A kind of document as data: what it is called, what it prints, and how its values confirm each other. */
export interface KindSpec {
  readonly id: string
  readonly label: Wording
  readonly fields: readonly FieldSpec[]
  /** What each side of the document must at least say; with less than half of it the picture is not readable. */
  readonly essential: readonly (readonly string[])[]
  /** Titles only this kind bears, blanks left out. */
  readonly titles: readonly RegExp[]
  /** What a code on this kind, and on no other, says. */
  readonly codePattern?: RegExp
  /** Whether a picture without a found code deserves a second, slower look. */
  readonly bearsCode: boolean
  readonly entries: readonly Entry[]
  /** Labels that lead to no value by themselves: column heads, and what `settle` reads in its own way. */
  readonly labels?: readonly Label[]
  /** Lines that are never a value and end a row. */
  readonly stop?: RegExp
  /** Finds what labels do not lead to, and weighs the values against each other. */
  readonly settle: (draft: Draft) => void
}

export interface FieldSpec {
  readonly key: string
  readonly label: Wording
  readonly form: FieldForm
}

export type FieldForm = 'text' | 'code' | 'date' | 'money' | 'number' | 'dims'

/** A label and how to read what stands beside or below it; one print may hold several fields. */
export interface Entry extends Label {
  /** Lines the value may take; 1 when absent. */
  readonly lines?: number
  /** What a further line must look like to belong to the value. */
  readonly continues?: RegExp
  /** What a value looks like that no further line belongs to. */
  readonly complete?: RegExp
  /** How far beside the label its value may stand, in heights of the label. */
  readonly reach?: number
  /** Sentences, whose further lines may begin with words that are labels elsewhere: 增加 / 准驾车型D。 */
  readonly prose?: boolean
  readonly read: (print: Print) => Readonly<Record<string, Found | undefined>> | undefined
}

/** The values of one page while they are gathered and weighed. */
export interface Draft {
  readonly page: Page
  readonly codes: readonly CodeReading[]
  readonly found: Map<string, Found>
  readonly problems: ReadingProblem[]
}

/** An entry for a single field. */
export function entry(
  field: string,
  printed: readonly string[],
  form: Form,
  options: Pick<Entry, 'lines' | 'continues' | 'complete' | 'reach' | 'brief' | 'prose'> = {},
): Entry {
  return { id: field, printed, ...options, read: (print) => ({ [field]: form(print) }) }
}

export function field(key: string, form: FieldForm, zh: string, en: string): FieldSpec {
  return { key, form, label: { zh, en } }
}
