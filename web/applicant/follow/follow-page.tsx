import { buttonLook, Card } from '../../design/index.ts'
import { DecidedCard } from '../decision/decided-card.tsx'
import { DossierPage, useDossier } from '../dossier/index.ts'
import { PaymentCard } from '../pay/payment-card.tsx'
import { ReceiptLink } from '../pay/receipt-link.tsx'
import { RefundList } from '../pay/refund-list.tsx'
import { useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { BookingActs } from '../submit/booking-acts.tsx'
import { BringList } from '../submit/bring-list.tsx'
import { Ticket } from '../submit/ticket.tsx'
import { followText } from '../text/follow.ts'
import { homeText } from '../text/home.ts'
import { payText } from '../text/pay.ts'
import { Correction } from './correction.tsx'
import { Result } from './result.tsx'
import { Timeline } from './timeline.tsx'
import { Viewings } from './viewings.tsx'
import { WaitingPerson } from './waiting-person.tsx'
import { Withdraw } from './withdraw.tsx'

/** Where a filed dossier stands, what has happened, and what can be done now. */
export function FollowPage() {
  const t = useText(followText)
  const states = useText(homeText).states
  const pay = useText(payText)
  const { view } = useDossier()
  const booking = view.booking?.status === 'booked' ? view.booking : undefined
  const isDeciding = view.state === 'submitted' && view.plan.steps.some(({ kind }) => kind === 'decide')
  const isOver = ['granted', 'rated', 'denied', 'withdrawn'].includes(view.state)
  const actions =
    view.state === 'granted' ? (
      <Link to={`/dossiers/${view.id}/rate`} className={buttonLook()}>
        {t.rate}
      </Link>
    ) : view.state === 'paying' ? (
      <Link to={`/dossiers/${view.id}/pay`} className={buttonLook()}>
        {pay.go}
      </Link>
    ) : view.state === 'withdrawn' || view.state === 'denied' ? (
      <Link
        to={`/matters/${encodeURIComponent(view.matter.id)}${view.matter.party ? '/people' : ''}`}
        className={buttonLook()}
      >
        {t.again}
      </Link>
    ) : null
  return (
    <DossierPage
      title={states[view.state]}
      lead={isDeciding ? t.deciding : t.leads[view.state]}
      back={{ to: '/', label: t.back }}
      actions={actions}
    >
      <WaitingPerson />
      {view.payment && view.state === 'paying' ? <PaymentCard payment={view.payment} /> : null}
      {view.result ? <Result result={view.result} /> : null}
      <ReceiptLink />
      <RefundList />
      {view.state === 'correction' ? <Correction /> : null}
      {booking && !isOver ? (
        <>
          <Ticket booking={booking} />
          <BookingActs booking={booking} />
          <Card as="section" labelledBy="bring">
            <h2 id="bring" className="mb-2 text-xl">
              {t.bring}
            </h2>
            <BringList />
          </Card>
        </>
      ) : null}
      <DecidedCard />
      <Timeline />
      <Viewings />
      {view.rating ? (
        <p className="text-soft">{t.yourRating(t.levels[view.rating.stars - 1] ?? '')}</p>
      ) : null}
      {['confirming', 'submitted', 'correction'].includes(view.state) ? <Withdraw /> : null}
    </DossierPage>
  )
}
