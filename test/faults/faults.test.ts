import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sweepDossiers } from '#filing'
import { disturb, keepDisturbing } from './disturb.ts'
import { judgeAll } from './judge.ts'
import { agreeAll, handInList } from './move.ts'
import { findAgent, settleMovers } from './people.ts'
import { settle, untilIdle } from './settle.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
before(async () => {
  stage = await openStage(2)
})
after(() => stage?.close())

/** The same dice in every run (mulberry32). */
function makeDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

test('agencies that lie, stall and vanish and processes that die leave nothing stuck, doubled or silently approved', async () => {
  const movers = await settleMovers(stage.city, { count: 20, every: 6 })
  const agent = await findAgent(stage.city)
  const calm = new AbortController()
  const disturbing = keepDisturbing(stage.city, makeDice(1), calm.signal)

  await handInList(stage, agent, movers)
  await agreeAll(stage, movers, { atOnce: 8, rounds: 6 })
  await stage.force.killOne()
  await handInList(stage, agent, movers)
  await agreeAll(stage, movers, { atOnce: 8, rounds: 6 })
  await stage.force.killOne()
  await stage.jump(7)
  await agreeAll(stage, movers, { atOnce: 8, rounds: 6 })
  calm.abort()
  const count = await disturbing
  await settle(stage, movers, 120_000)
  const verdict = await judgeAll(stage, movers)

  const { wrong, stuck, doubled, unsound } = verdict
  assert.ok(count > 5)
  assert.deepEqual({ wrong, stuck, doubled, unsound }, { wrong: [], stuck: [], doubled: [], unsound: [] })
  assert.ok((verdict.states.get('granted') ?? 0) > 0, JSON.stringify([...verdict.states]))
})

test('when every job is lost, the sweep sets lists and dossiers going again, and all come to their end', async () => {
  const movers = await settleMovers(stage.city, { count: 6, every: 100, seed: 2 })
  const agent = await findAgent(stage.city)
  await disturb(stage.city, 'all', { absent: true })
  await handInList(stage, agent, movers)
  await untilIdle(stage, 120_000)
  await stage.database.query(`delete from haoban_job.job where state < 'active'`)
  await disturb(stage.city, 'all', {})
  const found = (await sweepDossiers(stage.parts)).length
  await settle(stage, movers, 120_000)
  const { wrong, stuck, doubled, unsound } = await judgeAll(stage, movers)

  assert.ok(found > 0)
  assert.deepEqual({ wrong, stuck, doubled, unsound }, { wrong: [], stuck: [], doubled: [], unsound: [] })
})
