import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeBreaker } from './breaker.ts'
import { fail } from './failure.ts'
import { makeMemory } from './memory.ts'
import { persevere } from './persevere.ts'

const settings = { failures: 3, restMs: 1_000 }
const reply = { kind: 'reply', status: 200, document: {} } as const
const broken = fail('unreachable', '连不上')

test('after so many failures in a row the agency is left alone, then tried with one call', () => {
  let time = 0
  const breaker = makeBreaker(settings, () => time)

  for (let call = 0; call < 3; call += 1) breaker.fail()
  assert.deepEqual([breaker.isResting(), breaker.enter()], [true, false])
  time = 1_000
  assert.deepEqual([breaker.isResting(), breaker.enter(), breaker.enter()], [false, true, false])
  breaker.fail()
  assert.deepEqual([breaker.isResting(), breaker.enter()], [true, false])
  time = 2_000
  assert.equal(breaker.enter(), true)
  breaker.succeed()

  assert.deepEqual([breaker.enter(), breaker.enter(), breaker.isResting()], [true, true, false])
})

test('a success in between starts the count anew', () => {
  const breaker = makeBreaker(settings, () => 0)

  for (let call = 0; call < 9; call += 1) {
    if (call % 3 === 2) breaker.succeed()
    else breaker.fail()
  }

  assert.equal(breaker.isResting(), false)
})

test('a call is repeated while its failure may pass', async () => {
  const outcomes = [broken, fail('status', '503'), reply]

  const { outcome, calls } = await run(outcomes, 2)

  assert.equal(outcome.kind, 'reply')
  assert.equal(calls, 3)
})

test('a call is not repeated beyond its retries, nor when the answer itself is wrong', async () => {
  assert.equal((await run([broken, broken, broken], 1)).calls, 2)
  assert.equal((await run([fail('hung-up', '走了'), reply], 2)).calls, 1)
})

test('repeating ends when the breaker opens', async () => {
  const { outcome, calls } = await run([broken, broken, broken, broken, reply], 5)

  assert.equal(calls, 3)
  assert.equal(outcome.kind === 'failed' && outcome.code, 'resting')
})

test('memory forgets what is no longer fresh, and the oldest when it is full', () => {
  let time = 0
  const memory = makeMemory<string>(2, () => time)

  memory.keep('a', 'A', 10)
  memory.keep('b', 'B', 100)
  memory.keep('c', 'C', 100)
  assert.deepEqual(['a', 'b', 'c'].map(memory.find), [undefined, 'B', 'C'])
  time = 100

  assert.deepEqual(['b', 'c'].map(memory.find), [undefined, undefined])
})

async function run(outcomes: readonly (typeof reply | typeof broken)[], retries: number) {
  let calls = 0
  const attempt = async () => outcomes[calls++] ?? broken
  const breaker = makeBreaker(settings, () => 0)
  const outcome = await persevere(attempt, {
    retries,
    breaker,
    who: '库',
    signal: new AbortController().signal,
  })
  return { outcome, calls }
}
