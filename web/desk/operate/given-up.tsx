import { Button, Input, Select } from 'antd'
import { useCallback, useState } from 'react'
import type { FailedWork, GivenUpWork, Operations } from '#api'
import { call, makeKey } from '../../client/index.ts'
import { ask, describeFailure, Failure, Icon, useLoad } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { findWork } from './find-work.ts'
import { useOperate } from './use-operate.ts'
import { WorkTable } from './work-table.tsx'

const everySoOften = 10_000

interface GivenUpProps {
  readonly operations: Operations
  readonly onDone: () => void
}

/** Work that failed for good, with what can be done about it. */
export function GivenUp({ operations, onDone }: GivenUpProps) {
  const { text } = useLanguage()
  const { words, pick } = useOperate(operations.at)
  const [queue, setQueue] = useState<string>()
  const [typed, setTyped] = useState('')
  const load = useCallback(() => call('listGivenUp', { query: { queue } }), [queue])
  const { value, failure, reload } = useLoad<GivenUpWork>(load, everySoOften)
  const { said, isBusy, act } = useActs(() => {
    void reload()
    onDone()
  })
  const kinds = operations.queues.filter(({ givenUp }) => givenUp > 0)
  const chosen = kinds.find((kind) => kind.queue === queue)
  const entries = findWork(value?.entries ?? [], typed)
  const retry = ({ id }: FailedWork) =>
    act(() => call('retryGivenUp', { body: { ids: [id] } }), words.retried)
  const retryAll = (kind: string) =>
    act(() => call('retryQueue', { path: { queue: kind }, body: { key: makeKey() } }), words.retried)
  const handOver = ({ id }: FailedWork) =>
    act(() => call('handOverGivenUp', { body: { ids: [id] } }), words.handedOver)
  return (
    <section className="panel" aria-label={words.givenUp}>
      <div className="ops-head">
        <h2>{words.givenUp}</h2>
        {(value?.all ?? 0) > 0 && (
          <>
            <Select
              aria-label={words.kind}
              value={queue ?? ''}
              onChange={(picked: string) => setQueue(picked === '' ? undefined : picked)}
              options={[
                { value: '', label: `${words.allKinds} ${value?.all ?? 0}` },
                ...kinds.map((kind) => ({ value: kind.queue, label: `${pick(kind.does)} ${kind.givenUp}` })),
              ]}
            />
            <Input
              className="queue-search"
              type="search"
              allowClear
              prefix={<Icon name="search" />}
              aria-label={words.searchWork}
              placeholder={words.searchWork}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </>
        )}
        {chosen && (
          <Button disabled={isBusy} onClick={() => retryAll(chosen.queue)}>
            {words.retryAll(chosen.givenUp)}
          </Button>
        )}
        <span role="status">{said}</span>
      </div>
      {failure !== undefined && <Failure failure={failure} retry={reload} />}
      {!value && !failure && <p className="quiet">{text.loading}</p>}
      {value && (
        <WorkTable
          label={words.givenUp}
          entries={entries}
          at={operations.at}
          empty={value.all === 0 ? words.none.givenUp : words.none.filtered}
          actions={(work) => (
            <span className="buttons">
              <Button size="small" disabled={isBusy} onClick={() => retry(work)}>
                {words.retry}
              </Button>
              {work.canHandOver && (
                <Button size="small" disabled={isBusy} onClick={() => handOver(work)}>
                  {words.handOver}
                </Button>
              )}
            </span>
          )}
        />
      )}
      {value && value.entries.length < (chosen?.givenUp ?? value.all) && (
        <p className="quiet">{words.more(value.entries.length, chosen?.givenUp ?? value.all)}</p>
      )}
    </section>
  )
}

/** One act at a time; says what came of it. */
function useActs(onDone: () => void) {
  const { text } = useLanguage()
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const act = async (work: () => Promise<{ count: number }>, describe: (count: number) => string) => {
    setBusy(true)
    try {
      const { count } = await ask(work)
      setSaid(describe(count))
    } catch (failure) {
      setSaid(describeFailure(failure, text))
    } finally {
      setBusy(false)
      onDone()
    }
  }
  return { said, isBusy, act }
}
