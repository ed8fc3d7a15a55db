import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useKept } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import type { Answers } from '../answers.ts'
import { useInHand } from '../in-hand.tsx'
import { ReasonList } from './reason-list.tsx'
import { listChosen, type Reason, suggestReasons } from './reasons.ts'

type Kind = 'correct' | 'deny'

/** The two ways to say no, each with every reason at once. */
export function TurnBack() {
  const { text } = useLanguage()
  const [kind, setKind] = useState<Kind>()
  return (
    <div className="turn-back">
      <Button onClick={() => setKind('correct')}>{text.correct.action}</Button>
      <Button danger type="text" onClick={() => setKind('deny')}>
        {text.deny.action}
      </Button>
      {kind && <ReasonDialog kind={kind} close={() => setKind(undefined)} />}
    </div>
  )
}

function ReasonDialog({ kind, close }: { readonly kind: Kind; readonly close: () => void }) {
  const { text } = useLanguage()
  const { desk, act, busy } = useInHand()
  const [answers] = useKept<Answers>(`${desk.dossier.id}/inspection`, {})
  const [reasons, keep] = useKept<readonly Reason[]>(
    `${desk.dossier.id}/${kind}`,
    suggestReasons(desk, answers),
  )
  const chosen = listChosen(reasons)
  const words = text[kind]
  const send = async () => {
    const done =
      kind === 'deny'
        ? await act('deny', { reasons: chosen.map(({ message }) => message) })
        : await act('requestCorrection', { items: [...chosen] })
    if (done) keep(undefined)
    // When it was not done, the page says why; what was typed waits here.
    close()
  }
  return (
    <Modal
      open
      title={words.title}
      width={640}
      okText={words.send(chosen.length)}
      cancelText={text.cancel}
      okButtonProps={{
        danger: kind === 'deny',
        disabled: chosen.length === 0,
        loading: busy === 'deny' || busy === 'requestCorrection',
      }}
      onOk={send}
      onCancel={close}
    >
      <p className="quiet">{words.hint}</p>
      <ReasonList reasons={reasons} onChange={keep} />
    </Modal>
  )
}
