/** Ways a material is spared that leave a trace of their own: commitment (告知承诺) and assistance (行政协助). */
export type WaiverEvent =
  | {
      readonly kind: 'commitment-made'
      readonly material: string
      readonly commitment: string
      /** Which wording it was made in, and the SHA-256 of its words. */
      readonly version: string
      readonly textHash: string
      /** The last day, in Shanghai, for the later check. */
      readonly until: string
    }
  | {
      readonly kind: 'commitment-checked'
      readonly material: string
      readonly kept: boolean
      readonly note: string
    }
  | { readonly kind: 'commitment-revoked'; readonly material: string; readonly reason: string }
  | {
      readonly kind: 'assistance-asked'
      readonly material: string
      /** What the matter calls the question. */
      readonly request: string
      readonly reference: string
      readonly until: string
    }
  | {
      readonly kind: 'assistance-answered'
      readonly material: string
      readonly reference: string
      readonly confirmed: boolean
      readonly words: string
    }
  | { readonly kind: 'assistance-overdue'; readonly material: string; readonly reference: string }

export interface Commitment {
  readonly material: string
  readonly commitment: string
  readonly version: string
  readonly textHash: string
  readonly madeAt: string
  readonly until: string
  /** ISO instant at which somebody last looked whether it was kept. */
  readonly checkedAt: string | undefined
  readonly status: 'made' | 'kept' | 'broken' | 'revoked'
}

export interface Assistance {
  readonly material: string
  readonly request: string
  readonly reference: string
  readonly until: string
  readonly status: 'waiting' | 'answered' | 'overdue'
}
