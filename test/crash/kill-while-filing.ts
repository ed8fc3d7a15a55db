import { foldDossier } from '#dossier'
import { readLog, verifyChain } from '#store'
import { signInAs, startWhole, type Visitor, type Whole } from '#testing'
import { type Filing, fileBicycle } from './filing.ts'

export interface CrashPlan {
  readonly filings: number
  readonly kills: number
  /** Filings under way at once. */
  readonly atOnce: number
  /** A number from 0 to 1 that decides when to kill. */
  readonly random: () => number
}

export interface CrashOutcome {
  readonly kills: number
  readonly acknowledged: number
  /** Acts that were acknowledged and are not in the log, or are there twice; empty when all is well. */
  readonly losses: readonly string[]
  readonly seconds: number
}

/** Files dossiers while the platform is killed and started again, then holds the logs against what was acknowledged. */
export async function killWhileFiling(plan: CrashPlan): Promise<CrashOutcome> {
  const whole = await startWhole()
  const started = performance.now()
  try {
    const visitors = await Promise.all(
      Array.from({ length: plan.atOnce }, (_, place) =>
        signInAs(whole.platform, accounts[place % accounts.length] ?? ''),
      ),
    )
    const work = { left: plan.filings, done: [] as Filing[] }
    const filing = Promise.all(visitors.map((visitor, place) => fileInTurn(visitor, place, work)))
    const kills = await killAtRandom(whole, plan, work)
    await filing
    const losses = (await Promise.all(work.done.map((done) => findLosses(whole, done)))).flat()
    const acknowledged = work.done.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)
    return { kills, acknowledged, losses, seconds: (performance.now() - started) / 1000 }
  } finally {
    await whole.stop()
  }
}

/** The district of an installation that is told none. */
const district = 'city'

/** One a filer: an account resumes its draft of a matter instead of opening a second one. */
const accounts = ['citizen-lin', 'citizen-chen', 'citizen-shen', 'citizen-wu', 'citizen-he', 'citizen-zhao']

async function fileInTurn(
  visitor: Visitor,
  place: number,
  work: { left: number; done: Filing[] },
): Promise<void> {
  while (work.left > 0) {
    work.left -= 1
    work.done.push(await fileBicycle(visitor, `crash-${place}-${work.left}`))
  }
}

async function killAtRandom(
  whole: Whole,
  { kills, filings, random }: CrashPlan,
  work: { readonly done: readonly Filing[] },
): Promise<number> {
  let done = 0
  while (done < kills && work.done.length < filings) {
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 1400))
    await whole.kill()
    await whole.restart()
    done += 1
  }
  return done
}

async function findLosses(
  { database }: Whole,
  { dossier, acknowledged }: Filing,
): Promise<readonly string[]> {
  const place = { district, dossier }
  const log = await readLog(database, place)
  const chain = await verifyChain(database, place)
  const kinds = log.map(({ event }) => event.kind)
  const count = (kind: string) => kinds.filter((found) => found === kind).length
  const once = ['opened', 'booked', 'submitted'].filter((kind) => count(kind) !== 1)
  const missing = acknowledged.filter(({ version }) => version > log.length).map(({ act }) => act)
  return [
    ...missing.map((act) => `${dossier}: ${act} was acknowledged and is gone`),
    ...once.map((kind) => `${dossier}: ${count(kind)} events ${kind}`),
    ...(foldDossier(log).state === 'submitted' ? [] : [`${dossier}: is not submitted`]),
    ...(chain.ok ? [] : [`${dossier}: the chain is broken`]),
  ]
}
