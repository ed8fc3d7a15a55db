import type { AgencyState } from '#api'
import type { Words } from '#matter'
import {
  type AgencyCircuit,
  type AnswerTimes,
  type FailureCode,
  type KnownAgency,
  listAnswerTimes,
  listCircuits,
} from '#source'
import type { Fixed } from '../call.ts'
import type { OperateParts } from './parts.ts'

const lookBackMs = 15 * 60_000

/** How every agency answers, the most troubled first. */
export async function viewAgencies(parts: OperateParts): Promise<readonly Fixed<AgencyState>[]> {
  const { database, district, now } = parts
  const from = new Date(now().getTime() - lookBackMs)
  const [circuits, times] = await Promise.all([
    listCircuits(database, district),
    listAnswerTimes(database, { district, from }),
  ])
  const views = parts.agencies.map((agency) =>
    viewAgency(
      agency,
      circuits.find((circuit) => circuit.agency === agency.id),
      times.find((answers) => answers.agency === agency.id),
    ),
  )
  return views.toSorted((a, b) => troubleOf(b) - troubleOf(a) || b.calls - a.calls)
}

function troubleOf({ state, calls, failed }: Fixed<AgencyState>): number {
  const share = calls === 0 ? 0 : failed / calls
  return { open: 3, 'half-open': 2, closed: share, 'no-address': -1 }[state]
}

function viewAgency(
  { id, label, hasAddress }: KnownAgency,
  circuit: AgencyCircuit | undefined,
  times: AnswerTimes | undefined,
): Fixed<AgencyState> {
  const { calls = 0, failed = 0 } = times ?? {}
  return {
    ...{ agency: id, label, calls, failed },
    state: hasAddress ? (circuit?.state ?? 'closed') : 'no-address',
    troubled: circuit?.troubled ?? 0,
    processes: circuit?.processes ?? 0,
    failuresInARow: circuit?.failures ?? 0,
    ...(circuit && { since: circuit.since.toISOString() }),
    ...(times && calls > failed && { p95Ms: times.p95Ms }),
    ...(times?.lastAnswerAt && { lastAnswerAt: times.lastAnswerAt.toISOString() }),
    ...(times?.lastFailureAt && { lastFailureAt: times.lastFailureAt.toISOString() }),
    ...(times?.lastFailure && { lastFailure: describeFailure(times.lastFailure) }),
  }
}

function describeFailure(code: string): Words {
  const known: Readonly<Record<string, Words>> = failures
  return known[code] ?? { zh: '没有回答', en: 'no answer' }
}

const failures = {
  'no-address': { zh: '没有配置地址', en: 'no address is configured' },
  incomplete: { zh: '要问的内容不全', en: 'the question was incomplete' },
  unreachable: { zh: '连不上', en: 'cannot be reached' },
  timeout: { zh: '没有按时回答', en: 'did not answer in time' },
  status: { zh: '对方说暂时不能回答', en: 'said it cannot answer now' },
  garbage: { zh: '回答读不懂', en: 'the answer cannot be read' },
  shape: { zh: '回答缺少该有的内容', en: 'the answer lacks what it should have' },
  contradiction: { zh: '回答的不是所问的', en: 'the answer is about something else' },
  resting: { zh: '近来多次没有回答，暂停询问', en: 'left alone for a while after many failures' },
  'hung-up': { zh: '没有等到回答', en: 'nobody waited for the answer' },
} as const satisfies Record<FailureCode, Words>
