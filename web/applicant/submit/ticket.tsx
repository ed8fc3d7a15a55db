import type { Booking } from '#api'
import { useDossier } from '../dossier/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { submitText } from '../text/submit.ts'
import { formatDay, formatTime } from '../time.ts'
import { QrCode } from './qr-code.tsx'

/** The booking as a slip to show at the counter. */
export function Ticket({ booking }: { readonly booking: Booking }) {
  const t = useText(submitText)
  const say = useWords()
  const { language } = usePreference()
  const { view } = useDossier()
  return (
    <section
      aria-label={t.ticket}
      className="overflow-hidden rounded-lg border border-line bg-paper shadow-lift sm:flex print:shadow-none"
    >
      <div className="flex-1 space-y-3 p-6">
        <p className="text-sm text-soft">{say(view.matter.title)}</p>
        <p className="text-2xl font-semibold">
          {formatDay(booking.start.slice(0, 10), language)}
          <span className="block text-3xl text-accent-deep">{formatTime(booking.start)}</span>
        </p>
        <div>
          <p className="font-semibold">{booking.office.name}</p>
          <p>{booking.office.address}</p>
          <p>
            <a
              href={`tel:${booking.office.phone}`}
              className="inline-block min-h-6 text-accent underline underline-offset-4"
            >
              {booking.office.phone}
            </a>
          </p>
        </div>
      </div>
      <div className="border-t-2 border-dashed border-line bg-page p-6 text-center sm:w-64 sm:border-t-0 sm:border-l-2">
        <div className="mx-auto w-44 overflow-hidden rounded-md">
          <QrCode text={booking.code} label={t.qr(booking.code)} />
        </div>
        <p className="mt-3 text-sm text-soft">{t.code}</p>
        <p className="font-mono text-xl font-semibold tracking-wider">{booking.code}</p>
        <p className="mt-1 text-sm">{t.showCode}</p>
      </div>
    </section>
  )
}
