import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { MatterCard } from '#api'
import { call, makeKey } from '../../client/index.ts'
import { go } from '../frame/go.ts'
import { messageOf, useLoad } from '../frame/use-load.ts'
import { useLanguage } from '../text/index.ts'

interface Entered {
  readonly matter: string
  readonly name: string
  readonly identityNumber: string
}

const listMatters = () => call('listMatters')

/** Opens a dossier for someone who came without a booking; the standard is the same. */
export function WalkIn() {
  const { text, pick } = useLanguage()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { state } = useLoad<MatterCard[]>(listMatters)
  const matters = state.kind === 'here' ? state.value : []
  const send = async (entered: Entered) => {
    try {
      const opened = await call('walkIn', { body: { ...entered, key: makeKey() } })
      go(`dossier/${opened.dossier.id}`)
    } catch (error) {
      setProblem(messageOf(error))
    }
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.walkIn}</Button>
      <Modal
        title={text.walkInTitle}
        open={open}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{text.walkInHint}</p>
        <Form<Entered> layout="vertical" onFinish={send} initialValues={{ matter: matters[0]?.id }}>
          <Form.Item name="matter" label={text.matter} rules={[{ required: true }]}>
            <Select options={matters.map(({ id, title }) => ({ value: id, label: pick(title) }))} />
          </Form.Item>
          <Form.Item name="name" label={text.name} rules={[{ required: true }]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="identityNumber"
            label={text.identityNumber}
            rules={[{ required: true, min: 15, max: 18 }]}
          >
            <Input autoComplete="off" />
          </Form.Item>
          {problem && <Alert role="alert" type="error" showIcon title={problem} />}
          <Button type="primary" size="large" block htmlType="submit" style={{ marginTop: 16 }}>
            {text.open}
          </Button>
        </Form>
      </Modal>
    </>
  )
}
