import { Button } from 'antd'
import { useState } from 'react'
import type { Operations } from '#api'
import { call, makeKey } from '../../client/index.ts'
import { Switches } from '../decision/index.ts'
import { ask, describeFailure, Failure, Freshness, useLoad } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { Agencies } from './agencies.tsx'
import { Figures } from './figures.tsx'
import { GivenUp } from './given-up.tsx'
import { Overdue } from './overdue.tsx'
import { Queues } from './queues.tsx'
import { useOperate } from './use-operate.ts'
import { WorkTable } from './work-table.tsx'

const read = () => call('readOperations')
const everySoOften = 10_000

/** How the platform runs, for those who look after it. It renews itself. */
export function OperatePage() {
  const { text } = useLanguage()
  const { value, at, failure, reload } = useLoad<Operations>(read, everySoOften)
  return (
    <div className="stack">
      <div className="ops-head">
        <h1>{text.operate.title}</h1>
        <Freshness at={at} failure={failure} reload={reload} />
      </div>
      {value === undefined && failure !== undefined && <Failure failure={failure} retry={reload} />}
      {value === undefined && failure === undefined && <p className="quiet">{text.loading}</p>}
      {value && <All operations={value} reload={reload} />}
    </div>
  )
}

interface AllProps {
  readonly operations: Operations
  readonly reload: () => void
}

function All({ operations, reload }: AllProps) {
  const { words } = useOperate(operations.at)
  const { at, agencies, overdue, queues, retrying } = operations
  return (
    <>
      <Figures operations={operations} />
      <GivenUp operations={operations} onDone={reload} />
      <Overdue groups={overdue} at={at} />
      <Agencies agencies={agencies} at={at} />
      <Sweep operations={operations} reload={reload} />
      <Switches />
      <Queues queues={queues} at={at} />
      <section className="panel" aria-label={words.retrying}>
        <h2>{words.retrying}</h2>
        <WorkTable label={words.retrying} entries={retrying} at={at} empty={words.none.retrying} />
      </section>
    </>
  )
}

/** The look for dossiers that stand still, which happens by itself every minute. */
function Sweep({ operations, reload }: AllProps) {
  const { text } = useLanguage()
  const { words, ageOf } = useOperate(operations.at)
  const [said, setSaid] = useState('')
  const { sweep } = operations
  const sweepNow = async () => {
    try {
      const { found } = await ask(() => call('sweepNow', { body: { key: makeKey() } }))
      setSaid(words.sweepDone(found.length))
    } catch (failure) {
      setSaid(describeFailure(failure, text))
    }
    reload()
  }
  return (
    <section className="panel ops-head" aria-label={words.sweep}>
      <h2>{words.sweep}</h2>
      <span>{sweep ? words.swept(ageOf(sweep.at), sweep.found) : words.neverSwept}</span>
      <Button onClick={sweepNow}>{words.sweepNow}</Button>
      <span role="status">{said}</span>
    </section>
  )
}
