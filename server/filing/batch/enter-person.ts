import { addDays, localDay } from '#calendar'
import {
  type Actor,
  type DossierEvent,
  decideConsent,
  decideStateFacts,
  foldDossier,
  type Party,
  type Profile,
} from '#dossier'
import { getValueKind } from '#fact'
import type { ConfirmationTerms, Matter } from '#matter'
import { notFound } from '#permission'
import { consentDays } from '../entries.ts'
import type { Filed } from '../filed.ts'
import { openDossier } from '../open-dossier.ts'
import type { FilingParts } from '../parts.ts'

/** One person an applicant enters: who enters whom, in which matter. */
export interface Entering {
  readonly matter: Matter
  readonly applicant: { readonly id: string; readonly name: string }
  readonly profile: Profile
  readonly actor: Actor
  /** The same key is the same entering. */
  readonly key: string
  readonly person: Party
}

/**
 * Opens a dossier about a person, with what is known of them, and has the registers asked at once. Entering somebody
 * who is under way already gives their dossier again, so that handing a list in twice changes nothing.
 */
export async function enterPerson(parts: FilingParts, entering: Entering): Promise<Filed> {
  const { matter, applicant, profile, actor, key, person } = entering
  const terms = requireTerms(matter)
  const read = getValueKind('identity-number').parse(person.idNumber)
  const number = read.ok ? String(read.value) : person.idNumber
  return openDossier(parts, {
    ...{ matter, applicant, profile, actor, channel: 'online', by: actor.id, resume: false },
    command: { key, name: 'enterPerson', content: person },
    about: { person: parts.keys.namePerson(number), matter: matter.id, applicant: applicant.id },
    more: (opened, at) => introduce(entering, terms, { opened, at }),
  })
}

/** Whom a matter wants to agree. Throws `not-found` for a matter that concerns nobody but its applicant. */
export function requireTerms({ confirmation }: Matter): ConfirmationTerms {
  if (confirmation) return confirmation
  throw notFound()
}

interface Opened {
  readonly opened: readonly DossierEvent[]
  /** ISO instant. */
  readonly at: string
}

function introduce(
  { matter, actor, person }: Entering,
  { party }: ConfirmationTerms,
  { opened, at }: Opened,
): readonly DossierEvent[] {
  const log = opened.map((event, index) => ({ sequence: index + 1, at, actor, event, hash: '' }))
  const dossier = foldDossier(log)
  const values = { [party.name]: person.name, [party.idNumber]: person.idNumber }
  const today = localDay(at)
  const sources = [...matter.sources.values()].filter(({ consent }) => consent).map(({ id }) => id)
  const until = addDays(today, consentDays)
  return [
    ...decideStateFacts(dossier, { matter, version: dossier.version, values, confirm: [], at }),
    ...decideConsent(dossier, { matter, sources, given: true, today, until }),
  ]
}
