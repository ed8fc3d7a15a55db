import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { DeskDossier } from '#api'
import { call } from '../../client/index.ts'
import { useLanguage } from '../text/index.ts'
import type { Act } from './act.ts'

interface Given {
  readonly kind: 'deny' | 'correct'
  readonly desk: DeskDossier
  readonly act: Act
}

/** Denies, or asks for correction: one line a reason, starting with what the inspection found. */
export function Refuse({ kind, desk, act }: Given) {
  const { text } = useLanguage()
  const [open, setOpen] = useState(false)
  const [lines, setLines] = useState(() => startingLines(desk))
  const path = { dossier: desk.dossier.id }
  const reasons = lines.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const send = async () => {
    const done = await act((seen) =>
      kind === 'deny'
        ? call('deny', { path, body: { ...seen, reasons } })
        : call('requestCorrection', {
            path,
            body: { ...seen, items: reasons.map((message) => ({ about: 'dossier', message })) },
          }),
    )
    if (done) setOpen(false)
  }
  return (
    <>
      <Button danger={kind === 'deny'} onClick={() => setOpen(true)}>
        {kind === 'deny' ? text.deny : text.correct}
      </Button>
      <Modal
        title={kind === 'deny' ? text.denyTitle : text.correctTitle}
        open={open}
        okText={text.confirm}
        cancelText={text.cancel}
        okButtonProps={{ danger: kind === 'deny', disabled: reasons.length === 0 }}
        onOk={send}
        onCancel={() => setOpen(false)}
      >
        <p>{kind === 'deny' ? text.denyHint : text.correctHint}</p>
        <Input.TextArea
          aria-label={kind === 'deny' ? text.denyTitle : text.correctTitle}
          autoSize={{ minRows: 4 }}
          value={lines}
          onChange={({ target }) => setLines(target.value)}
        />
      </Modal>
    </>
  )
}

function startingLines({ inspection, current }: DeskDossier): string {
  return inspection
    .filter(({ passed }) => !passed)
    .map(({ check, note }) => note || current?.checks.find(({ id }) => id === check)?.reason.zh || '')
    .join('\n')
}
