import type { JobName, PendingJob } from '#job'
import { listPending, listPendingOf } from '#job'
import {
  beginSweep,
  findDone,
  listOpenLines,
  listUnderWay,
  type Place,
  recordSweep,
  type Transaction,
  type UnderWay,
} from '#store'
import { commandOf } from '../decide/decide-dossier.ts'
import { readFiled } from '../filed.ts'
import { enqueue, type Following } from '../follow-up.ts'
import type { FilingParts } from '../parts.ts'
import { isMoving, listOwed } from './owed.ts'

/** Something that stood still though the platform was to move it, and the jobs that were made anew for it. */
export interface Found {
  /** Undefined for a line of a list whose person has no dossier yet. */
  readonly dossier: string | undefined
  /** The number of the dossier, or where the line stands. */
  readonly number: string
  readonly jobs: readonly JobName[]
}

/** Looked at in one question to the database. */
const batch = 500

/**
 * Looks for dossiers in states that do not last for which no job is on its way, and makes the jobs anew. Jobs are
 * enqueued with the events they follow from, so there is nothing to find unless jobs were lost: deleted by hand, or with
 * a part of the database.
 */
export async function sweepDossiers(parts: FilingParts): Promise<readonly Found[]> {
  const { database, district, catalogue } = parts
  const matters = catalogue.list().flatMap(({ id, decision }) => (decision ? [id] : []))
  const found: Found[] = []
  for (let after: string | undefined; ; ) {
    const cards = await listUnderWay(database, { district, matters, after, most: batch })
    const pending = await listPending(
      database,
      cards.map(({ dossier }) => dossier),
    )
    for (const card of cards) {
      if (isCovered(parts, card, pending.get(card.dossier) ?? [])) continue
      const jobs = await setGoing(parts, card)
      if (jobs.length > 0) found.push({ dossier: card.dossier, number: card.number, jobs })
    }
    after = cards.at(-1)?.dossier
    if (cards.length < batch) break
  }
  found.push(...(await sweepLines(parts)))
  await recordSweep(database, { district, at: parts.now(), found: found.length })
  return found
}

/** Lines of lists that nobody works on. */
async function sweepLines(parts: FilingParts): Promise<readonly Found[]> {
  const { database, district } = parts
  const open = await listOpenLines(database, district, batch)
  if (open.length === 0) return []
  const pending = await listPendingOf(database, 'advance-line')
  const still = open.filter(({ batch, row }) => {
    return !pending.some(({ data }) => data.batch === batch && data.row === row)
  })
  return Promise.all(
    still.map(async ({ batch, row }) => {
      const job = { name: 'advance-line', data: { batch, row, times: 0 } } as const
      await database.transaction((tx) => enqueue(parts, tx, job))
      return { dossier: undefined, number: `${batch} ${row}`, jobs: [job.name] }
    }),
  )
}

/** Lately changed ones are looked at once more: the end of patience is no reason to wait for it. */
const latelyMs = 15 * 60_000

function isCovered({ now }: FilingParts, card: UnderWay, pending: readonly PendingJob[]): boolean {
  const isLate = now().getTime() - card.changedAt.getTime() > latelyMs
  return isMoving(card, isLate ? pending : pending.filter(({ data }) => data.until === undefined))
}

async function setGoing(parts: FilingParts, { dossier }: UnderWay): Promise<readonly JobName[]> {
  return parts.database.transaction(async (tx) => {
    const filed = await readFiled(parts, tx, dossier)
    const pending = (await listPending(tx, [dossier])).get(dossier) ?? []
    const missing: Following[] = []
    for (const job of listOwed(filed)) {
      if (!pending.some((other) => isSame(job, other)) && !(await isDone(tx, filed.place, job)))
        missing.push(job)
    }
    for (const job of missing) await enqueue(parts, tx, job)
    return missing.map(({ name }) => name)
  })
}

function isSame(job: Following, pending: PendingJob): boolean {
  const wanted: Readonly<Record<string, unknown>> = { ...job.data }
  const same = Object.keys({ ...wanted, ...pending.data }).every((key) => wanted[key] === pending.data[key])
  return job.name === pending.name && same
}

async function isDone(tx: Transaction, place: Place, job: Following): Promise<boolean> {
  return job.name === 'decide-dossier' && (await findDone(tx, place, commandOf(job.data))) !== undefined
}

const everyMs = 60_000

/** Sweeps every minute, in whichever process comes first. A sweep that fails is told, and the next one looks again. */
export function openSweeper(
  parts: FilingParts,
  tell: (found: readonly Found[] | Error) => void,
): { close(): Promise<void> } {
  let sweeping: Promise<void> | undefined
  const sweep = async () => {
    try {
      if (await takeTurn(parts)) tell(await sweepDossiers(parts))
    } catch (error) {
      tell(error instanceof Error ? error : new Error(String(error)))
    } finally {
      sweeping = undefined
    }
  }
  const timer = setInterval(() => {
    sweeping ??= sweep()
  }, everyMs)
  timer.unref()
  return {
    close: async () => {
      clearInterval(timer)
      await sweeping
    },
  }
}

/** Other processes sweep for the same dossiers: one a minute is enough. */
function takeTurn({ database, district, now }: FilingParts): Promise<boolean> {
  const at = now()
  const notSince = new Date(at.getTime() - everyMs * 0.9)
  return database.transaction((tx) => beginSweep(tx, { district, at, notSince }))
}
