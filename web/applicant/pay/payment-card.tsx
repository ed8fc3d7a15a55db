import type { Payment } from '#api'
import { Card } from '../../design/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { payText } from '../text/pay.ts'
import { formatDay, formatInstant } from '../time.ts'
import { dayBefore, formatMoney } from './money.ts'

/** One order: how much, in figures nobody overlooks, to whom, what for, until when or since when. */
export function PaymentCard({ payment }: { readonly payment: Payment }) {
  const t = useText(payText)
  const say = useWords()
  const { language } = usePreference()
  const isPaid = payment.status === 'paid'
  const when = isPaid
    ? [t.paidAt, formatInstant(payment.paidAt ?? '', language)]
    : [t.until, formatDay(dayBefore(payment.until), language)]
  const lines = [
    [t.payee, say(payment.payee)],
    [t.purpose, say(payment.purpose)],
    when,
    [isPaid ? t.transaction : t.order, isPaid ? payment.transaction : payment.order],
    [t.basis, payment.basis],
  ] as const
  return (
    <Card as="section" labelledBy="amount">
      <h2 id="amount" className="text-base text-soft">
        {isPaid ? t.paid : t.amount}
      </h2>
      <p className="mb-4 text-4xl font-semibold tracking-tight tabular-nums sm:text-5xl">
        {formatMoney(payment.amount, language)}
      </p>
      <dl className="divide-y divide-line">
        {lines.map(([term, shown]) => (
          <div key={term} className="grid gap-x-4 py-2.5 sm:grid-cols-[8rem_1fr]">
            <dt className="text-sm text-soft sm:text-base">{term}</dt>
            <dd className="font-medium wrap-anywhere">{shown}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
