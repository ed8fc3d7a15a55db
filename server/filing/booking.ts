import { localMinute } from '#calendar'
import {
  type BookingRecord,
  type Dossier,
  type DossierEvent,
  decideBook,
  decideCancelBooking,
  findActiveBooking,
  Refusal,
} from '#dossier'
import type { BookingTerms, OfficeRow } from '#matter'
import { requireAllowed } from '#permission'
import { bookSlot, cancelBooking, listFreePlaces } from '#store'
import type { Situation } from './act.ts'
import type { Call, Handlers } from './call.ts'
import { performCalled } from './called-act.ts'
import { type Filed, readFiled } from './filed.ts'
import type { FilingParts } from './parts.ts'
import { concernedBy } from './permission.ts'
import { requireSignatory, toPerson } from './person.ts'
import { viewDossier } from './view/dossier-view.ts'
import { viewOffices } from './view/office-view.ts'

/** Where and when to come: offices that handle the situation, their free times, booking. */
export function handleBooking(
  parts: FilingParts,
): Pick<Handlers, 'listOffices' | 'listSlots' | 'book' | 'cancelBooking'> {
  return {
    listOffices: async (call) => {
      const filed = await readMine(parts, call)
      const places = await freePlaces(parts, filed, filed.plan.offices)
      return viewOffices(filed.plan.offices, places, { ...call.query, language: call.language })
    },
    listSlots: async (call) => {
      const filed = await readMine(parts, call)
      const office = filed.plan.offices.find(({ id }) => id === call.params.office)
      if (!office) {
        throw new Refusal('not-found', { zh: '没有找到这个网点', en: 'This office was not found' })
      }
      return (await freePlaces(parts, filed, [office])).get(office.id) ?? []
    },
    book: async (call) => viewDossier(parts, await book(parts, call)),
    cancelBooking: async (call) => {
      const { key, version } = call.query
      const filed = await performCalled(parts, call, {
        name: 'cancelBooking',
        deed: 'change',
        key,
        content: {},
        decide: (situation) => {
          decideCancelBooking(situation.dossier, version)
          return releaseBooking(situation, { by: 'applicant', reason: '申请人取消' })
        },
      })
      return viewDossier(parts, filed)
    },
  }
}

function book(parts: FilingParts, call: Call<'book'>): Promise<Filed> {
  const { key, version, office, start } = call.body
  return performCalled(parts, call, {
    name: 'book',
    deed: 'submit',
    key,
    content: { office, start },
    decide: async ({ tx, place, dossier, matter, plan, at }) => {
      const bookable = decideBook(dossier, { matter, plan, office, version })
      const { booking, replaced } = await bookSlot(tx, {
        ...place,
        ...bookable,
        matter: matter.id,
        holder: dossier.applicant.id,
        start,
        calendar: parts.calendar,
        now: localMinute(at),
      })
      return bookingEvents(dossier, booking, replaced)
    },
  })
}

function bookingEvents(
  dossier: Dossier,
  { id, code, office, start, minutes }: BookingRecord,
  replaced: { readonly id: string } | undefined,
): readonly DossierEvent[] {
  if (findActiveBooking(dossier)?.id === id) return []
  const booked: DossierEvent = { kind: 'booked', booking: { id, code, office, start, minutes } }
  if (!replaced) return [booked]
  return [{ kind: 'booking-cancelled', bookingId: replaced.id, reason: '改约' }, booked]
}

/** Gives back the booking a dossier has, if any; an applicant can only within the limit. */
export async function releaseBooking(
  situation: Situation,
  release: { readonly by: 'applicant' | 'office'; readonly reason: string },
): Promise<readonly DossierEvent[]> {
  const { tx, place, dossier, matter, at } = situation
  const booking = findActiveBooking(dossier)
  if (!booking || !matter.booking) return []
  const key = { district: place.district, id: booking.id }
  await cancelBooking(tx, key, { by: release.by, terms: matter.booking, now: localMinute(at) })
  return [{ kind: 'booking-cancelled', bookingId: booking.id, reason: release.reason }]
}

async function readMine(
  parts: FilingParts,
  call: Pick<Call<'listOffices'>, 'by' | 'params'>,
): Promise<Filed> {
  const person = toPerson(requireSignatory(call), parts.keys)
  const filed = await readFiled(parts, parts.database, call.params.dossier)
  requireAllowed(person, 'read', concernedBy(filed))
  return filed
}

function freePlaces({ database, calendar, now }: FilingParts, filed: Filed, offices: readonly OfficeRow[]) {
  return listFreePlaces(database, {
    district: filed.place.district,
    matter: filed.matter.id,
    offices,
    terms: requireTerms(filed),
    calendar,
    now: localMinute(now().toISOString()),
  })
}

function requireTerms({ matter }: Filed): BookingTerms {
  if (matter.booking) return matter.booking
  throw new Refusal('not-now', { zh: '这个事项不用预约', en: 'This matter needs no booking' })
}
