import type { DecisionTerms } from '#matter'
import { decideOutcome, type GroundJudged, type Plan, type RulesDecision } from '#plan'
import { describeContent } from '../canonical.ts'
import type { Dossier } from '../dossier.ts'
import type { Ground } from '../event/decision.ts'
import type { CorrectionItem, DossierEvent } from '../event.ts'
import { knowledgeOf } from '../known.ts'
import { decideHandOver, type Handing } from './hand-over.ts'
import { decideAfter, type GoingOn } from './next-step.ts'

export interface Ruling extends GoingOn {
  readonly plan: Plan
  /** Why the office has stopped automatic decisions, as long as it has (停用自动办理). */
  readonly stopped: string | undefined
}

/**
 * Decides what was filed by the rules of its matter alone (无人干预自动办理), and what follows at once. Nothing while
 * something unknown could still change it: then it waits, and after the patience of the matter a person takes over.
 * What is not known never approves.
 */
export function decideByRules(dossier: Dossier, ruling: Ruling): readonly DossierEvent[] {
  const { matter, plan } = ruling
  const since = findDecidableSince(dossier)
  if (!matter.decision || since === undefined) return []
  const person = findPersonWanted(dossier, ruling)
  if (person) return decideHandOver(dossier, person)
  // Another office has its own time to answer.
  if (plan.awaited.length > 0) return []
  const decided = judgeDossier(dossier, ruling)
  if (decided.outcome === 'undecided' || plan.blockers.some(isOpen)) {
    const until = endOfPatience(since, matter.decision)
    return ruling.at < until ? [] : decideHandOver(dossier, { cause: 'unknown', because: tellMissing(plan) })
  }
  return [recordOf(dossier, decided, ruling), ...consequencesOf(dossier, decided, ruling)]
}

/** Why a person decides whatever the rules say: the office, or the applicant, wants it so. */
function findPersonWanted({ personAsked }: Dossier, { stopped }: Ruling): Handing | undefined {
  if (stopped !== undefined) {
    const zh = `自动办理暂停，由工作人员办理：${stopped}`
    return { cause: 'switch', because: { zh, en: `Automatic decisions are stopped: ${stopped}` } }
  }
  if (personAsked?.answered !== false) return undefined
  const zh = `申请人要求由工作人员办理。${personAsked.words}`
  return { cause: 'asked', because: { zh, en: `The applicant wants a person. ${personAsked.words}` } }
}

/** What the rules come to for a dossier as it is, on a day; also used to replay a decision. */
export function judgeDossier(
  dossier: Dossier,
  { matter, today }: Pick<GoingOn, 'matter' | 'today'>,
): RulesDecision {
  return decideOutcome(knowledgeOf(dossier, matter, today))
}

/** The event that keeps all a decision rests on. */
export function recordOf(
  dossier: Dossier,
  { outcome, grounds }: RulesDecision,
  { today, hash }: Pick<GoingOn, 'today' | 'hash'>,
): DossierEvent & { readonly kind: 'decided' } {
  return {
    kind: 'decided',
    outcome,
    businessDate: today,
    grounds: grounds.map(({ id, truth, used }): Ground => ({ id, truth, used })),
    contentHash: hash(describeContent(dossier)),
  }
}

/** Since when a decision is due, an ISO instant; undefined while none is: not filed yet, or taken up already. */
export function findDecidableSince({
  state,
  submission,
  decision,
  confirmation,
}: Dossier): string | undefined {
  if (state !== 'submitted' || decision || !submission) return undefined
  return [submission.at, confirmation?.answeredAt ?? ''].toSorted().at(-1)
}

/** The ISO instant at which a person takes over what is still unknown. */
export function endOfPatience(since: string, { patienceMinutes }: DecisionTerms): string {
  return new Date(Date.parse(since) + patienceMinutes * 60_000).toISOString()
}

/** What fails is for the rules to decide about; what is open has to be established first. */
function isOpen({ kind }: Plan['blockers'][number]): boolean {
  return kind !== 'unmet' && kind !== 'finding'
}

function consequencesOf(
  dossier: Dossier,
  { outcome, grounds }: RulesDecision,
  ruling: Ruling,
): readonly DossierEvent[] {
  const failed = grounds.filter((ground) => ground.truth === 'unmet' && ground.outcome === outcome)
  switch (outcome) {
    case 'approve':
      return decideAfter(dossier, 'decide', ruling)
    case 'reject':
      return [{ kind: 'denied', reasons: failed.map(tellReason) }]
    case 'close':
      return [{ kind: 'withdrawn', reason: failed.map(tellReason).join('；') }]
    case 'first':
      return [{ kind: 'correction-requested', items: failed.map(toItem) }]
    case 'manual':
      return decideHandOver(dossier, { cause: 'rules', because: join(failed) })
    case 'undecided':
      return []
  }
}

/** A reason with its law and the way out, so that whoever reads it needs nothing else. */
function tellReason({ otherwise, law, remedy }: GroundJudged): string {
  return `${otherwise.zh}（依据：${law}）${remedy ? remedy.zh : ''}`
}

function toItem(ground: GroundJudged): CorrectionItem {
  return { about: ground.id, message: tellReason(ground) }
}

function join(failed: readonly GroundJudged[]) {
  return {
    zh: failed.map(({ otherwise }) => otherwise.zh).join(''),
    en: failed.map(({ otherwise }) => otherwise.en).join(' '),
  }
}

function tellMissing(plan: Plan) {
  const open = plan.rules.filter(({ verdict }) => verdict === 'unknown')
  const zh = open.map(({ name }) => name.zh).join('、')
  const en = open.map(({ name }) => name.en).join(', ')
  return {
    zh: `有内容一直没有查到，不能自动决定${zh && `：${zh}`}。`,
    en: `Something could not be established, so it cannot be decided automatically${en && `: ${en}`}.`,
  }
}
