import type { Evidence, Fact, FactId, SourceKind, Statements } from '#fact'
import type { Burden, CommitmentText, Limits, Matter, OfficeRow, RuleOutcome, Step, Words } from '#matter'
import type { Finding } from '#review'
import type { ShownTable } from './table.ts'

/** What is known about reaching a source just now. */
export type SourceState = 'up' | 'down'

/** A source that was asked for this dossier: whether it answered. */
export type Asked = 'waiting' | 'answered' | 'failed' | 'refused'

export type Truth = 'met' | 'unmet' | 'unknown'

/** Everything a plan is made from; nothing else is looked at, so the same input always gives the same plan. */
export interface Situation {
  readonly matter: Matter
  readonly statements: Statements
  /** Calendar date in Shanghai, `YYYY-MM-DD`. */
  readonly today: string
  /** Sources not listed count as up. */
  readonly sources: ReadonlyMap<string, SourceState>
  readonly asked: ReadonlyMap<string, Asked>
  readonly consents: ReadonlySet<string>
  /** Material → how far another office is that was asked about it. */
  readonly assistance: ReadonlyMap<string, 'waiting' | 'answered' | 'overdue'>
  readonly uploads: readonly UploadState[]
}

/** An upload as far as the plan cares. */
export interface UploadState {
  readonly id: string
  readonly material: string
  readonly documentKind: string | undefined
  readonly read: boolean
  readonly problems: readonly Words[]
}

/** What is still needed to decide, and the least burdensome way to it (个性指南). */
export interface Plan {
  readonly matter: string
  readonly version: string
  readonly businessDate: string
  /**
   * `unmet` as soon as it is certain that it cannot be granted, whatever is still unknown. What only leads to a person
   * leaves it unknown.
   */
  readonly verdict: Truth
  readonly rules: readonly RuleVerdict[]
  readonly reminders: readonly RuleVerdict[]
  /** Next first; asks nothing that cannot change anything. */
  readonly questions: readonly Question[]
  readonly obtainable: readonly Obtainable[]
  readonly materials: readonly MaterialPlan[]
  /** The form as a view of the facts. */
  readonly rows: readonly Row[]
  readonly findings: readonly Finding[]
  readonly steps: readonly Step[]
  readonly limits: Limits
  readonly offices: readonly OfficeRow[]
  readonly burden: {
    readonly now: Burden
    readonly naive: Burden
    readonly prefilled: number
    readonly total: number
  }
  /** Materials another office confirms: it can be filed at once, and is decided when they have. */
  readonly awaited: readonly string[]
  /** What keeps it from being filed now, in the order to mend it; empty when it can be filed. */
  readonly blockers: readonly Blocker[]
}

export interface RuleVerdict {
  readonly id: string
  readonly name: Words
  readonly law: string
  readonly verdict: Truth
  /** What it leads to unless it is met. */
  readonly outcome: RuleOutcome
  /** Why, in plain words; for `unmet` what the matter says, for the others a short account. */
  readonly reason: Words
  readonly remedy: Words | undefined
  readonly used: readonly FactId[]
  /** Facts that can still change the verdict, least burdensome first. */
  readonly missing: readonly FactId[]
}

export interface Question {
  readonly fact: FactId
  readonly label: Words
  readonly text: Words
  readonly hint: Words | undefined
  readonly kind: string
  readonly options: readonly { readonly id: string; readonly label: Words }[]
  /** Rules, materials or form rows that wait for the answer. */
  readonly because: readonly Words[]
}

/** A source that could be asked now, and what it would give. */
export interface Obtainable {
  readonly source: string
  readonly label: Words
  readonly purpose: Words
  readonly basis: string
  readonly consent: boolean
  readonly facts: readonly FactId[]
  readonly needs: Readonly<Record<string, FactId>>
  readonly state: SourceState
}

export interface MaterialPlan {
  readonly id: string
  readonly label: Words
  readonly hint: Words | undefined
  readonly basis: string
  readonly documents: readonly string[]
  /** `later`: shown at the counter or checked when the register answers again. */
  readonly status: 'needed' | 'provided' | 'not-needed' | 'not-applicable' | 'undecided' | 'later'
  readonly route: SourceKind | 'upload' | 'none'
  readonly because: Words
  /** The promise that stands in for it, on the route `commitment`: made once it is not needed any more. */
  readonly commitment: CommitmentText | undefined
}

/** One line of the form. */
export interface Row {
  readonly fact: FactId
  readonly label: Words
  readonly group: string
  readonly kind: string
  readonly options: readonly { readonly id: string; readonly label: Words }[]
  readonly mode: 'known' | 'confirm' | 'ask' | 'upload' | 'later' | 'waiting'
  readonly value: Fact['value'] | undefined
  /** For a table: what people see of it. */
  readonly table: ShownTable | undefined
  /** How a computed value came about. */
  readonly how: Words | undefined
  readonly source:
    | { readonly kind: SourceKind; readonly name: string; readonly label: Words; readonly asOf: string }
    | undefined
  readonly evidence: Evidence | undefined
  readonly certainty: number | undefined
  readonly confirmed: boolean
  readonly editable: boolean
  readonly sensitive: boolean
}

export type Blocker =
  | { readonly kind: 'unmet'; readonly rule: string; readonly message: Words }
  | { readonly kind: 'question'; readonly fact: FactId; readonly message: Words }
  | { readonly kind: 'material'; readonly material: string; readonly message: Words }
  | { readonly kind: 'commitment'; readonly material: string; readonly message: Words }
  | { readonly kind: 'confirm'; readonly fact: FactId; readonly message: Words }
  | { readonly kind: 'finding'; readonly point: string; readonly message: Words }
  | { readonly kind: 'waiting'; readonly source: string; readonly message: Words }
