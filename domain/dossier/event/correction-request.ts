import type { FactId } from '#fact'

/** A disputed value goes to the agency that owns it, which answers by a deadline (异议、更正请求). */
export type CorrectionRequestEvent =
  | {
      readonly kind: 'correction-request-sent'
      readonly fact: FactId
      /** The source whose agency is asked. */
      readonly source: string
      /** The number the agency gave it. */
      readonly reference: string
      /** The last day, in Shanghai, for its answer. */
      readonly until: string
    }
  | {
      readonly kind: 'correction-request-answered'
      readonly fact: FactId
      readonly reference: string
      /** Whether the agency changed its record. */
      readonly upheld: boolean
      readonly words: string
    }
  | { readonly kind: 'correction-request-overdue'; readonly fact: FactId; readonly reference: string }

export interface CorrectionRequest {
  readonly fact: FactId
  readonly source: string
  readonly reference: string
  readonly until: string
  readonly status: 'waiting' | 'upheld' | 'rejected' | 'overdue'
  readonly words: string | undefined
}
