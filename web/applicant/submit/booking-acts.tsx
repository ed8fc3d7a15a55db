import { useState } from 'react'
import type { Booking } from '#api'
import { call } from '../../client/index.ts'
import { Button, buttonLook, Dialog } from '../../design/index.ts'
import { useAct, useDossier } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { submitText } from '../text/submit.ts'
import { formatMinute } from '../time.ts'
import { makeCalendarFile } from './calendar-file.ts'

/** Into the calendar, another time, or cancel. */
export function BookingActs({ booking }: { readonly booking: Booking }) {
  const t = useText(submitText)
  const say = useWords()
  const { language } = usePreference()
  const { view } = useDossier()
  const [asking, setAsking] = useState(false)
  const keep = () => {
    const file = makeCalendarFile(
      {
        id: booking.id,
        start: booking.start,
        minutes: booking.minutes,
        title: t.calendarTitle(say(view.matter.title)),
        place: `${booking.office.name} ${booking.office.address}`,
        note: `${t.code} ${booking.code}`,
      },
      new Date(),
    )
    download(new Blob([file], { type: 'text/calendar' }), `haoban-${booking.start.slice(0, 10)}.ics`)
  }
  return (
    <div className="space-y-2" data-print="no">
      <div className="flex flex-wrap gap-3">
        <Button weight="secondary" icon="calendar" onClick={keep}>
          {t.calendar}
        </Button>
        <Link
          to={`/dossiers/${view.id}/office/${encodeURIComponent(booking.office.id)}`}
          className={buttonLook('secondary')}
        >
          {t.move}
        </Link>
        <Button weight="plain" onClick={() => setAsking(true)}>
          {t.cancel}
        </Button>
      </div>
      <p className="text-sm text-soft">{t.cancelBefore(formatMinute(booking.cancelBefore, language))}</p>
      {asking ? <CancelDialog onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

function CancelDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(submitText)
  const { busy, failure, run } = useAct((_: undefined, { key, version, dossier }) =>
    call('cancelBooking', { path: { dossier }, query: { key, version } }),
  )
  const cancel = async () => {
    if (await run(undefined)) onClose()
  }
  return (
    <Dialog title={t.cancelTitle} onClose={onClose}>
      <p className="mb-5">{t.cancelHint}</p>
      <FailureNotice failure={failure} />
      <div className="flex flex-wrap gap-3">
        <Button weight="danger" busy={busy} onClick={cancel}>
          {t.cancelYes}
        </Button>
        <Button weight="secondary" onClick={onClose}>
          {t.cancelNo}
        </Button>
      </div>
    </Dialog>
  )
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
