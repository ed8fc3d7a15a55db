import { useEffect, useState } from 'react'
import { call } from '../../client/index.ts'
import { Button, buttonLook, Notice } from '../../design/index.ts'
import { DossierPage, useAct, useDossier } from '../dossier/index.ts'
import { FailureNotice, Loading } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { goToReplacing, Link } from '../router/index.ts'
import { payText } from '../text/pay.ts'
import { PaymentCard } from './payment-card.tsx'
import { ReceiptLink } from './receipt-link.tsx'
import { RefundList } from './refund-list.tsx'

/** From being filed to being paid: a moment for the rules, then how much, and what came of it. */
export function PayPage() {
  const t = useText(payText)
  const { view } = useDossier()
  const { state, payment } = view
  const base = `/dossiers/${view.id}`
  const isChecking = state === 'submitted'
  const hasNothingToPay = !isChecking && payment === undefined
  useEffect(() => {
    if (hasNothingToPay) goToReplacing(base)
  }, [hasNothingToPay, base])
  if (isChecking) return <Checking />
  if (!payment) return <Loading />
  if (payment.status === 'paid') return <Paid />
  return (
    <DossierPage title={t.title} lead={t.lead} actions={<PayActions />}>
      <PaymentCard payment={payment} />
      {payment.status === 'failed' ? (
        <Notice tone="care" title={t.over}>
          {t.overHint}
        </Notice>
      ) : (
        <p className="text-soft">{payment.address ? t.goHint : t.opening}</p>
      )}
    </DossierPage>
  )
}

function Checking() {
  const t = useText(payText)
  return (
    <DossierPage title={t.checking}>
      <p role="status" className="text-lg">
        {t.checkingHint}
      </p>
    </DossierPage>
  )
}

function Paid() {
  const t = useText(payText)
  const { view } = useDossier()
  const actions = (
    <>
      <Link to={`/dossiers/${view.id}`} className={buttonLook()}>
        {t.follow}
      </Link>
      <ReceiptLink />
    </>
  )
  return (
    <DossierPage title={t.paidTitle} lead={t.paidLead} actions={actions}>
      <p className="sr-only" role="status">
        {t.paidTitle}
      </p>
      {view.payment ? <PaymentCard payment={view.payment} /> : null}
      <RefundList />
    </DossierPage>
  )
}

function PayActions() {
  const t = useText(payText)
  const { view } = useDossier()
  const { payment } = view
  const [looked, setLooked] = useState(false)
  const look = useAct((_: undefined, { key, dossier }) =>
    call('lookAtPayment', { path: { dossier }, body: { key } }),
  )
  const again = useAct((_: undefined, { key, version, dossier }) =>
    call('payAgain', { path: { dossier }, body: { key, version } }),
  )
  if (payment?.status === 'failed') {
    return (
      <>
        <Button busy={again.busy} onClick={() => void again.run(undefined)}>
          {t.again}
        </Button>
        <FailureNotice failure={again.failure} />
      </>
    )
  }
  return (
    <>
      {payment?.address ? (
        <a href={payment.address} className={buttonLook()}>
          {t.go}
        </a>
      ) : null}
      <Button weight="plain" busy={look.busy} onClick={async () => setLooked(await look.run(undefined))}>
        {t.look}
      </Button>
      {looked ? <p role="status">{t.notYet}</p> : null}
      <FailureNotice failure={look.failure} />
    </>
  )
}
