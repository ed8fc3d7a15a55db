import type { Fact, FactValue } from '#fact'
import type { Knowledge } from '#knowledge'
import type { Matter, SourceUse } from '#matter'
import type { Obtainable, Plan } from '#plan'
import { agencyKinds, isSameNeeds, type Needs } from '../agency.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { findText, knowledgeOf } from '../known.ts'
import { consentsOn } from '../situation.ts'
import { endStates, openStates } from '../state.ts'
import { readSent } from './entry.ts'

/**
 * The agencies to ask now: those the plan has use for, within consent, whose needs are all known, and that were not
 * asked the same thing already. Called after every act, so that a number read from a photograph is looked up at once.
 */
export function decideAsks(
  dossier: Dossier,
  context: { readonly matter: Matter; readonly plan: Plan; readonly today: string },
): readonly DossierEvent[] {
  if (endStates.includes(dossier.state)) return []
  const consents = consentsOn(dossier, context.today)
  const knowledge = knowledgeOf(dossier, context.matter, context.today)
  const stale = staleSources(dossier, knowledge)
  const wanted = new Set([
    ...context.plan.obtainable
      .filter((source) => isDue(dossier, context.matter, source))
      .map(({ source }) => source),
    ...stale,
  ])
  return [...wanted].flatMap((source) => {
    const use = context.matter.sources.get(source)
    const needs = use && findNeeds(knowledge, use)
    if (!use || !needs || (use.consent && !consents.has(source))) return []
    if (isAsked(dossier, source, needs)) return []
    return [{ kind: 'source-asked', source, purpose: use.purpose.zh, needs } as const]
  })
}

/** Asks once more a source that did not answer, when it is still of use; empty when it answered meanwhile. */
export function decideAskAgain(
  dossier: Dossier,
  context: { readonly matter: Matter; readonly today: string },
  source: string,
): readonly DossierEvent[] {
  const asked = dossier.asked.get(source)
  const use = context.matter.sources.get(source)
  return use && asked?.state === 'failed' ? askOnceMore(dossier, context, use) : []
}

/** Asks a source that was asked before, because what it says may have changed. */
export function askOnceMore(
  dossier: Dossier,
  { matter, today }: { readonly matter: Matter; readonly today: string },
  use: SourceUse,
): readonly DossierEvent[] {
  if (endStates.includes(dossier.state)) return []
  if (use.consent && !consentsOn(dossier, today).has(use.id)) return []
  const needs = findNeeds(knowledgeOf(dossier, matter, today), use)
  const source = use.id
  return needs ? [{ kind: 'source-asked', source, purpose: use.purpose.zh, needs }] : []
}

/** What an agency was asked and said. */
export type SourceReply =
  | { readonly kind: 'answered'; readonly values: Readonly<Record<string, FactValue>>; readonly asOf: string }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string }

/** Takes an agency's reply into the dossier; a reply to a question that was asked anew meanwhile is dropped. */
export function decideReply(
  dossier: Dossier,
  matter: Matter,
  reply: { readonly source: string; readonly sequence: number; readonly said: SourceReply },
): readonly DossierEvent[] {
  const { source, sequence, said } = reply
  const asked = dossier.asked.get(source)
  if (asked?.state !== 'waiting' || asked.sequence !== sequence) return []
  if (said.kind !== 'answered') {
    return [{ kind: 'source-failed', source, reason: said.reason, refused: said.kind === 'refused' }]
  }
  return [{ kind: 'source-answered', source, facts: factsOf(matter, source, said) }]
}

/** The facts an agency's answer states, in the words of the matter. */
export function factsOf(
  matter: Matter,
  source: string,
  said: Extract<SourceReply, { kind: 'answered' }>,
): readonly Fact[] {
  return [...matter.facts.values()].flatMap((declared) => {
    const origin = declared.origins.find(({ kind, name }) => agencyKinds.includes(kind) && name === source)
    const value = origin && said.values[origin.field]
    if (!origin || value === undefined) return []
    const entry = readSent(declared, value)
    // What does not fit its kind is not known; the plan finds another way to it.
    if (!entry.ok) return []
    const provenance = { kind: origin.kind, name: source, asOf: said.asOf }
    return [{ id: declared.id, value: entry.value, source: provenance, certainty: 1 }]
  })
}

/** What is handed over to ask; undefined while some of it is unknown. What is known to be absent is left out. */
export function findNeeds(knowledge: Knowledge, use: SourceUse): Needs | undefined {
  const needs: Record<string, string> = {}
  for (const [parameter, id] of use.needs) {
    if (!knowledge.isKnown(id)) return undefined
    const value = findText(knowledge, id)
    if (value !== undefined) needs[parameter] = value
  }
  return needs
}

/** Sources that answered about something that has been corrected since: their answer is about another thing. */
function staleSources(dossier: Dossier, knowledge: Knowledge): readonly string[] {
  return [...dossier.asked].flatMap(([source, asked]) => {
    const use = knowledge.matter.sources.get(source)
    const needs = use && findNeeds(knowledge, use)
    return needs && !isSameNeeds(needs, asked.needs) ? [source] : []
  })
}

function isAsked(dossier: Dossier, source: string, needs: Needs): boolean {
  const asked = dossier.asked.get(source)
  return asked !== undefined && isSameNeeds(needs, asked.needs)
}

/**
 * Nobody waits for an agency that is known to be down. Only where rules decide what was filed it is asked all the same:
 * a question that failed is asked again until it is answered, one that was never asked would be forgotten.
 */
function isDue({ state: of }: Dossier, { decision }: Matter, { state }: Obtainable): boolean {
  return state === 'up' || (decision !== undefined && !openStates.includes(of))
}
