import type { DecisionTerms } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'

/**
 * Whether a decision is drawn for a look by a person (抽查复核). The lot is the hash of its event in the log, which
 * nobody can choose beforehand and everybody who has the log can work out again.
 */
export function isDrawn({ hash }: { readonly hash: string }, { recheck }: DecisionTerms): boolean {
  const lot = Number.parseInt(hash.slice(0, 8), 16) / 2 ** 32
  return lot * 100 < recheck.percent
}

/** Whether somebody still has to look at what the rules decided: it was drawn, or the applicant asked for it. */
export function findRecheck(
  dossier: Dossier,
  terms: DecisionTerms | undefined,
): 'recheck' | 'objection' | undefined {
  const { decision, state, recheck, personAsked } = dossier
  if (!terms || !decision || !lookedAt.includes(decision.outcome) || state === 'reviewing') return undefined
  if (personAsked?.answered === false) return 'objection'
  return !recheck && isDrawn(decision, terms) ? 'recheck' : undefined
}

/** What the rules decided by themselves; of the rest a person has seen everything. */
const lookedAt: readonly string[] = ['approve', 'reject', 'close']

export interface Rechecking {
  readonly terms: DecisionTerms | undefined
  readonly agrees: boolean
  readonly note: string
}

/** Says what came of the look. Whoever does not agree gives it on: somebody else of the office decides. */
export function decideRecheck(dossier: Dossier, rechecking: Rechecking): readonly DossierEvent[] {
  const { terms, agrees, note } = rechecking
  if (!findRecheck(dossier, terms)) {
    throw new Refusal('not-now', { zh: '这份办件现在不用复核', en: 'There is nothing to check again here' })
  }
  if (!agrees && note === '') {
    const message = { zh: '请写明哪里不同意', en: 'Please say what you do not agree with' }
    throw new Refusal('invalid', message, { entries: [{ entry: 'note', message }] })
  }
  const rechecked = { kind: 'rechecked', agrees, note } as const
  if (agrees) return [rechecked]
  const because = {
    zh: `复核不同意自动办理的结果：${note}`,
    en: `Whoever checked it does not agree: ${note}`,
  }
  return [rechecked, { kind: 'handed-over', cause: 'recheck', because }]
}
