import { Notice } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { payText } from '../text/pay.ts'
import { formatInstant } from '../time.ts'
import { formatMoney } from './money.ts'

/** What goes back, why, and whether it has. */
export function RefundList() {
  const t = useText(payText)
  const { language } = usePreference()
  const { refunds } = useDossier().view
  return refunds.map(({ amount, because, refundedAt }) => (
    <Notice
      key={`${because} ${amount}`}
      tone={refundedAt ? 'good' : 'info'}
      title={`${t.refund(formatMoney(amount, language))}（${t.refundCauses[because]}）`}
    >
      {refundedAt ? t.refunded(formatInstant(refundedAt, language)) : t.refunding}
    </Notice>
  ))
}
