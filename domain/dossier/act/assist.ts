import { addWorkingDays, type WorkCalendar } from '#calendar'
import type { Fact } from '#fact'
import type { AssistanceTerms, Matter } from '#matter'
import { textOf } from '#rule'
import type { Dossier } from '../dossier.ts'
import type { Assistance } from '../event/waiver.ts'
import type { DossierEvent } from '../event.ts'
import { findText, knowledgeOf } from '../known.ts'
import { decideHandOver } from './hand-over.ts'

/** A question to another office, ready to be sent; `until` is the last day, in Shanghai, for its answer. */
export interface AssistanceQuestion {
  readonly terms: AssistanceTerms
  readonly subject: string
  readonly until: string
}

interface Asking {
  readonly matter: Matter
  readonly material: string
  readonly today: string
  readonly calendar: WorkCalendar
}

/** What another office is asked about a material; undefined when it was asked, or nobody knows about whom. */
export function findAssistanceQuestion(dossier: Dossier, asking: Asking): AssistanceQuestion | undefined {
  const { matter, material, today, calendar } = asking
  const routes = matter.materials.find(({ id }) => id === material)?.routes ?? []
  const request = routes.find(({ kind }) => kind === 'assistance')?.source
  const terms = matter.assistance.find(({ id }) => id === request)
  const knowledge = knowledgeOf(dossier, matter, today)
  const subject = terms && findText(knowledge, terms.subject)
  if (!terms || subject === undefined || findAssistance(dossier, material)) return undefined
  const days = knowledge.lookup(`parameter.${terms.days}`)
  if (days.kind === 'unknown' || days.value === null)
    throw new Error(`${matter.id} says no days for ${terms.id}`)
  return { terms, subject, until: addWorkingDays(calendar, today, Number(textOf(days.value))) }
}

/** Notes that the office has the question; nothing when that is known. */
export function decideAssistanceSent(
  dossier: Dossier,
  sent: Pick<Assistance, 'material' | 'request' | 'reference' | 'until'>,
): readonly DossierEvent[] {
  return findAssistance(dossier, sent.material) ? [] : [{ kind: 'assistance-asked', ...sent }]
}

/**
 * Takes the answer of the office. What it confirms is known from then on; what it denies a person has to look at. The
 * same answer twice is one, and a late one counts while nothing was decided.
 */
export function decideAssistanceAnswer(
  dossier: Dossier,
  answer: { readonly reference: string; readonly confirmed: boolean; readonly words: string },
  { matter, at }: { readonly matter: Matter; readonly at: string },
): readonly DossierEvent[] {
  const asked = dossier.assistance.find(({ reference }) => reference === answer.reference)
  const terms = matter.assistance.find(({ id }) => id === asked?.request)
  if (!asked || !terms || asked.status === 'answered') return []
  const { confirmed, ...said } = answer
  const events: readonly DossierEvent[] = [
    { kind: 'assistance-answered', material: asked.material, confirmed, ...said },
    { kind: 'facts-stated', facts: statedBy(matter, terms.id, { confirmed, at }) },
  ]
  return confirmed ? events : [...events, ...giveToPerson(dossier, denied(terms))]
}

/** Notes that the office let its time pass, and gives what waited for it to a person. */
export function decideAssistanceOverdue(
  dossier: Dossier,
  {
    reference,
    matter,
    today,
  }: { readonly reference: string; readonly matter: Matter; readonly today: string },
): readonly DossierEvent[] {
  const asked = dossier.assistance.find((each) => each.reference === reference)
  const terms = matter.assistance.find(({ id }) => id === asked?.request)
  if (!terms || asked?.status !== 'waiting' || today <= asked.until) return []
  return [
    { kind: 'assistance-overdue', material: asked.material, reference },
    ...giveToPerson(dossier, silent(terms)),
  ]
}

/** The question another office was asked about a material. */
function findAssistance({ assistance }: Dossier, material: string): Assistance | undefined {
  return assistance.find((each) => each.material === material)
}

function statedBy(
  matter: Matter,
  request: string,
  { confirmed, at }: { readonly confirmed: boolean; readonly at: string },
): readonly Fact[] {
  return [...matter.facts.values()]
    .filter(({ origins }) => origins.some(({ kind, name }) => kind === 'assistance' && name === request))
    .map(({ id }) => ({
      id,
      value: confirmed,
      source: { kind: 'assistance', name: request, asOf: at },
      certainty: 1,
    }))
}

function giveToPerson(dossier: Dossier, because: { zh: string; en: string }): readonly DossierEvent[] {
  if (dossier.state !== 'submitted') return []
  return decideHandOver(dossier, { cause: 'unknown', because })
}

function denied({ office, question }: AssistanceTerms) {
  return {
    zh: `${office.zh}没有确认：${question.zh}`,
    en: `${office.en} did not confirm: ${question.en}`,
  }
}

function silent({ office, question }: AssistanceTerms) {
  return {
    zh: `${office.zh}没有按时答复：${question.zh}`,
    en: `${office.en} did not answer in time: ${question.en}`,
  }
}
