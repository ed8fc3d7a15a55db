import type { Fact } from '#fact'
import type { Matter } from '#matter'
import type { Channel, DossierEvent } from '../event.ts'
import { countedDisputes } from './correction-request.ts'

/** What the identity provider says about the applicant, by claim. */
export type Profile = Readonly<Record<string, string>>

export interface Opening {
  readonly matter: Matter
  readonly channel: Channel
  readonly applicant: { readonly id: string; readonly name: string }
  readonly number: string
  readonly profile: Profile
  /** ISO instant. */
  readonly at: string
}

/**
 * Opens a dossier and states at once what the profile knows, so that nobody is asked for it. At a counter the same
 * claims come from the papers the officer holds, and are stated as seen.
 */
export function decideOpen(opening: Opening): readonly DossierEvent[] {
  const { matter, channel, applicant, number } = opening
  const opened: DossierEvent = {
    kind: 'opened',
    matter: matter.id,
    version: matter.version,
    channel,
    applicant,
    number,
  }
  const counted = countedDisputes(matter, 0, opening.at)
  const facts = [...profileFacts(opening), ...(counted ? [counted] : [])]
  return facts.length === 0 ? [opened] : [opened, { kind: 'facts-stated', facts }]
}

function profileFacts({ matter, channel, profile, at }: Opening): readonly Fact[] {
  return [...matter.facts.values()].flatMap((declared) => {
    const origin = declared.origins.find(({ kind }) => kind === 'profile')
    const claim = origin && profile[origin.field]
    if (!origin || claim === undefined) return []
    const parsed = declared.kind.parse(claim)
    if (!parsed.ok) return []
    if (declared.options.size > 0 && !declared.options.has(String(parsed.value))) return []
    const source =
      channel === 'counter'
        ? ({ kind: 'counter', name: 'counter', asOf: at } as const)
        : ({ kind: 'profile', name: origin.name, asOf: at } as const)
    return [{ id: declared.id, value: parsed.value, source, certainty: 1 }]
  })
}
