import { useState } from 'react'
import type { AgencyState } from '#api'
import { BusyOrAll } from './busy-or-all.tsx'
import { useOperate } from './use-operate.ts'

interface AgenciesProps {
  readonly agencies: readonly AgencyState[]
  readonly at: string
}

/** How each agency answers, the troubled ones first. */
export function Agencies({ agencies, at }: AgenciesProps) {
  const { words } = useOperate(at)
  const [isAll, setAll] = useState(false)
  const shown = isAll ? agencies : agencies.filter(isBusy)
  return (
    <section className="panel" aria-label={words.agencies}>
      <div className="ops-head">
        <h2>{words.agencies}</h2>
        <BusyOrAll label={words.agencies} isAll={isAll} onChange={setAll} />
      </div>
      {shown.length === 0 && <p className="ops-empty quiet">{words.none.agencies}</p>}
      <table className="ops-table" aria-label={words.agencies}>
        <thead>
          <tr>
            <th scope="col">{words.agency}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.failures}</th>
            <th scope="col">{words.p95}</th>
            <th scope="col">{words.lastAnswer}</th>
            <th scope="col">{words.lastFailure}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((agency) => (
            <Line key={agency.agency} agency={agency} at={at} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function isBusy({ state, calls }: AgencyState): boolean {
  return calls > 0 || state === 'open' || state === 'half-open'
}

function Line({ agency, at }: { readonly agency: AgencyState; readonly at: string }) {
  const { words, pick, ageOf } = useOperate(at)
  const { state, since, calls, failed, p95Ms, lastAnswerAt, lastFailureAt, lastFailure } = agency
  const isTroubled = state === 'open' || state === 'half-open'
  const percent = calls === 0 ? 0 : Math.round((failed / calls) * 100)
  return (
    <tr>
      <td data-label={words.agency}>{pick(agency.label)}</td>
      <td data-label={words.state}>
        <span className={`tag ops-${state}`}>{words.states[state]}</span>
        {isTroubled && since && (
          <small className="quiet">
            {words.ago(ageOf(since))} · {words.processes(agency.troubled, agency.processes)}
          </small>
        )}
      </td>
      <td data-label={words.failures} className={percent >= 20 ? 'figures ops-high' : 'figures'}>
        {words.share(failed, calls, percent)}
      </td>
      <td data-label={words.p95} className="figures">
        {p95Ms === undefined ? '—' : words.milliseconds(p95Ms)}
      </td>
      <td data-label={words.lastAnswer}>{lastAnswerAt ? words.ago(ageOf(lastAnswerAt)) : '—'}</td>
      <td data-label={words.lastFailure}>
        {lastFailureAt ? words.ago(ageOf(lastFailureAt)) : '—'}
        {lastFailure && <small className="quiet">{pick(lastFailure)}</small>}
      </td>
    </tr>
  )
}
