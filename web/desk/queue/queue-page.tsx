import { Input, Radio } from 'antd'
import { useMemo, useState } from 'react'
import { call } from '../../client/index.ts'
import { Failure, Freshness, Icon, useLoad } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { QueueTable } from './queue-table.tsx'
import { ScanField } from './scan-field.tsx'
import { findEntries, type QueuePart, queueParts, sortQueue } from './sort-queue.ts'
import { WalkIn } from './walk-in.tsx'

const readQueue = () => call('readQueue')
const everySoOften = 15_000

/** Who comes today. A code from the scanner opens its dossier at once, wherever the cursor is. */
export function QueuePage() {
  const { text } = useLanguage()
  const queue = useLoad(readQueue, everySoOften)
  const [only, setOnly] = useState<QueuePart>()
  const [typed, setTyped] = useState('')
  const entries = queue.value?.entries
  const all = useMemo(() => sortQueue(entries ?? []), [entries])
  const shown = useMemo(() => sortQueue(findEntries(entries ?? [], typed)), [entries, typed])
  const parts = only === undefined ? queueParts : [only]
  return (
    <>
      <h1 className="unseen">{text.queue}</h1>
      <div className="reception">
        <ScanField />
        <WalkIn />
      </div>
      <section className="panel" aria-label={text.queue}>
        <div className="queue-tools">
          <Radio.Group
            optionType="button"
            aria-label={text.show}
            value={only ?? 'all'}
            onChange={({ target }) => setOnly(target.value === 'all' ? undefined : target.value)}
            options={[
              { value: 'all', label: text.part('all', entries?.length ?? 0) },
              ...queueParts.map((part) => ({
                value: part,
                label: text.part(part, all.get(part)?.length ?? 0),
              })),
            ]}
          />
          <Input
            className="queue-search"
            type="search"
            allowClear
            autoComplete="off"
            prefix={<Icon name="search" />}
            aria-label={text.search}
            placeholder={text.search}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Freshness at={queue.at} failure={queue.failure} reload={queue.reload} />
        </div>
        {queue.value ? (
          <QueueTable parts={parts} entries={shown} searched={typed !== ''} />
        ) : (
          <Waiting failure={queue.failure} retry={queue.reload} />
        )}
      </section>
    </>
  )
}

function Waiting({ failure, retry }: { readonly failure: unknown; readonly retry: () => void }) {
  const { text } = useLanguage()
  if (failure) return <Failure failure={failure} retry={retry} />
  return <p className="empty quiet">{text.loading}</p>
}
