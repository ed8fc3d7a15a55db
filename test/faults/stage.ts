import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FilingParts } from '#filing'
import { openFiling } from '#filing'
import { type Database, openDatabase } from '#store'
import { makeTestDatabase } from '#testing'
import { type City, startCity } from '../../sandbox/index.ts'
import { openParts } from '../../server/filing/test-filing.ts'
import { startWorkForce, type WorkForce } from './work-force.ts'

/** The platform in several processes on one database, with a city around it and a clock that can jump. */
export interface Stage {
  readonly city: City
  readonly database: Database
  /** What people call; this process does no jobs. */
  readonly handlers: ReturnType<typeof openFiling>
  readonly parts: FilingParts
  /** What another process needs to open the same. */
  readonly place: Omit<Parameters<typeof openParts>[0], 'database'>
  readonly force: WorkForce
  /** Lets so much time pass at once: every clock jumps, and what was meant for later comes nearer. */
  jump(minutes: number): Promise<void>
  close(): Promise<void>
}

export async function openStage(processes: number): Promise<Stage> {
  const [city, made, home] = await Promise.all([
    startCity({ residents: 5 }),
    makeTestDatabase(),
    mkdtemp(join(tmpdir(), 'haoban-faults-')),
  ])
  const environment = {
    ...{ DATABASE_URL: made.url, HAOBAN_HOME: home, HAOBAN_AGENCY_KEY: city.apiKey },
    ...{ HAOBAN_AGENCIES: JSON.stringify(city.agencies), HAOBAN_CALLBACK_KEY: city.callbackKey },
  }
  let aheadMs = 0
  const now = () => new Date(Date.now() + aheadMs)
  const database = openDatabase(made.url, { connections: 16 })
  const place = { home, now, environment }
  const parts = await openParts({ ...place, database })
  const force = await startWorkForce(processes, environment)
  return {
    ...{ city, database, parts, place, force, handlers: openFiling(parts) },
    async jump(minutes) {
      aheadMs += minutes * 60_000
      force.setClock(aheadMs)
      await database.query(
        `update haoban_job.job set start_after = start_after - $1 * interval '1 minute'
         where state < 'active' and name <> 'given-up'`,
        [minutes],
      )
    },
    async close() {
      await force.stop()
      await parts.jobs.stop()
      await parts.sources.close()
      await database.close()
      await Promise.all([city.stop(), made.drop(), rm(home, { recursive: true, force: true })])
    },
  }
}
