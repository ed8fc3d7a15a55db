import type { Agency } from './agency.ts'
import { type Breaker, type BreakerSettings, makeBreaker } from './breaker.ts'
import { exchange, type Reply } from './exchange.ts'
import type { Failed } from './failure.ts'
import { persevere } from './persevere.ts'
import { readAgencies } from './read-agencies.ts'
import { type Access, findAccess, type Prepared } from './request.ts'

/** One agency with the state of our dealings with it. */
export interface Counterpart {
  readonly agency: Agency
  readonly access: Access
  readonly breaker: Breaker
}

/** Opens the agencies of a folder. Throws when a file has problems, naming file, line and what to write instead. */
export function openCounterparts(
  folder: string | undefined,
  environment: NodeJS.ProcessEnv,
  circuit: {
    readonly breaker: BreakerSettings
    readonly clock: () => number
    readonly onChange: () => void
  },
): readonly Counterpart[] {
  const { agencies, problems } = readAgencies(folder)
  if (problems.length > 0) {
    const list = problems.map(({ file, line, message }) => `${file}:${line} ${message.zh} · ${message.en}`)
    throw new Error(`The agency files have problems:\n${list.join('\n')}`)
  }
  return agencies.map((agency) => ({
    agency,
    access: findAccess(agency, environment),
    breaker: makeBreaker(circuit.breaker, circuit.clock, circuit.onChange),
  }))
}

/** Calls the agency, again and again where that may help. */
export function call(
  { agency, breaker }: Counterpart,
  prepared: Prepared,
  signal: AbortSignal,
): Promise<Reply | Failed> {
  const who = agency.label.zh
  const retries = prepared.repeatable ? agency.retries : 0
  const { timeoutMs } = agency
  return persevere(() => exchange(prepared, { who, timeoutMs, signal }), { retries, breaker, who, signal })
}
