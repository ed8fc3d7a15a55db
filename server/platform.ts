import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openCallbacks } from '#callback'
import { openKeptCatalogue } from '#catalogue'
import { type FilingParts, openFiling, openSweeper, openWorkers, scheduleRetention } from '#filing'
import { type Gate, openClamav, openGate } from '#gate'
import { type Http, openHttp, openIdentity, openSessions } from '#http'
import { type Jobs, openJobs } from '#job'
import { openGateway } from '#payment'
import { openReader } from '#recognition'
import { openMessenger, openSources, readCalendarFolder } from '#source'
import {
  addNumberRange,
  type Database,
  findHome,
  migrate,
  openDatabase,
  openEvidenceFolder,
  openKeys,
  parseNumberRanges,
} from '#store'
import type { Config } from './config.ts'
import { tellGate } from './gate-log.ts'
import { makeQueueLog } from './queue-log.ts'
import { makeSweepLog } from './sweep-log.ts'

/** The whole platform in one process. */
export interface Platform {
  /** Where it listens. */
  readonly url: URL
  /** Finishes what is under way; what takes longer is taken up by another process. */
  close(): Promise<void>
}

/** Opens every part on the one below it, and listens. What was opened is closed again when a later part fails. */
export async function openPlatform(config: Config): Promise<Platform> {
  const opened: (() => Promise<void>)[] = []
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end()
  }
  try {
    const url = await open(config, (end) => opened.push(end))
    return { url, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function open(config: Config, onClose: (end: () => Promise<void>) => void): Promise<URL> {
  const database = openDatabase(config.DATABASE_URL, { connections: config.HAOBAN_CONNECTIONS })
  onClose(() => database.close())
  await migrate(database)
  await addNumberRanges(database, config)
  const logQueue = makeQueueLog((line) => process.stderr.write(line), Date.now)
  const jobs = await openJobs(database, logQueue)
  onClose(() => jobs.stop())
  const parts = await openFilingParts(config, { database, jobs }, onClose)
  await jobs.work(openWorkers(parts))
  await scheduleRetention(parts)
  const sweeper = openSweeper(
    parts,
    makeSweepLog((line) => process.stderr.write(line)),
  )
  onClose(() => sweeper.close())
  const http = await openFront(config, parts)
  onClose(() => http.close())
  return http.listen(config.HAOBAN_PORT, config.HAOBAN_HOST)
}

/** Adds the ranges of a table that the database has not got yet. */
async function addNumberRanges(
  database: Database,
  { HAOBAN_NUMBERS, HAOBAN_DISTRICT }: Config,
): Promise<void> {
  if (HAOBAN_NUMBERS === undefined) return
  const ranges = parseNumberRanges(await readFile(HAOBAN_NUMBERS, 'utf8'), HAOBAN_DISTRICT)
  await database.transaction(async (tx) => {
    for (const range of ranges) await addNumberRange(tx, range)
  })
}

async function openFilingParts(
  config: Config,
  { database, jobs }: { readonly database: Database; readonly jobs: Jobs },
  onClose: (end: () => Promise<void>) => void,
): Promise<FilingParts> {
  const home = findHome()
  const keys = await openKeys(home)
  const district = config.HAOBAN_DISTRICT
  const now = makeClock(config.HAOBAN_CLOCK)
  const sources = openSources({ database, district, now })
  onClose(() => sources.close())
  const reader = openReader()
  onClose(() => reader.close())
  return {
    ...{ district, database, jobs, keys, sources, reader, now },
    gate: openUploadGate(config),
    evidence: openEvidenceFolder(join(home, 'evidence'), keys.derive('evidence')),
    catalogue: await openKeptCatalogue(config.HAOBAN_MATTERS, { database, district, now }),
    calendar: await readCalendarFolder(),
    gateway: openGateway(sources),
    callbacks: openCallbacks(config.HAOBAN_CALLBACK_KEY, { district }),
    messenger: openMessenger(sources),
    looksKeptYears: config.HAOBAN_LOOKS_KEPT_YEARS,
    publicUrl: config.HAOBAN_PUBLIC_URL,
  }
}

/** Says at start when nothing looks for viruses, or when what should is away: then every upload is refused. */
function openUploadGate({ HAOBAN_CLAMAV }: Config): Gate {
  const scan = HAOBAN_CLAMAV && openClamav(HAOBAN_CLAMAV)
  if (scan)
    void scan(new Uint8Array()).catch((error) =>
      tellGate({ gate: 'virus scanner away', because: String(error) }),
    )
  else tellGate({ gate: 'uploads are not scanned for viruses: HAOBAN_CLAMAV is not set' })
  return openGate({ scan, log: tellGate })
}

/** The clock people's days and times go by: the real one, or for demonstrations one that starts at another instant. */
function makeClock(start: Date | undefined): () => Date {
  const ahead = start === undefined ? 0 : start.getTime() - Date.now()
  return () => new Date(Date.now() + ahead)
}

function openFront(config: Config, parts: FilingParts): Promise<Http> {
  const { database, publicUrl } = parts
  return openHttp({
    handlers: openFiling(parts),
    identity: openIdentity({
      issuer: config.HAOBAN_ISSUER,
      clientId: config.HAOBAN_CLIENT_ID,
      clientSecret: config.HAOBAN_CLIENT_SECRET,
      publicUrl,
    }),
    sessions: openSessions(database, {
      idleMinutes: config.HAOBAN_SESSION_IDLE_MINUTES,
      longestMinutes: config.HAOBAN_SESSION_LONGEST_MINUTES,
    }),
    web: { applicant: join(config.HAOBAN_WEB, 'applicant'), desk: join(config.HAOBAN_WEB, 'desk') },
    publicUrl,
    isReady: async () => (await database.query('select 1')).length === 1,
    requestsPerMinute: config.HAOBAN_REQUESTS_PER_MINUTE,
    logLevel: config.HAOBAN_LOG,
    proxies: config.HAOBAN_PROXIES,
  })
}
