import { localMinute } from '#calendar'
import { findActiveBooking } from '#dossier'
import type { Job } from '#job'
import { findBooking, markMissedBookings } from '#store'
import { perform } from '../act.ts'
import type { FilingParts } from '../parts.ts'
import { platform } from '../person.ts'

/** After the check-in window: notes that nobody came, unless somebody did or the booking was moved. */
export async function lookAtBooking(
  parts: FilingParts,
  { data }: Pick<Job<'look-at-booking'>, 'data'>,
): Promise<void> {
  const { dossier, bookingId } = data
  await perform(parts, {
    dossier,
    command: { key: `missed-${bookingId}`, name: 'look-at-booking', content: {} },
    actor: platform,
    allow: () => {},
    decide: async ({ tx, place, dossier, matter, at }) => {
      if (findActiveBooking(dossier)?.id !== bookingId || !matter.booking) return []
      const { district } = place
      const search = { district, matter: matter.id, terms: matter.booking, now: localMinute(at) }
      await markMissedBookings(tx, search)
      const booking = await findBooking(tx, district, bookingId)
      return booking?.status === 'missed' ? [{ kind: 'missed', bookingId }] : []
    },
  })
}
