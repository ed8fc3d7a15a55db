import { useLanguage } from '../../text/index.ts'
import { ReceiveButton } from './receive-button.tsx'

/** The person is not checked in yet: their code was not scanned, or they forgot it. */
export function Arrive() {
  const { text } = useLanguage()
  return (
    <div className="stack">
      <h2 id="step-title">{text.notHere}</h2>
      <p className="quiet">{text.notHereHint}</p>
      <ReceiveButton label={text.checkIn} type="primary" />
    </div>
  )
}
