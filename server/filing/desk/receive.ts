import { findBookingCode } from '#booking'
import { addDays, localDay, localMinute } from '#calendar'
import {
  type DossierEvent,
  decideAskAgain,
  decideCheckIn,
  decideConsent,
  findActiveBooking,
  findDossierNumber,
  foldDossier,
  Refusal,
} from '#dossier'
import { getValueKind } from '#fact'
import type { Signatory } from '#http'
import type { Matter } from '#matter'
import { requireAllowed } from '#permission'
import { checkInBooking, findCardByCode } from '#store'
import type { Situation } from '../act.ts'
import type { Call, Handlers } from '../call.ts'
import { performCalled } from '../called-act.ts'
import { consentDays } from '../entries.ts'
import { type Filed, readFiled } from '../filed.ts'
import { getMatter } from '../guide.ts'
import { openDossier } from '../open-dossier.ts'
import type { FilingParts } from '../parts.ts'
import { concernedBy } from '../permission.ts'
import { requireOffice, requireSignatory, toActor, toPerson } from '../person.ts'
import { viewDesk } from '../view/desk-view.ts'

/** Receiving people: with a booking code or the number of their dossier, or with nothing but themselves. */
export function handleReception(
  parts: FilingParts,
): Pick<Handlers, 'checkIn' | 'walkIn' | 'readDeskDossier'> {
  return {
    checkIn: async (call) => viewDesk(parts, await checkIn(parts, call)),
    walkIn: async (call) => viewDesk(parts, await walkIn(parts, call)),
    readDeskDossier: async (call) => {
      const person = toPerson(requireSignatory(call), parts.keys)
      const filed = await readFiled(parts, parts.database, call.params.dossier)
      requireAllowed(person, 'read at the counter', concernedBy(filed))
      return viewDesk(parts, filed)
    },
  }
}

async function checkIn(parts: FilingParts, call: Call<'checkIn'>): Promise<Filed> {
  const office = requireOffice(requireSignatory(call))
  const { key, code } = call.body
  const typed = findBookingCode(code) ?? findDossierNumber(code)
  const card = typed && (await findCardByCode(parts.database, parts.district, typed))
  if (!card) throw unknownCode()
  const { dossier } = card
  return performCalled(
    parts,
    { by: call.by, params: { dossier } },
    {
      name: 'checkIn',
      deed: 'receive',
      key,
      content: { code },
      decide: (situation) => receive(situation, office.id),
    },
  )
}

async function receive(situation: Situation, office: string): Promise<readonly DossierEvent[]> {
  const { tx, place, dossier, matter, at } = situation
  const events = decideCheckIn(dossier, matter, office)
  const booking = findActiveBooking(dossier)
  if (booking && matter.booking && events.length > 0) {
    const key = { district: place.district, id: booking.id }
    await checkInBooking(tx, key, { office, terms: matter.booking, now: localMinute(at) })
  }
  return events.length > 0 ? [...events, ...askSilent(situation)] : []
}

/** Agencies that did not answer are asked once more while the applicant is there. */
function askSilent(situation: Situation): readonly DossierEvent[] {
  const { dossier } = situation
  return [...dossier.asked.keys()].flatMap((source) => decideAskAgain(dossier, situation, source))
}

function unknownCode(): Refusal {
  return new Refusal('not-found', {
    zh: '没有找到这个预约码或办件编号，请核对后再输一次；没有预约的可以直接“现场办理”',
    en: 'No booking code or dossier number like this; check it, or serve the person as a walk-in',
  })
}

/** Opens a dossier under the same matter version as online, for a person whose identity card the officer holds. */
async function walkIn(parts: FilingParts, call: Call<'walkIn'>): Promise<Filed> {
  const by = requireSignatory(call)
  const { key, ...content } = call.body
  const matter = getMatter(parts.catalogue, content.matter)
  const identityNumber = read('identityNumber', 'identity-number', content.identityNumber)
  const name = read('name', 'text', content.name)
  const applicant = { id: parts.keys.namePerson(identityNumber), name }
  return openDossier(parts, {
    matter,
    channel: 'counter',
    applicant,
    profile: { name, identityNumber },
    by: by.id,
    actor: toActor(by, applicant),
    command: { key, name: 'walkIn', content },
    resume: false,
    more: (opened, at) => arrive(matter, { by, opened, at }),
  })
}

/** Whoever comes in person agrees at the counter; the officer who asks them is on record. */
function arrive(
  matter: Matter,
  arrival: { readonly by: Signatory; readonly opened: readonly DossierEvent[]; readonly at: string },
): readonly DossierEvent[] {
  const { by, opened, at } = arrival
  const actor = { kind: 'officer', id: by.id, name: by.name } as const
  const dossier = foldDossier(
    opened.map((event, index) => ({ sequence: index + 1, at, actor, event, hash: '' })),
  )
  const today = localDay(at)
  const sources = [...matter.sources.values()].filter(({ consent }) => consent).map(({ id }) => id)
  const until = addDays(today, consentDays)
  return [
    ...decideConsent(dossier, { matter, sources, given: true, today, until }),
    ...decideCheckIn(dossier, matter, requireOffice(by).id),
  ]
}

function read(entry: string, kind: string, typed: string): string {
  const parsed = getValueKind(kind).parse(typed)
  if (parsed.ok) return String(parsed.value)
  throw new Refusal('invalid', parsed.problem, { entries: [{ entry, message: parsed.problem }] })
}
