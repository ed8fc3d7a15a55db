import { sweepDossiers } from '../../server/filing/operate/sweep.ts'
import { keepDisturbing } from './disturb.ts'
import { judgeAll } from './judge.ts'
import { agreeAll, handInList } from './move.ts'
import { findAgent, settleMovers } from './people.ts'
import { untilIdle } from './settle.ts'
import { openStage } from './stage.ts'

const t0 = Date.now()
const say = (...x: unknown[]) => console.log(((Date.now() - t0) / 1000).toFixed(1), ...x)
const stage = await openStage(2)
say('open')
try {
  const movers = await settleMovers(stage.city, { count: Number(process.argv[2] ?? 40), every: 8 })
  const agent = await findAgent(stage.city)
  const calm = new AbortController()
  const disturbing =
    process.argv[3] === 'calm' ? Promise.resolve(0) : keepDisturbing(stage.city, Math.random, calm.signal)
  await handInList(stage, agent, movers)
  say('handed in')
  const left = await agreeAll(stage, movers, { atOnce: 8, rounds: 10 })
  say('agreed', left.length, 'left')
  await stage.force.killOne()
  say('killed')
  calm.abort()
  await disturbing
  for (let i = 0; i < 6; i++) {
    await stage.jump(25)
    await untilIdle(stage, 60000)
    say('idle')
    say('swept', await sweepDossiers(stage.parts))
    const l = await agreeAll(stage, left, { atOnce: 8, rounds: 1 })
    say('agreed', l.length)
    const v = await judgeAll(stage, movers)
    say(JSON.stringify([...v.states]), v.wrong.length, v.stuck.length, v.doubled.length, v.unsound.length)
  }
} finally {
  await stage.close()
}
