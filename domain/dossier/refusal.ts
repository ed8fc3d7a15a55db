import type { FactId, FactValue, Wording } from '#fact'

/** Why an act is refused; one table in the HTTP world maps each to status and title. */
export type RefusalCode =
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'not-now'
  | 'not-ready'
  | 'taken'
  | 'paused'
  | 'too-large'
  | 'too-many'
  | 'unavailable'

/** An act that is not done, with what is wrong and the way out. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: Wording
  readonly entries: readonly { readonly entry: string; readonly message: Wording }[]
  readonly conflict: Conflict | undefined

  constructor(
    code: RefusalCode,
    detail: Wording,
    more: { readonly entries?: Refusal['entries']; readonly conflict?: Conflict } = {},
  ) {
    super(`${code}: ${detail.en}`)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
    this.entries = more.entries ?? []
    this.conflict = more.conflict
  }
}

/** What changed since the version the sender saw. */
export interface Conflict {
  readonly version: number
  readonly facts: readonly { readonly fact: FactId; readonly theirs: FactValue; readonly yours: FactValue }[]
}
