import { addWorkingDays, type WorkCalendar } from '#calendar'
import type { Fact, FactId } from '#fact'
import type { Matter } from '#matter'
import { textOf } from '#rule'
import type { Dossier } from '../dossier.ts'
import type { CorrectionRequest } from '../event/correction-request.ts'
import type { DossierEvent } from '../event.ts'
import { knowledgeOf } from '../known.ts'
import { askOnceMore } from './ask.ts'

/** The last day, in Shanghai, for the answer to what is disputed on a day. */
export function findAnswerDay(
  dossier: Dossier,
  {
    matter,
    today,
    calendar,
  }: { readonly matter: Matter; readonly today: string; readonly calendar: WorkCalendar },
): string {
  const name = matter.disputes?.days
  const outcome = knowledgeOf(dossier, matter, today).lookup(`parameter.${name}`)
  const days = outcome.kind === 'known' && outcome.value !== null ? Number(textOf(outcome.value)) : Number.NaN
  if (Number.isInteger(days) && days > 0) return addWorkingDays(calendar, today, days)
  throw new Error(`${matter.id} says no days to answer a dispute on ${today}`)
}

/** Notes that the agency has the request; nothing when that is known. */
export function decideRequestSent(
  dossier: Dossier,
  sent: {
    readonly fact: FactId
    readonly source: string
    readonly reference: string
    readonly until: string
  },
): readonly DossierEvent[] {
  const isKnown = dossier.correctionRequests.some(({ reference }) => reference === sent.reference)
  return isKnown ? [] : [{ kind: 'correction-request-sent', ...sent }]
}

export interface RequestAnswer {
  readonly reference: string
  /** Whether the agency changed its record. */
  readonly upheld: boolean
  /** What it says to the applicant. */
  readonly words: string
}

/**
 * Takes the answer of the agency. When it changed its record it is asked again, so that everything is worked out anew;
 * otherwise the applicant learns why not. A late answer is an answer; the same answer twice is one.
 */
export function decideRequestAnswer(
  dossier: Dossier,
  answer: RequestAnswer,
  { matter, today, at }: { readonly matter: Matter; readonly today: string; readonly at: string },
): readonly DossierEvent[] {
  const request = dossier.correctionRequests.find(({ reference }) => reference === answer.reference)
  if (!request || isAnswered(request)) return []
  const use = matter.sources.get(request.source)
  return [
    { kind: 'correction-request-answered', fact: request.fact, ...answer },
    ...stateOpenDisputes(dossier, { matter, change: -1, at }),
    ...(answer.upheld && use ? askOnceMore(dossier, { matter, today }, use) : []),
  ]
}

/** Notes that an agency let its time pass; nothing when it answered or has longer. */
export function decideRequestOverdue(
  dossier: Dossier,
  { reference, today }: { readonly reference: string; readonly today: string },
): readonly DossierEvent[] {
  const request = dossier.correctionRequests.find((each) => each.reference === reference)
  if (request?.status !== 'waiting' || today <= request.until) return []
  return [{ kind: 'correction-request-overdue', fact: request.fact, reference }]
}

/** Disputes nobody has answered yet: of one fact, or of all. */
export function countOpenDisputes({ disputes, correctionRequests }: Dossier, fact?: FactId): number {
  const isMeant = (each: { readonly fact: FactId }) => fact === undefined || each.fact === fact
  const answered = correctionRequests.filter((request) => isAnswered(request) && isMeant(request))
  return disputes.filter(isMeant).length - answered.length
}

/** The number of open disputes as a fact, so that the rules of the matter say what it means. */
export function stateOpenDisputes(
  dossier: Dossier,
  { matter, change, at }: { readonly matter: Matter; readonly change: number; readonly at: string },
): readonly DossierEvent[] {
  const fact = countedDisputes(matter, countOpenDisputes(dossier) + change, at)
  return fact ? [{ kind: 'facts-stated', facts: [fact] }] : []
}

/** The fact that so many disputes are open; undefined where no rule looks at it. */
export function countedDisputes({ disputes }: Matter, count: number, at: string): Fact | undefined {
  if (!disputes) return undefined
  const source = { kind: 'profile', name: '', asOf: at } as const
  return { id: disputes.open, value: String(count), source, certainty: 1 }
}

function isAnswered({ status }: CorrectionRequest): boolean {
  return status === 'upheld' || status === 'rejected'
}
