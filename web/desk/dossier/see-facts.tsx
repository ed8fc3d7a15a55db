import { Button, Card, Form, Input, Radio, Select } from 'antd'
import type { DeskDossier, Row } from '#api'
import { call } from '../../client/index.ts'
import { useLanguage } from '../text/index.ts'
import type { Act } from './act.ts'

/** What nobody could tell before: the officer looks at the paper and enters it. */
export function SeeFacts({ desk, act }: { readonly desk: DeskDossier; readonly act: Act }) {
  const { text, pick } = useLanguage()
  const rows = desk.dossier.plan.rows.filter(
    ({ fact, value }) => value === undefined && desk.seeable.includes(fact),
  )
  if (rows.length === 0) return null
  const send = (entered: Record<string, string | undefined>) => {
    const values = Object.fromEntries(
      Object.entries(entered).flatMap(([fact, value]) =>
        value === undefined || value === '' ? [] : [[fact, value]],
      ),
    )
    return act((seen) => call('seeFacts', { path: { dossier: desk.dossier.id }, body: { ...seen, values } }))
  }
  return (
    <Card title={text.toSee}>
      <p>{text.toSeeHint}</p>
      <Form layout="vertical" onFinish={send}>
        {rows.map((row) => (
          <Form.Item key={row.fact} name={row.fact} label={pick(row.label)}>
            {makeControl(row)}
          </Form.Item>
        ))}
        <Button htmlType="submit">{text.save}</Button>
      </Form>
    </Card>
  )

  function makeControl(row: Row) {
    if (row.kind === 'yes-no') {
      const options = [
        { value: 'true', label: '✓' },
        { value: 'false', label: '✗' },
      ]
      return <Radio.Group options={options} optionType="button" />
    }
    if (row.options.length > 0) {
      return (
        <Select
          allowClear
          options={row.options.map(({ id, label }) => ({ value: id, label: pick(label) }))}
        />
      )
    }
    return <Input autoComplete="off" />
  }
}
