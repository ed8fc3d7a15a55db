import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeQueueLog } from './queue-log.ts'

test('a complaint is told once a minute, whichever worker repeats it, and every other at once', () => {
  const lines: string[] = []
  let now = 0
  const log = makeQueueLog(
    (line) => lines.push(JSON.parse(line).queue),
    () => now,
  )

  log(new Error('connect ECONNREFUSED (Queue: ask-source, Worker: 1)'))
  log(new Error('connect ECONNREFUSED (Queue: read-upload, Worker: 2)'))
  log(new Error('deadlock detected'))
  now = 60_000
  log(new Error('connect ECONNREFUSED'))

  assert.deepEqual(lines, ['connect ECONNREFUSED', 'deadlock detected', 'connect ECONNREFUSED'])
})

test('numbers of people do not get into it', () => {
  const lines: string[] = []
  const log = makeQueueLog((line) => lines.push(line), Date.now)

  log(new Error('cannot take 310199199003070022'))

  assert.equal(lines.length, 1)
  assert.doesNotMatch(lines.join(), /310199/u)
})
