import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DossierView } from '#api'
import { openCallbacks } from '#callback'
import { openKeptCatalogue } from '#catalogue'
import { openGate } from '#gate'
import type { Signatory } from '#http'
import { openJobs } from '#job'
import { openGateway } from '#payment'
import type { Reader } from '#recognition'
import { openMessenger, openSources, readCalendarFolder } from '#source'
import { addNumberRange, type Database, openEvidenceFolder, openKeys } from '#store'
import { makeTestDatabase, type TestDatabase } from '#testing'
import type { Call, Fixed, Handlers } from './call.ts'
import { openFiling, openWorkers } from './open.ts'
import type { FilingParts } from './parts.ts'

/** Filing on real parts for tests: a database of its own, jobs, agencies by their files, a clock that stands still. */
export interface TestFiling {
  readonly handlers: Handlers
  readonly parts: FilingParts
  readonly database: TestDatabase
  /** An ISO instant in local time of Shanghai, `2026-11-23T09:00`. */
  setClock(minute: string): void
  close(): Promise<void>
}

export interface FilingOptions {
  /** Where agencies are, as for the running platform; without, every one is down. */
  readonly environment?: NodeJS.ProcessEnv
  readonly reader?: Reader
  readonly startAt?: string
  /** The folder of matters; without, those of the product. */
  readonly matters?: string
}

const district = '310000'

export async function makeFiling(options: FilingOptions = {}): Promise<TestFiling> {
  const { startAt = '2026-11-23T09:00' } = options
  let instant = atShanghai(startAt)
  const database = await makeTestDatabase()
  const home = await mkdtemp(join(tmpdir(), 'haoban-filing-'))
  const parts = await openParts({ database, home, now: () => instant, ...options })
  await parts.jobs.work(openWorkers(parts))
  await addPlates(parts)
  return {
    handlers: openFiling(parts),
    parts,
    database,
    setClock: (minute) => {
      instant = atShanghai(minute)
    },
    close: async () => {
      await parts.jobs.stop()
      await parts.sources.close()
      await database.drop()
      await rm(home, { recursive: true })
    },
  }
}

/** The real parts on a database, which several processes may open. */
export async function openParts(
  place: FilingOptions & { readonly database: Database; readonly home: string; readonly now: () => Date },
): Promise<FilingParts> {
  const { database, home, now, environment = {}, reader } = place
  const { matters = join(import.meta.dirname, '../../matters') } = place
  const catalogue = await openKeptCatalogue(matters, { database, district, now })
  const calendar = await readCalendarFolder()
  const keys = await openKeys(home)
  const sources = openSources({ database, district, environment, now })
  return {
    ...{ district, database, keys, sources, catalogue, calendar, reader, now },
    jobs: await openJobs(database, () => {}),
    gate: openGate(),
    evidence: openEvidenceFolder(join(home, 'evidence'), keys.derive('evidence')),
    gateway: openGateway(sources),
    callbacks: openCallbacks(environment.HAOBAN_CALLBACK_KEY ?? '', { district }),
    messenger: openMessenger(sources),
    looksKeptYears: 3,
    publicUrl: new URL('http://haoban.test'),
  }
}

function atShanghai(minute: string): Date {
  return new Date(`${minute}:00+08:00`)
}

async function addPlates({ database, catalogue }: FilingParts): Promise<void> {
  const offices = catalogue.list().flatMap((matter) => matter.offices)
  for (const [index, { id: office }] of offices.entries()) {
    const range = { district, series: 'normal', office, prefix: `沪${index}·`, width: 5, first: 1, last: 99 }
    await database.transaction((tx) => addNumberRange(tx, range))
  }
}

/** A citizen with a checked real name. */
export function makeCitizen(changes: Partial<Signatory> = {}): Signatory {
  return {
    id: 'citizen-lin',
    name: '林晓梅',
    role: 'citizen',
    level: 'L2',
    claims: { identity_number: '310199199003070022' },
    ...changes,
  }
}

/** A call as the HTTP front makes it. */
export function makeCall<R extends keyof Handlers>(
  by: Signatory | undefined,
  given: {
    readonly params?: Call<R>['params']
    readonly body?: Call<R>['body']
    readonly query?: Call<R>['query']
    readonly file?: Call<R>['file']
  },
): Call<R> {
  const { params = {}, body, query, file } = given
  return { by, params, body, query, ...(file ? { file } : {}), language: 'zh' } as Call<R>
}

let lastKey = 0
export function makeKey(): string {
  lastKey += 1
  return `test-key-${lastKey}`
}

/** Reads a dossier again and again until it is as it should become, for at most ten seconds. */
export async function readUntil(
  read: () => Promise<Fixed<DossierView>>,
  isDone: (view: Fixed<DossierView>) => boolean,
  patience = 10_000,
): Promise<Fixed<DossierView>> {
  const started = Date.now()
  for (;;) {
    const view = await read()
    if (isDone(view)) return view
    if (Date.now() - started > patience)
      throw new Error(`Not in time: ${JSON.stringify(view.sources)} ${JSON.stringify(view.uploads)}`)
    await pause(50)
  }
}
