/** A seal of a company was put to something; the actor of the event used it (用印). */
export interface SealEvent {
  readonly kind: 'sealed'
  /** The number of the seal at the e-seal platform. */
  readonly seal: string
  /** SHA-256 of what it was put to. */
  readonly contentHash: string
}

export interface Sealing {
  readonly seal: string
  /** Who used it, and for whom. */
  readonly by: string
  readonly onBehalfOf: string | undefined
  /** ISO instant. */
  readonly at: string
  readonly contentHash: string
}
