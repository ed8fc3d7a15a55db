import { judgeAll } from './judge.ts'
import { agreeAll, handInList } from './move.ts'
import { findAgent, settleMovers } from './people.ts'
import { untilIdle } from './settle.ts'
import { openStage } from './stage.ts'

const t0 = Date.now()
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return ((user + system) / 1e6).toFixed(1)
}
const say = (...x: unknown[]) => console.log(((Date.now() - t0) / 1000).toFixed(1), 'cpu', cpu(), ...x)
const stage = await openStage(1)
say('open')
try {
  const movers = await settleMovers(stage.city, { count: Number(process.argv[2] ?? 40), every: 100000 })
  const agent = await findAgent(stage.city)
  await handInList(stage, agent, movers)
  say('handed in')
  await untilIdle(stage, 300000)
  for (let i = 0; i < 3; i++) {
    await stage.jump(1)
    await untilIdle(stage, 300000)
  }
  say('entered')
  const left = await agreeAll(stage, movers, { atOnce: 8, rounds: 10 })
  say('agreed', left.length, 'left')
  await untilIdle(stage, 300000)
  say('idle')
  const v = await judgeAll(stage, movers)
  say(JSON.stringify([...v.states]), v.wrong.length, v.stuck.length, v.doubled.length, v.unsound.length)
  console.log(
    await stage.database.query(
      `select name, state, count(*), round(avg(extract(epoch from completed_on-started_on))::numeric,3) as ran, round(avg(extract(epoch from started_on-start_after))::numeric,3) as waited from haoban_job.job group by 1,2 order by 1`,
    ),
  )
  console.log(await stage.database.query(`select count(*) as events from dossier_event`))
} finally {
  await stage.close()
}
