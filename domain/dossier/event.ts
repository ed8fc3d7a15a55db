import type { Fact, FactId, FactValue } from '#fact'

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
    }
  | {
      readonly kind: 'upload-read'
      readonly uploadId: string
      readonly documentKind: string
      readonly facts: readonly Fact[]
      readonly problems: readonly UploadProblem[]
    }
  | { readonly kind: 'upload-removed'; readonly uploadId: string }
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

export interface UploadProblem {
  readonly code: string
  readonly zh: string
  readonly en: string
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
