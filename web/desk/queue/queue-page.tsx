import { Alert, App, Button, Card, Flex, Input, Spin, Table, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { DeskDossier, QueueEntry } from '#api'
import { call, makeKey } from '../../client/index.ts'
import { Failure } from '../frame/failure.tsx'
import { go } from '../frame/go.ts'
import { messageOf, useLoad } from '../frame/use-load.ts'
import { useLanguage } from '../text/index.ts'
import { WalkIn } from './walk-in.tsx'

const readQueue = () => call('readQueue')
const colours = {
  booked: 'blue',
  'checked-in': 'gold',
  done: 'green',
  missed: 'default',
  'walk-in': 'purple',
}

/** Who comes today; a scanned code opens the dossier at once. */
export function QueuePage() {
  const { text, pick } = useLanguage()
  const { state, reload } = useLoad<{ entries: QueueEntry[] }>(readQueue)
  if (state.kind === 'loading') return <Spin description={text.loading} />
  if (state.kind === 'failed') return <Failure message={state.message} retry={reload} />
  return (
    <div className="desk-stack">
      <CheckIn />
      <Card title={text.queue} extra={<WalkIn />}>
        <Table<QueueEntry>
          rowKey="dossier"
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          dataSource={state.value.entries}
          locale={{ emptyText: text.emptyQueue }}
          columns={[
            { title: text.time, width: 100, render: (_, entry) => entry.start?.slice(11) ?? '—' },
            { title: text.applicant, dataIndex: 'applicant' },
            { title: text.matter, render: (_, entry) => pick(entry.title) },
            { title: text.number, dataIndex: 'number' },
            {
              title: text.state,
              render: (_, entry) => <Tag color={colours[entry.status]}>{text.status[entry.status]}</Tag>,
            },
            {
              title: '',
              render: (_, entry) => (
                <Button
                  onClick={() => go(`dossier/${entry.dossier}`)}
                  aria-label={`${text.open} ${entry.applicant}`}
                >
                  {text.open}
                </Button>
              ),
            },
          ]}
        />
      </Card>
    </div>
  )
}

/** The field a scanner types into: it ends its code with Enter. */
function CheckIn() {
  const { text } = useLanguage()
  const { message } = App.useApp()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    try {
      const opened: DeskDossier = await call('checkIn', { body: { key: makeKey(), code: code.trim() } })
      message.success(opened.dossier.applicant.name)
      go(`dossier/${opened.dossier.id}`)
    } catch (error) {
      setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim() !== '') void send()
        }}
      >
        <Typography.Title level={4} style={{ marginTop: 0 }}>
          <label htmlFor="code">{text.scan}</label>
        </Typography.Title>
        <Flex gap={12}>
          <Input
            id="code"
            size="large"
            autoFocus
            autoComplete="off"
            value={code}
            onChange={({ target }) => {
              setCode(target.value)
              setProblem(undefined)
            }}
          />
          <Button type="primary" size="large" htmlType="submit" loading={busy}>
            {text.checkIn}
          </Button>
        </Flex>
      </form>
      {problem && <Alert role="alert" type="error" showIcon title={problem} style={{ marginTop: 12 }} />}
    </Card>
  )
}
