import type { FactId } from '#fact'
import type { DecisionTable, Expression } from '#rule'
import type { AssistanceTerms } from './assistance.ts'
import type { CommitmentText } from './commitment.ts'
import type { ConfirmationTerms } from './confirmation.ts'
import type { DisputeTerms } from './dispute.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import type { PaymentTerms } from './payment.ts'

export type { Column, FactDeclaration } from './fact-declaration.ts'

/** A text of the matter in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** One service as its agency describes it (事项): everything people see and every rule, at one version. */
export interface Matter {
  readonly id: string
  /** Published versions never change: `2026.11.1`. */
  readonly version: string
  /** A draft is checked, tested and planned with; nobody is offered it yet. */
  readonly status: 'published' | 'draft'
  readonly title: Words
  readonly summary: Words
  /** 好办 (complex situations, guided) or 快办 (three minutes, no papers). */
  readonly mode: 'guided' | 'quick'
  readonly department: Words
  readonly alsoCalled: readonly string[]
  readonly audience: readonly ('person' | 'company')[]
  /** Fields it belongs to, such as `vehicle`; authority may be given for a whole field. */
  readonly topics: readonly string[]
  readonly limits: Limits
  readonly result: Words
  readonly legalBasis: readonly string[]
  /** The number of the office that answers questions. */
  readonly hotline: string
  readonly sources: ReadonlyMap<string, SourceUse>
  readonly steps: readonly Step[]
  readonly offices: readonly OfficeRow[]
  readonly booking: BookingTerms | undefined
  /** How its rules decide without a person; undefined where people decide. */
  readonly decision: DecisionTerms | undefined
  /** Undefined where nobody but the applicant has to agree. */
  readonly confirmation: ConfirmationTerms | undefined
  /** Undefined where nothing is paid. */
  readonly payment: PaymentTerms | undefined
  /** Undefined where nobody is asked to correct what is disputed. */
  readonly disputes: DisputeTerms | undefined
  /** How long pictures and files are kept; undefined keeps them for ever, which the check of a matter warns of. */
  readonly retention: Retention | undefined
  /** What the same matter asked before it was made easy; burden is measured against it. */
  readonly naive: Burden
  readonly facts: ReadonlyMap<FactId, FactDeclaration>
  readonly rules: readonly Rule[]
  readonly reminders: readonly Rule[]
  readonly materials: readonly Material[]
  readonly commitments: readonly CommitmentText[]
  /** What other offices can be asked to confirm. */
  readonly assistance: readonly AssistanceTerms[]
  readonly points: readonly Point[]
  readonly parameters: ReadonlyMap<string, readonly DatedValue[]>
  readonly tables: ReadonlyMap<string, DecisionTable>
  readonly help: readonly HelpEntry[]
}

/** Who answers for what the rules decide without a person, and within which bounds they do (无人干预自动办理). */
export interface DecisionTerms {
  /** The accountable office (责任单位). */
  readonly office: { readonly id: string; readonly name: Words; readonly phone: string }
  /** The law that lets rules decide. */
  readonly basis: string
  /** The first day, in Shanghai, on which they did. */
  readonly since: string
  /** How long something may stay unknown before a person takes over. */
  readonly patienceMinutes: number
  /** Of a hundred decisions so many are looked at by a person afterwards, within so many working days. */
  readonly recheck: { readonly percent: number; readonly days: number }
}

/** Statutory and promised time: `days` are working days, `minutes` at the counter. */
export interface Limits {
  readonly statutoryDays: number
  readonly promisedDays: number
  readonly counterMinutes: number
  readonly basis: string
}

/** How long the bytes of papers are kept after the last thing that happened; each a period such as `P30D`. */
export interface Retention {
  readonly periods: Readonly<Record<RetentionRule, string>>
  readonly basis: string
}

/**
 * Why a paper goes: the applicant removed it; a draft was left; something filed was left; it was refused or withdrawn;
 * it was granted.
 */
export const retentionRules = ['removed', 'drafts', 'unfinished', 'refused', 'completed'] as const
export type RetentionRule = (typeof retentionRules)[number]

/** How this matter uses an agency: the purpose it states and the facts it hands over to ask. */
export interface SourceUse {
  readonly id: string
  readonly label: Words
  readonly purpose: Words
  readonly basis: string
  /** Parameter of the agency's question → the fact that answers it. */
  readonly needs: ReadonlyMap<string, FactId>
  /** Asked only with the applicant's agreement. */
  readonly consent: boolean
}

/**
 * What an acceptance rule leads to when it is not met: the application is refused; it ends without a decision; a person
 * decides; or the applicant has to get something else done first. Of several the one listed first counts.
 */
export const ruleOutcomes = ['reject', 'close', 'manual', 'first'] as const
export type RuleOutcome = (typeof ruleOutcomes)[number]

/** A condition over facts (条件). */
export interface Rule {
  readonly id: string
  /** The number reviewers know it by, where it is also a review point. */
  readonly code: string | undefined
  readonly name: Words
  readonly law: string
  /** Only looked at while this holds, if given. */
  readonly given: Expression | undefined
  readonly when: Expression
  readonly outcome: RuleOutcome
  readonly otherwise: Words
  /** What the applicant can do about it. */
  readonly remedy: Words | undefined
}

/** Evidence that proves facts (申请材料). */
export interface Material {
  readonly id: string
  readonly label: Words
  readonly proves: readonly FactId[]
  readonly required: Expression | undefined
  /** Kinds of document accepted as this material; empty when it is only ever shown at the counter. */
  readonly documents: readonly string[]
  readonly basis: string
  readonly routes: readonly Route[]
  readonly hint: Words | undefined
}

/** One way a material can be spared, or given; in fallback order. */
export interface Route {
  readonly kind: 'register' | 'licence' | 'verification' | 'commitment' | 'assistance' | 'upload' | 'counter'
  /** The source; for `commitment` the promise, for `assistance` the request. */
  readonly source: string
  /** Only open while this holds, if given. */
  readonly given: Expression | undefined
  readonly because: Words
}

export type PointStatus = 'remind' | 'manual' | 'reject'

/** One thing a reviewer looks at (审查要点), over evidence and registers. */
export interface Point {
  readonly id: string
  /** The number reviewers know it by; several points may share one. */
  readonly code: string
  readonly name: Words
  readonly law: string
  readonly given: Expression | undefined
  readonly when: Expression
  readonly otherwise: PointStatus
  /** Holds nothing against anybody while a value it is about was read unsurely and not confirmed. */
  readonly certain: boolean
  readonly message: Words
  readonly remedy: Words
  /** The facts a finding points at, first the most likely culprit. */
  readonly about: readonly FactId[]
}

export interface DatedValue {
  readonly from: string
  readonly value: string
  readonly source: string
}

/** `confirm`: the person it is about agrees; `decide`: the rules decide; `pay`: what is owed is paid. */
export const stepKinds = [
  'file',
  'confirm',
  'book',
  'check-in',
  'inspect',
  'assign',
  'decide',
  'pay',
  'issue',
] as const
export type StepKind = (typeof stepKinds)[number]

/** What happens after filing, in order. */
export interface Step {
  readonly id: string
  readonly label: Words
  readonly kind: StepKind
  readonly who: 'applicant' | 'officer' | 'system'
  readonly minutes: number
  readonly checks: readonly Check[]
  /** For `file`: the fact with the number of the electronic seal it is filed under. */
  readonly seal: FactId | undefined
  /** For `assign`: the fact that chooses the series, and the fact that takes the number. */
  readonly series: FactId | undefined
  readonly gives: FactId | undefined
  /** For `issue`: the title of the paper and the facts printed on it. */
  readonly paper: { readonly title: Words; readonly facts: readonly FactId[] } | undefined
  /** For `issue`: who is told of the result. */
  readonly tells: readonly Telling[]
}

/** What one agency is told of a result; not told while one of the facts is unknown. */
export interface Telling {
  readonly to: string
  readonly values: ReadonlyMap<string, FactId>
}

/** One line of an inspection checklist; `against` is the fact it is compared with. */
export interface Check {
  readonly id: string
  readonly label: Words
  readonly against: FactId | undefined
  readonly reason: Words
}

/** An office (网点) as the agency lists it. */
export interface OfficeRow {
  readonly id: string
  readonly name: string
  readonly district: string
  readonly address: string
  readonly phone: string
  readonly longitude: number
  readonly latitude: number
  /** Weekdays 1 (Monday) to 7 and times: `1-5 09:00-11:30 13:30-16:30; 6 09:00-11:30`. */
  readonly hours: string
  /** Bookings taken per slot. */
  readonly capacity: number
  /** Situations this office handles; each an option of the fact the matter names. */
  readonly handles: readonly string[]
  readonly accessible: string
}

export interface BookingTerms {
  readonly daysAhead: number
  readonly slotMinutes: number
  readonly cancelBeforeMinutes: number
  readonly checkInWindowMinutes: number
  readonly noShows: { readonly limit: number; readonly withinDays: number; readonly pauseDays: number }
  /** Only one valid booking may exist for one value of this fact. */
  readonly onePer: FactId | undefined
  /** The fact that says which situation the office must handle. */
  readonly situation: FactId | undefined
}

/** What a filing asks of a person. */
export interface Burden {
  readonly fields: number
  readonly materials: number
  readonly visits: number
  readonly minutes: number
}

export interface HelpEntry {
  readonly id: string
  readonly question: Words
  readonly answer: Words
  /** Facts, materials or steps it helps with. */
  readonly about: readonly string[]
}
