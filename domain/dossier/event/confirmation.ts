/** Somebody whom the application is about has to agree to it before it is filed (本人确认). */
export type ConfirmationEvent =
  | {
      readonly kind: 'confirmation-asked'
      readonly party: Party
      /** SHA-256 of what they are shown and agree to. */
      readonly contentHash: string
      /** ISO instant after which nothing can be confirmed any more. */
      readonly until: string
    }
  | { readonly kind: 'confirmed'; readonly contentHash: string }
  | { readonly kind: 'confirmation-refused'; readonly reason: string }
  | { readonly kind: 'confirmation-expired' }

/** A person an application is about, who need not be the applicant (当事人). */
export interface Party {
  readonly name: string
  readonly idNumber: string
}

/** How far the confirmation is; times are ISO instants. */
export interface Confirmation {
  readonly party: Party
  readonly contentHash: string
  readonly askedAt: string
  readonly until: string
  readonly status: 'waiting' | 'confirmed' | 'refused' | 'expired'
  readonly answeredAt: string | undefined
  /** Why they refused, in their words; empty when they said nothing. */
  readonly reason: string
}
