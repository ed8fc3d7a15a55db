import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inTurn } from './in-turn.ts'

test('work about one thing is done in the order it came, also after a failure; other work does not wait', async () => {
  const done: string[] = []
  const work = (name: string, ms: number) => async () => {
    await pause(ms)
    done.push(name)
    return name
  }

  const slow = inTurn('a', work('slow', 40))
  const broken = inTurn('a', async () => {
    done.push('broken')
    throw new Error('broken')
  })
  const last = inTurn('a', work('last', 0))
  const other = inTurn('b', work('other', 5))

  await assert.rejects(broken, /broken/)
  assert.deepEqual(await Promise.all([slow, last, other]), ['slow', 'last', 'other'])
  assert.deepEqual(done, ['other', 'slow', 'broken', 'last'])
})
