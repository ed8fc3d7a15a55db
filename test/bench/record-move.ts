import type { Database } from '#store'
import { openFiling, openWorkers } from '../../server/filing/open.ts'
import { openParts } from '../../server/filing/test-filing.ts'
import { agree, agreeAll, handInList, untilEntered } from '../faults/move.ts'
import { findAgent, settleMovers } from '../faults/people.ts'
import { untilIdle } from '../faults/settle.ts'
import type { Stage } from '../faults/stage.ts'
import { makeRenaming, record, replay, type Script } from './script.ts'

interface Request {
  readonly url: string
  readonly init: {
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string | null
  }
}

/** Everything that one driver's change needs from the database and from the agencies. */
export interface Move {
  readonly statements: Script
  readonly requests: readonly Request[]
  /** What must be new each time. */
  readonly names: readonly string[]
}

/** Writes down what one dossier needs, from the list to the message about the certificate; the second one, warmed up. */
export async function recordMove(stage: Stage): Promise<Move> {
  const recorder = record(stage.database)
  const parts = await openParts({ ...stage.place, database: recorder.database })
  await parts.jobs.work(openWorkers(parts))
  const working = { ...stage, parts, handlers: openFiling(parts) }
  const [first, second] = await settleMovers(stage.city, { count: 2, every: 100 })
  const agent = await findAgent(stage.city)
  if (!first || !second) throw new Error('Nobody moves')
  try {
    await handInList(working, agent, [first])
    await agreeAll(working, [first], { atOnce: 1, rounds: 60 })
    await untilIdle(working, 60_000)
    const requests = listenToFetch()
    recorder.start()
    await handInList(working, { ...agent, id: 'agent-recorded' }, [second])
    await untilEntered(stage)
    await agree(working, second)
    await untilIdle(working, 60_000)
    const statements = recorder.stop()
    return { statements, requests: requests.stop(), names: await listNames(stage.database, statements) }
  } finally {
    await parts.jobs.stop()
    await parts.sources.close()
  }
}

/** The same for so many who never were, made ready beforehand so that nothing but sending is timed. */
export function prepareMoves(
  { statements, requests, names }: Move,
  count: number,
): readonly Omit<Move, 'names'>[] {
  return Array.from({ length: count }, () => {
    const rename = makeRenaming(names)
    return {
      statements: statements.map((together) =>
        together.map(({ sql, values }) => ({ sql, values: values?.map(rename) })),
      ),
      requests: requests.map(({ url, init }) => ({ url, init: rename(init) as Request['init'] })),
    }
  })
}

/** Sends it all again, with nothing between. */
export async function replayMove(
  database: Database,
  { statements, requests }: Omit<Move, 'names'>,
): Promise<void> {
  await replay(database, statements, (value) => value)
  for (const { url, init } of requests) await (await fetch(url, init)).arrayBuffer()
}

/** Dossier, list, job and whatever else has an id of its own; the numbers people know them by. */
async function listNames(database: Database, statements: Script): Promise<readonly string[]> {
  const [row] = await database.query<{ number: string; certificate: string }>(
    'select number, certificate from dossier_card order by opened_at desc limit 1',
  )
  const ids = JSON.stringify(statements).match(uuids) ?? []
  return [...new Set([...ids, row?.number ?? '', row?.certificate ?? ''])]
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu

/** Writes down what is asked of the agencies while it listens. */
function listenToFetch(): { stop(): readonly Request[] } {
  const requests: Request[] = []
  const real = globalThis.fetch
  globalThis.fetch = (url, init = {}) => {
    const { method = 'GET', headers = {}, body = null } = init
    const plain = Object.fromEntries(new Headers(headers))
    requests.push({
      url: String(url),
      init: { method, headers: plain, body: body === null ? null : String(body) },
    })
    return real(url, init)
  }
  return {
    stop() {
      globalThis.fetch = real
      return requests
    },
  }
}
