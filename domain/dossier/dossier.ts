import type { Fact, FactId, FactValue, Statements } from '#fact'
import type { RetentionRule } from '#matter'
import type { Asked } from '#plan'
import type { Confirmation } from './event/confirmation.ts'
import type { CorrectionRequest } from './event/correction-request.ts'
import type { Decision, Handover, PersonAsked, Recheck, Review } from './event/decision.ts'
import type { Payment, Refund } from './event/payment.ts'
import type { Sealing } from './event/seal.ts'
import type { Assistance, Commitment } from './event/waiver.ts'
import type {
  BookingRecord,
  Channel,
  CheckResult,
  CorrectionItem,
  PagePart,
  ReadPaper,
  UploadProblem,
} from './event.ts'
import type { DossierState } from './state.ts'

/** What a log of events adds up to. Nothing in it that cannot be folded again from the log. */
export interface Dossier {
  /** The sequence of the last event. */
  readonly version: number
  readonly matter: string
  readonly matterVersion: string
  readonly number: string
  readonly channel: Channel
  readonly applicant: { readonly id: string; readonly name: string }
  readonly state: DossierState
  readonly openedAt: string
  readonly changedAt: string
  readonly statements: Statements
  readonly disputes: readonly Dispute[]
  readonly uploads: readonly Upload[]
  /** Taken back, and still kept for a while in case it was a mistake. */
  readonly removed: readonly RemovedUpload[]
  /** Source → until when it may be asked, a calendar date. */
  readonly consents: ReadonlyMap<string, string>
  /** Sources the applicant does not want asked. */
  readonly declined: ReadonlySet<string>
  readonly asked: ReadonlyMap<string, AskedSource>
  readonly booking: Booking | undefined
  readonly submission: { readonly at: string; readonly contentHash: string } | undefined
  readonly correction: readonly CorrectionItem[]
  /** Times someone came to a counter with it; step clocks belong to a visit. */
  readonly visits: readonly Visit[]
  readonly clocks: readonly StepClock[]
  readonly inspection: Inspection | undefined
  readonly numbers: readonly AssignedNumber[]
  readonly confirmation: Confirmation | undefined
  /** What the rules came to when they decided; undefined when people did, or nobody yet. */
  readonly decision: Decision | undefined
  /** Why a person decides instead of the rules. */
  readonly handover: Handover | undefined
  /** What a person found who looked at the decision afterwards. */
  readonly recheck: Recheck | undefined
  readonly personAsked: PersonAsked | undefined
  /** What a person decided, in place of the rules or after them. */
  readonly review: Review | undefined
  /** The seal it was last filed under. */
  readonly sealing: Sealing | undefined
  /** Every order that was asked to be paid, the last one last. */
  readonly payments: readonly Payment[]
  readonly refunds: readonly Refund[]
  readonly correctionRequests: readonly CorrectionRequest[]
  readonly commitments: readonly Commitment[]
  readonly assistance: readonly Assistance[]
  readonly grant: Grant | undefined
  readonly denial: readonly string[]
  /** ISO instant at which it was granted, denied or withdrawn. */
  readonly endedAt: string | undefined
  readonly rating: { readonly stars: number; readonly words: string } | undefined
  /** Topic (a fact id, `booking`, `state`, …) → sequence of the last event about it. */
  readonly touched: ReadonlyMap<string, number>
}

export interface Dispute {
  readonly fact: FactId
  readonly claims: FactValue
  readonly reason: string
}

export interface Upload {
  readonly id: string
  readonly material: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly read: boolean
  readonly documentKind: string | undefined
  readonly facts: readonly Fact[]
  readonly problems: readonly UploadProblem[]
  /** What was read; undefined before, and for papers of logs that did not keep it. */
  readonly paper: ReadPaper | undefined
  readonly part: PagePart | undefined
  /** The material it was moved here from, to put it back. */
  readonly movedFrom: string | undefined
  readonly erased: Erasure | undefined
  /** Whether the counter added it. */
  readonly atDesk: boolean
}

export interface RemovedUpload extends Upload {
  readonly removedAt: string
  /** Taken back by the counter, for it was added by mistake: it may show somebody else's paper. */
  readonly isMistake: boolean
}

/** When the bytes of a paper were deleted, by which rule and period of the matter. */
export interface Erasure {
  readonly at: string
  readonly rule: RetentionRule
  readonly period: string
}

export interface AskedSource {
  readonly state: Asked
  readonly needs: Readonly<Record<string, string>>
  /** Sequence of the event that asked. */
  readonly sequence: number
  /** How often it was asked with the same needs. */
  readonly times: number
}

export interface Booking extends BookingRecord {
  readonly status: 'booked' | 'checked-in' | 'cancelled' | 'missed'
}

export interface Visit {
  readonly office: string
  readonly at: string
  readonly booked: boolean
}

/** How long one step took at the counter; times are ISO instants. */
export interface StepClock {
  readonly visit: number
  readonly step: string
  readonly startedAt: string
  readonly endedAt: string | undefined
}

export interface Inspection {
  readonly step: string
  readonly checks: readonly CheckResult[]
  readonly passed: boolean
}

export interface AssignedNumber {
  readonly step: string
  readonly series: string
  readonly number: string
  readonly fact: FactId
}

export interface Grant {
  readonly at: string
  readonly certificate: string
  readonly facts: readonly FactId[]
  readonly office: string
  /** SHA-256 of the paper, once it is made. */
  readonly paper: string | undefined
}
