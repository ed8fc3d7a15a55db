import { Card, Table, Tag } from 'antd'
import type { Row } from '#api'
import { useLanguage } from '../text/index.ts'

/** What is known, line by line, each with its source: entered before anyone came to the counter. */
export function Facts({ rows }: { readonly rows: readonly Row[] }) {
  const { text, pick } = useLanguage()
  return (
    <Card title={text.facts}>
      <Table<Row>
        rowKey="fact"
        size="small"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: text.item, width: '30%', render: (_, row) => pick(row.label) },
          {
            title: text.value,
            render: (_, row) => (
              <>
                <strong>{row.shown ? pick(row.shown) : '—'}</strong>{' '}
                {row.mode === 'confirm' && <Tag color="orange">{text.certainty}</Tag>}
              </>
            ),
          },
          {
            title: text.source,
            width: '32%',
            render: (_, row) => (row.source ? pick(row.source.label) : '—'),
          },
        ]}
      />
    </Card>
  )
}
