import type { FactValue } from '#fact'
import type { Failed, Refused } from './failure.ts'
import type { Needs } from './template.ts'

/** What is asked: `needs` by the parameter names of the source, `purpose` the 用数事由 in words. */
export interface Question {
  readonly source: string
  readonly dossier: string
  readonly matter: string
  readonly purpose: string
  readonly needs: Needs
  /** True when the source may be asked only with a consent in the ledger for this dossier and purpose. */
  readonly consent?: boolean
  /** What is remembered will not do: the record may have been corrected since. */
  readonly fresh?: boolean
}

/** `values` are canonical, by field; `asOf` is the ISO instant at which the agency said so. */
export type Answer =
  | {
      readonly kind: 'answered'
      readonly values: Readonly<Record<string, FactValue>>
      readonly asOf: string
      readonly tookMs: number
    }
  | Refused
  | Failed

/** Something an agency is told; the same key again is the same notice. */
export interface Notice {
  readonly to: string
  readonly key: string
  readonly dossier: string
  readonly matter: string
  readonly purpose: string
  readonly values: Needs
}

export type Delivery =
  | { readonly kind: 'delivered'; readonly values: Readonly<Record<string, FactValue>> }
  | Refused
  | Failed
