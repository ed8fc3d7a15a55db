import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../text/index.ts'
import { isInHand, useInHand } from '../in-hand.tsx'

/** Shorter is no reason. */
const shortest = 2

/** Takes back a paper that was added here by mistake, with the reason. */
export function TakeBack({ upload }: { readonly upload: string }) {
  const { desk, act, busy } = useInHand()
  const words = useLanguage().text.takeBack
  const { cancel } = useLanguage().text
  const [reason, setReason] = useState<string>()
  if (!isInHand(desk.dossier)) return null
  const close = () => setReason(undefined)
  const send = async () => {
    await act('takeBack', { upload, reason: reason ?? '' })
    // When it was not done, the page says why.
    close()
  }
  return (
    <>
      <Button size="small" type="text" danger onClick={() => setReason('')}>
        {words.action}
      </Button>
      <Modal
        open={reason !== undefined}
        title={words.title}
        okText={words.send}
        cancelText={cancel}
        okButtonProps={{
          danger: true,
          disabled: (reason ?? '').trim().length < shortest,
          loading: busy === 'takeBack',
        }}
        onOk={send}
        onCancel={close}
      >
        <p className="quiet">{words.hint}</p>
        <Input.TextArea
          aria-label={words.reason}
          placeholder={words.reason}
          autoFocus
          maxLength={500}
          value={reason ?? ''}
          onChange={({ target }) => setReason(target.value)}
        />
      </Modal>
    </>
  )
}
