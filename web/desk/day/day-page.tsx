import { Card, Flex, Spin, Statistic, Table } from 'antd'
import type { DeskDay } from '#api'
import { call } from '../../client/index.ts'
import { Failure } from '../frame/failure.tsx'
import { useLoad } from '../frame/use-load.ts'
import { useLanguage } from '../text/index.ts'

const readDay = () => call('readDay')

/** How the day goes at this office. */
export function DayPage() {
  const { text, pick } = useLanguage()
  const { state, reload } = useLoad<DeskDay>(readDay)
  if (state.kind === 'loading') return <Spin description={text.loading} />
  if (state.kind === 'failed') return <Failure message={state.message} retry={reload} />
  const { finished, waiting, averageMinutes, steps } = state.value
  return (
    <div className="desk-stack">
      <Flex gap={16} wrap>
        <Card>
          <Statistic title={text.finished} value={finished} />
        </Card>
        <Card>
          <Statistic title={text.waiting} value={waiting} />
        </Card>
        <Card>
          <Statistic title={text.average} value={averageMinutes?.toFixed(1) ?? '—'} suffix={text.minutes} />
        </Card>
      </Flex>
      <Card title={text.perStep}>
        <Table
          rowKey="step"
          pagination={false}
          dataSource={steps}
          columns={[
            { title: text.step, render: (_, step) => pick(step.label) },
            { title: text.clock, render: (_, step) => `${Math.round(step.averageSeconds)} ${text.seconds}` },
          ]}
        />
      </Card>
    </div>
  )
}
