import { Button, buttonLook, Card, Icon, Notice } from '../../design/index.ts'
import { DossierPage, useDossier } from '../dossier/index.ts'
import { useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { submitText } from '../text/submit.ts'
import { BookingActs } from './booking-acts.tsx'
import { BringList } from './bring-list.tsx'
import { Ticket } from './ticket.tsx'

/** It is filed: the booking with its code, what to bring, and what can still be changed. */
export function DonePage() {
  const t = useText(submitText)
  const { view } = useDossier()
  const booking = view.booking?.status === 'booked' ? view.booking : undefined
  return (
    <DossierPage title={t.doneTitle} lead={t.doneLead}>
      <p className="sr-only" role="status">
        {t.doneTitle}
      </p>
      {booking ? (
        <>
          <Ticket booking={booking} />
          <BookingActs booking={booking} />
        </>
      ) : view.plan.steps.some((step) => step.kind === 'book') ? (
        <Notice tone="care" title={t.noBooking}>
          <Link to={`/dossiers/${view.id}/office`} className={buttonLook()}>
            {t.book}
          </Link>
        </Notice>
      ) : null}
      <Card as="section" labelledBy="bring">
        <h2 id="bring" className="mb-2 flex items-center gap-2 text-xl">
          <Icon name="check" className="size-6 text-accent" />
          {t.bring}
        </h2>
        <BringList />
      </Card>
      <div className="flex flex-wrap gap-3" data-print="no">
        <Link to={`/dossiers/${view.id}`} className={buttonLook()}>
          {t.follow}
        </Link>
        <Button weight="secondary" icon="print" onClick={() => window.print()}>
          {t.print}
        </Button>
      </div>
    </DossierPage>
  )
}
