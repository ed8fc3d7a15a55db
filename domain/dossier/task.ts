import type { Matter, Words } from '#matter'
import { findRecheck } from './act/recheck.ts'
import type { Dossier } from './dossier.ts'
import type { Commitment } from './event/waiver.ts'

/** What somebody of the accountable office has to do about a dossier. */
export interface Task {
  readonly kind: 'review' | 'recheck' | 'objection' | 'promise'
  /** The id of the accountable office. */
  readonly office: string
  /** ISO instant. */
  readonly since: string
  readonly because: Words
}

/** The task a dossier is, if any: a decision to make, or one of the rules to look at again. */
export function findTask(dossier: Dossier, matter: Matter): Task | undefined {
  const { decision } = matter
  if (!decision) return undefined
  const { state, handover, personAsked } = dossier
  const office = decision.office.id
  if (state === 'reviewing' && handover) {
    return { kind: 'review', office, since: handover.at, because: handover.because }
  }
  const broken = dossier.commitments.find(({ status }) => status === 'broken')
  if (broken) {
    const since = broken.checkedAt ?? broken.until
    return { kind: 'promise', office, since, because: tellBroken(matter, broken) }
  }
  const kind = findRecheck(dossier, decision)
  if (kind === 'objection' && personAsked) {
    const { at, words } = personAsked
    return {
      kind,
      office,
      since: at,
      because: { zh: `申请人有异议：${words}`, en: `The applicant objects: ${words}` },
    }
  }
  return kind && dossier.decision ? { kind, office, since: dossier.decision.at, because: drawn } : undefined
}

function tellBroken({ commitments }: Matter, { commitment }: Commitment): Words {
  const text = commitments.find(({ id }) => id === commitment)
  return text?.otherwise ?? { zh: '承诺不实。', en: 'A promise was not kept.' }
}

const drawn: Words = { zh: '抽中复核。', en: 'Drawn to be checked again.' }
