import type { Fact, FactId, FactValue } from '#fact'
import type { RetentionRule } from '#matter'
import type { ConfirmationEvent } from './event/confirmation.ts'
import type { CorrectionRequestEvent } from './event/correction-request.ts'
import type { DecisionEvent } from './event/decision.ts'
import type { PaymentEvent } from './event/payment.ts'
import type { SealEvent } from './event/seal.ts'
import type { WaiverEvent } from './event/waiver.ts'

/** Who did it, and for whom: every act shows both. */
export interface Actor {
  readonly kind: 'applicant' | 'officer' | 'system'
  readonly id: string
  readonly name: string
  readonly onBehalfOf?: { readonly id: string; readonly name: string }
  readonly office?: string
}

export type Channel = 'online' | 'counter'

/** What happened to a dossier (办件); the log of these is the only truth. */
export type DossierEvent =
  | ConfirmationEvent
  | DecisionEvent
  | PaymentEvent
  | SealEvent
  | CorrectionRequestEvent
  | WaiverEvent
  | {
      readonly kind: 'opened'
      readonly matter: string
      readonly version: string
      readonly channel: Channel
      readonly applicant: { readonly id: string; readonly name: string }
      /** Short, for people: printed, spoken on the phone. */
      readonly number: string
    }
  | { readonly kind: 'facts-stated'; readonly facts: readonly Fact[] }
  /** The applicant emptied these entries: what they said about them no longer counts. */
  | { readonly kind: 'facts-retracted'; readonly facts: readonly FactId[] }
  | {
      readonly kind: 'fact-disputed'
      readonly fact: FactId
      readonly claims: FactValue
      readonly reason: string
    }
  | {
      readonly kind: 'consent-given'
      readonly sources: readonly string[]
      readonly purpose: string
      readonly until: string
    }
  | { readonly kind: 'consent-withdrawn'; readonly sources: readonly string[] }
  | {
      readonly kind: 'source-asked'
      readonly source: string
      readonly purpose: string
      /** What was handed over to ask; asking with something else makes the earlier answer void. */
      readonly needs: Readonly<Record<string, string>>
    }
  | { readonly kind: 'source-answered'; readonly source: string; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'source-failed'
      readonly source: string
      readonly reason: string
      /** The agency answered and will not say; asking again is no use. */
      readonly refused: boolean
    }
  | {
      readonly kind: 'upload-added'
      readonly uploadId: string
      readonly material: string
      readonly name: string
      readonly mediaType: string
      readonly size: number
      readonly sha256: string
      /** For a further document in the picture of another upload: the same bytes, a part of the page. */
      readonly part?: PagePart
    }
  | {
      readonly kind: 'upload-read'
      readonly uploadId: string
      readonly documentKind: string
      readonly facts: readonly Fact[]
      readonly problems: readonly UploadProblem[]
      /** What was read, so that it can move to another material without being read again. */
      readonly paper?: ReadPaper
    }
  /** It belongs to another material than was thought; what was read goes along. */
  | {
      readonly kind: 'upload-moved'
      readonly uploadId: string
      readonly to: string
      readonly facts: readonly Fact[]
      readonly problems: readonly UploadProblem[]
    }
  /** It no longer counts; its bytes are kept until the retention of the matter ends. */
  | {
      readonly kind: 'upload-removed'
      readonly uploadId: string
      /** Why the counter took back what it had added by mistake; the applicant's own acts need none. */
      readonly reason?: string
    }
  | { readonly kind: 'upload-restored'; readonly uploadId: string }
  | {
      readonly kind: 'upload-erased'
      readonly uploadId: string
      readonly sha256: string
      /** The rule of the matter by which it was due, and its period such as `P30D`. */
      readonly rule: RetentionRule
      readonly period: string
      /** The bytes stay because another paper is the same picture; nobody sees them through this one any more. */
      readonly shared: boolean
    }
  | { readonly kind: 'booked'; readonly booking: BookingRecord }
  | { readonly kind: 'booking-cancelled'; readonly bookingId: string; readonly reason: string }
  | { readonly kind: 'missed'; readonly bookingId: string }
  | { readonly kind: 'submitted'; readonly contentHash: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'correction-requested'; readonly items: readonly CorrectionItem[] }
  | { readonly kind: 'checked-in'; readonly office: string }
  | { readonly kind: 'step-started'; readonly step: string }
  | {
      readonly kind: 'inspected'
      readonly step: string
      readonly checks: readonly CheckResult[]
      readonly passed: boolean
    }
  | {
      readonly kind: 'number-assigned'
      readonly step: string
      readonly series: string
      readonly number: string
      readonly fact: FactId
    }
  | {
      readonly kind: 'granted'
      readonly step: string
      readonly certificate: string
      readonly facts: readonly FactId[]
    }
  | { readonly kind: 'denied'; readonly reasons: readonly string[] }
  /** The paper is made and kept; `paper` is the SHA-256 of its bytes. */
  | { readonly kind: 'delivered'; readonly paper: string }
  | {
      readonly kind: 'rated'
      readonly stars: number
      readonly reasons: readonly string[]
      readonly words: string
    }

export type DossierEventKind = DossierEvent['kind']
export type EventOf<K extends DossierEventKind> = Extract<DossierEvent, { readonly kind: K }>

/** Left, top, width, height as fractions of the upright page. */
export type Box = readonly [number, number, number, number]

export interface UploadProblem {
  readonly code: string
  readonly zh: string
  readonly en: string
  /** The value it is about, as recognition names it; absent when it is about the whole paper. */
  readonly field?: string
  readonly box?: Box
}

/** Which document of a picture: the upload that brought the picture, and where on the page it lies. */
export interface PagePart {
  readonly of: string
  readonly region: Box
}

/** One document as recognition read it. */
export interface ReadPaper {
  readonly documentKind: string
  /** The kind in words for people. */
  readonly kindLabel: { readonly zh: string; readonly en: string }
  readonly fields: readonly ReadField[]
  readonly problems: readonly UploadProblem[]
  /** ISO instant. */
  readonly at: string
}

export interface ReadField {
  readonly field: string
  readonly value: string
  readonly text: string
  readonly certainty: number
  readonly box: Box | undefined
}

export interface BookingRecord {
  readonly id: string
  /** Read out or scanned at the counter. */
  readonly code: string
  readonly office: string
  /** `2026-11-25T09:30`, local time in Shanghai. */
  readonly start: string
  readonly minutes: number
}

export interface CorrectionItem {
  readonly about: string
  readonly message: string
}

export interface CheckResult {
  readonly check: string
  readonly passed: boolean
  readonly note: string
}

/** An event as it lies in the log: numbered, timed, signed by its actor, hashed over the one before. */
export interface LoggedEvent {
  readonly sequence: number
  /** ISO instant. */
  readonly at: string
  readonly actor: Actor
  readonly event: DossierEvent
  readonly hash: string
}
