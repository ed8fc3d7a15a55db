import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killWhileFiling } from './kill-while-filing.ts'

test('no acknowledged act is lost or doubled when the platform is killed while people file', async () => {
  const turns = [0.1, 0.6, 0.3, 0.8]
  let turn = 0
  const random = () => turns[turn++ % turns.length] ?? 0.5

  const { kills, acknowledged, losses } = await killWhileFiling({ filings: 24, kills: 3, atOnce: 4, random })

  assert.deepEqual(losses, [])
  assert.equal(acknowledged, 24 * 4)
  assert.ok(kills > 0)
})
