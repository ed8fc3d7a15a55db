// Drivers who change employer, all at once, while 5 of 100 calls to every agency fail and a worker process is killed now
// and then: `npm run bench -- drivers [COUNT]`. Nothing may end wrong, stuck or doubled. Then the rate, against the bare
// SQL and HTTP that one such dossier needs: recorded from a real one and sent again by nothing but the drivers.
import { setTimeout as pause } from 'node:timers/promises'
import { disturb } from '../faults/disturb.ts'
import { judgeAll, type Verdict } from '../faults/judge.ts'
import { agreeAll, handInList, inTurns, untilEntered } from '../faults/move.ts'
import { findAgent, settleMovers } from '../faults/people.ts'
import { settle, untilIdle } from '../faults/settle.ts'
import { openStage, type Stage } from '../faults/stage.ts'
import { printRates } from './measure.ts'
import { prepareMoves, recordMove, replayMove } from './record-move.ts'

const atOnce = 8
const patience = 60 * 60_000

export async function run([count = '200', faults = '0.05']: readonly string[]): Promise<void> {
  const script = await onStage(0, async (stage) => {
    const recorded = await recordMove(stage)
    const moves = prepareMoves(recorded, Math.min(200, Number(count)))
    const bare = await timeRate(moves, (move) => replayMove(stage.database, move))
    return { ...recorded, bare }
  })
  await onStage(2, async (stage) => {
    const moved = await moveAll(stage, { count: Number(count), rate: Number(faults) })
    printVerdict(moved.verdict)
    console.log(`  found by the sweep     ${moved.found}`)
    console.log(
      `One dossier: ${script.statements.flat().length} statements, ${script.requests.length} requests`,
    )
    printRates('Drivers, from the list to the certificate', 'bare SQL and HTTP', {
      'haoban, 2 worker processes': moved.whole,
      'bare SQL and HTTP': script.bare,
    })
    console.log(`  from agreeing on the phone to the decision   ${moved.agreed.toFixed(1)} /s`)
    if (moved.faults > 0) process.exitCode = 1
  })
}

async function onStage<T>(processes: number, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage(processes)
  try {
    return await work(stage)
  } finally {
    await stage.close()
  }
}

async function moveAll(stage: Stage, { count, rate }: { readonly count: number; readonly rate: number }) {
  const movers = await settleMovers(stage.city, { count, every: 20 })
  const agent = await findAgent(stage.city)
  await disturb(stage.city, 'all', { failing: { status: 503, rate } })
  const done = new AbortController()
  const killing = rate > 0 ? killNowAndThen(stage, done.signal) : Promise.resolve()
  const started = Date.now()
  await handInList(stage, agent, movers)
  await untilEntered(stage)
  const entered = Date.now()
  await agreeAll(stage, movers, { atOnce, rounds: 20 })
  await untilIdle(stage, patience)
  const [decided] = await stage.database.query<{ count: number; last: Date }>(
    `select count(*) as count, max(at) as last from dossier_event where event ->> 'kind' = 'decided'`,
  )
  const rateSince = (from: number) => ((decided?.count ?? 0) * 1000) / (Number(decided?.last) - from)
  done.abort()
  await killing
  await disturb(stage.city, 'all', {})
  const found = await settle(stage, movers, patience)
  const verdict = await judgeAll(stage, movers)
  const { wrong, stuck, doubled, unsound } = verdict
  return {
    whole: rateSince(started),
    agreed: rateSince(entered),
    found,
    verdict,
    faults: [wrong, stuck, doubled, unsound].flat().length,
  }
}

async function killNowAndThen(stage: Stage, signal: AbortSignal): Promise<void> {
  for (;;) {
    await pause(15_000, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    await stage.force.killOne()
  }
}

async function timeRate<T>(list: readonly T[], work: (entry: T) => Promise<void>): Promise<number> {
  const started = performance.now()
  await inTurns(list, atOnce, work)
  return list.length / ((performance.now() - started) / 1000)
}

function printVerdict({ dossiers, states, decided, wrong, stuck, doubled, unsound }: Verdict): void {
  console.log(
    `\n${dossiers} drivers: ${[...states].map(([state, number]) => `${number} ${state}`).join(', ')}`,
  )
  console.log(`  decided by the rules   ${decided}`)
  for (const [name, list] of Object.entries({ wrong, stuck, doubled, unsound })) {
    console.log(`  ${name.padEnd(22)} ${list.length}`)
    for (const entry of list.slice(0, 10)) console.log(`    ${entry}`)
  }
}
