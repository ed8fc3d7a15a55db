import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '#store'
import type { Counterpart } from './counterpart.ts'

/** Writes how this process stands with each agency where every process can read it. */
export interface CircuitBoard {
  /** Some circuit opened or closed. */
  tell(): void
  /** Takes this process off the board. */
  close(): Promise<void>
}

const everyMs = 15_000

/** Who has not written for so long is gone. */
const goneAfterMs = 4 * everyMs

/**
 * Opens the board of one process. What cannot be written now is written with the next turn: calls to agencies never wait
 * for the board, and never fail because of it.
 */
export function openCircuitBoard(
  { database, district }: { readonly database: Database; readonly district: string },
  counterparts: readonly Counterpart[],
): CircuitBoard {
  const process = randomUUID()
  let writing: Promise<void> | undefined
  let isStale = false
  let isClosed = false
  const write = async () => {
    do {
      isStale = false
      await writeCircuits(database, { district, process }, counterparts).catch(() => undefined)
    } while (isStale && !isClosed)
    writing = undefined
  }
  const tell = () => {
    isStale = true
    if (!isClosed) writing ??= write()
  }
  const timer = setInterval(tell, everyMs).unref()
  return {
    tell,
    async close() {
      isClosed = true
      clearInterval(timer)
      await writing
      await database
        .query('delete from agency_circuit where district = $1 and process = $2', [district, process])
        .catch(() => undefined)
    },
  }
}

async function writeCircuits(
  database: Database,
  { district, process }: { readonly district: string; readonly process: string },
  counterparts: readonly Counterpart[],
): Promise<void> {
  const circuits = counterparts.map(({ agency, breaker }) => ({ agency: agency.id, ...breaker.state() }))
  await database.query(
    `insert into agency_circuit (district, agency, process, state, since, failures, seen_at)
     select $1, agency, $2, state, to_timestamp(since / 1000.0), failures, now()
     from json_to_recordset($3::json) as c (agency text, state text, since double precision, failures integer)
     on conflict (district, agency, process) do update set
       state = excluded.state, since = excluded.since, failures = excluded.failures, seen_at = excluded.seen_at`,
    [district, process, JSON.stringify(circuits)],
  )
  await database.query(
    `delete from agency_circuit where district = $1 and seen_at < now() - $2 * interval '1 ms'`,
    [district, goneAfterMs],
  )
}

/** How the processes stand with one agency, the worst first told. */
export interface AgencyCircuit {
  readonly agency: string
  readonly state: 'closed' | 'open' | 'half-open'
  readonly since: Date
  /** Failures in a row in the process that has most. */
  readonly failures: number
  /** Processes that keep calls away or try, of how many. */
  readonly troubled: number
  readonly processes: number
}

/** How all processes that are alive stand with the agencies. */
export function listCircuits(tx: Transaction, district: string): Promise<readonly AgencyCircuit[]> {
  return tx.query<AgencyCircuit>(readCircuits, [district, goneAfterMs])
}

const readCircuits = `
  select distinct on (agency) agency, state, since,
    max(failures) over one as failures,
    count(*) filter (where state <> 'closed') over one as troubled,
    count(*) over one as processes
  from agency_circuit where district = $1 and seen_at >= now() - $2 * interval '1 ms'
  window one as (partition by agency)
  order by agency, case state when 'open' then 0 when 'half-open' then 1 else 2 end, since`
