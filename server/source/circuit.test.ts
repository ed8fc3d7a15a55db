import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type AgencyCircuit, listAnswerTimes, listCircuits } from '#source'
import { district, makeQuestion, startTestAgency } from './test-agency.ts'

const agency = await startTestAgency()
after(() => agency.stop())
beforeEach(() => agency.reset())

async function readUntil(isSo: (circuit: AgencyCircuit | undefined) => boolean) {
  for (let count = 0; count < 100; count += 1) {
    const [circuit] = await listCircuits(agency.database, district)
    if (isSo(circuit)) return circuit
    await pause(20)
  }
  throw new Error('Not in time')
}

test('every process can read that one keeps calls away from an agency, that it tries, and that it is over', async () => {
  let minutes = 0
  const now = () => new Date(Date.parse('2026-11-23T01:00:00Z') + minutes * 60_000)
  const breaker = { failures: 2, restMs: 60_000 }
  const troubled = agency.open({ now, breaker })
  const idle = agency.open({ now, breaker })
  agency.behave((response) => void response.writeHead(500).end())

  await troubled.ask(makeQuestion({ needs: { id: '1' } }))
  const opened = await readUntil((circuit) => circuit?.state === 'open')
  agency.reset()
  minutes = 2
  await troubled.ask(makeQuestion({ needs: { id: '1' } }))
  const closed = await readUntil((circuit) => circuit?.state === 'closed')
  await Promise.all([troubled.close(), idle.close()])
  const left = await listCircuits(agency.database, district)

  assert.equal(opened?.failures, 2)
  assert.equal(opened?.since.toISOString(), '2026-11-23T01:00:00.000Z')
  assert.equal(opened?.troubled, 1)
  assert.equal(closed?.since.toISOString(), '2026-11-23T01:02:00.000Z')
  assert.deepEqual(left, [])
})

test('answers are summed up by agency: how many failed, why at last, and how long the others took', async () => {
  const sources = agency.open()
  const from = new Date()

  await sources.ask(makeQuestion({ needs: { id: '2' } }))
  agency.behave((response) => void response.writeHead(503).end())
  await sources.ask(makeQuestion({ needs: { id: '3' } }))

  const [times] = await listAnswerTimes(agency.database, { district, from })
  await sources.close()
  assert.deepEqual([times?.agency, times?.calls, times?.failed], ['a-register', 2, 1])
  assert.equal(times?.lastFailure, 'status')
  assert.ok((times?.p95Ms ?? -1) >= 0)
})
