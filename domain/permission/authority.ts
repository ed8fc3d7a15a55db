import { Refusal } from '#dossier'

/** Why somebody may act for another: a company or a person has let them, or the law makes them guardian (授权、监护). */
export type AuthorityGround = 'company' | 'consent' | 'guardian'

/** Who may act for whom, in which matters, until when. Days are calendar dates in Shanghai. */
export interface Authority {
  readonly id: string
  readonly ground: AuthorityGround
  readonly principal: { readonly id: string; readonly name: string }
  /** `id` is the name that stands for their identity number. */
  readonly agent: { readonly id: string; readonly name: string }
  /** Ids of matters; `*` is every one. */
  readonly matters: readonly string[]
  readonly from: string
  readonly until: string
  /** ISO instant. */
  readonly revokedAt: string | undefined
}

/** Whether it can be acted on that day; the last day counts. */
export function isInForce({ from, until, revokedAt }: Authority, today: string): boolean {
  return revokedAt === undefined && from <= today && today <= until
}

/** Refuses an authority that would be too wide, too long or for oneself; says what to write instead. */
export function refuseUnsoundAuthority(wanted: {
  readonly giver: string | undefined
  readonly agent: string
  readonly matters: readonly string[]
  readonly until: string
  readonly today: string
  /** The last day that can be chosen. */
  readonly latest: string
}): void {
  const { giver, agent, matters, until, today, latest } = wanted
  if (giver === agent) throw refuse('idNumber', '不用授权给自己', 'You need no authority from yourself')
  if (matters.length === 0) throw refuse('matters', '请选至少一个事项', 'Please choose at least one matter')
  if (until < today) throw refuse('until', '到期的日子已经过去', 'The last day has passed already')
  if (until > latest)
    throw refuse('until', '最长授权三年，到期可以再授权', 'Three years at most; give it anew then')
}

function refuse(entry: string, zh: string, en: string): Refusal {
  return new Refusal('invalid', { zh, en }, { entries: [{ entry, message: { zh, en } }] })
}
