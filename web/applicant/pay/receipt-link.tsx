import { pathTo } from '../../client/index.ts'
import { buttonLook, Icon } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText } from '../preference/index.ts'
import { payText } from '../text/pay.ts'

/** The receipt of what was paid; nothing before. */
export function ReceiptLink() {
  const t = useText(payText)
  const { view } = useDossier()
  if (view.payment?.status !== 'paid') return null
  return (
    <a
      href={pathTo('showReceipt', { dossier: view.id })}
      target="_blank"
      rel="noreferrer"
      className={buttonLook('secondary')}
    >
      <Icon name="file" />
      {t.receipt}
    </a>
  )
}
