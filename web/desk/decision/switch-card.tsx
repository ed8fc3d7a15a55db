import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { SwitchState } from '#api'
import { call } from '../../client/index.ts'
import { ask, describeFailure, localTime } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { NoteField } from './note-field.tsx'

interface SwitchCardProps {
  readonly matter: SwitchState
  readonly onChange: (changed: SwitchState) => void
}

/** Whether the rules of a matter decide, who said so and why, and the switch. */
export function SwitchCard({ matter, onChange }: SwitchCardProps) {
  const { text, pick } = useLanguage()
  const words = text.decision
  const [asking, setAsking] = useState(false)
  const { stopped, history } = matter
  return (
    <div className="switch">
      <strong>{pick(matter.title)}</strong>
      <span className={`tag ${stopped ? 'ops-open' : 'ops-closed'}`}>
        {stopped ? words.stopped : words.running}
      </span>
      <Button danger={!stopped} onClick={() => setAsking(true)}>
        {stopped ? words.start : words.stop}
      </Button>
      {history.length > 0 && (
        <details>
          <summary className="quiet">{words.history(history.length)}</summary>
          <ul className="switch-history">
            {history.map((line) => (
              <li key={line.at}>
                <span className="figures">{localTime(line.at).slice(0, 16).replace('T', ' ')}</span>{' '}
                {words.line(line.stopped, line.by)}：{line.because}
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking && <SwitchDialog matter={matter} onChange={onChange} close={() => setAsking(false)} />}
    </div>
  )
}

function SwitchDialog({ matter, onChange, close }: SwitchCardProps & { readonly close: () => void }) {
  const { text } = useLanguage()
  const words = text.decision
  const [because, setBecause] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const stopped = !matter.stopped
  const send = async () => {
    setBusy(true)
    try {
      const body = { stopped, because }
      onChange(await ask(() => call('switchMatter', { path: { matter: matter.matter }, body })))
      close()
    } catch (thrown) {
      setFailure(thrown)
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={stopped ? words.stop : words.start}
      okText={stopped ? words.stop : words.start}
      cancelText={text.cancel}
      okButtonProps={{ danger: stopped, disabled: because.trim() === '', loading: busy }}
      onOk={send}
      onCancel={close}
    >
      <p className="quiet">{stopped ? words.stopTitle : words.startTitle}</p>
      <NoteField label={words.why} value={because} onChange={setBecause} autoFocus />
      {failure !== undefined && <p className="wrong">{describeFailure(failure, text)}</p>}
    </Modal>
  )
}
