// 200 filings while the platform is killed (SIGKILL) at 20 random moments: nothing acknowledged may be lost or doubled.
import { killWhileFiling } from '../crash/kill-while-filing.ts'

export async function run(): Promise<void> {
  const { kills, acknowledged, losses, seconds } = await killWhileFiling({
    filings: 200,
    kills: 20,
    atOnce: 6,
    random: Math.random,
  })
  console.log(`\nKilled ${kills} times during 200 filings, ${seconds.toFixed(1)} s`)
  console.log(`  acknowledged acts      ${acknowledged}`)
  console.log(`  lost or doubled        ${losses.length}`)
  for (const loss of losses) console.log(`    ${loss}`)
  if (losses.length > 0) process.exitCode = 1
}
