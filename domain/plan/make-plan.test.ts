import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { type Matter, type MatterCase, readCases, readMatter } from '#matter'
import { makePlan, makeSituation, type Plan, runCase, stateFacts } from '#plan'

const folder = fileURLToPath(new URL('../../matters/ebike-registration/', import.meta.url))

let matter: Matter
let cases: readonly MatterCase[]

before(() => {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:yaml|csv|md)$/u.test(path))
      .map((path) => [path, readFileSync(`${folder}${path}`, 'utf8')]),
  )
  const read = readMatter(files)
  assert.equal(read.kind, 'matter')
  if (read.kind === 'matter') matter = read.matter
  cases = readCases(files.get('cases.yaml') ?? '').cases
})

function planOf(facts: Readonly<Record<string, string>>, down: readonly string[] = []): Plan {
  const { statements, problems } = stateFacts(matter, new Map(Object.entries(facts)))
  assert.deepEqual(problems, [])
  return makePlan(makeSituation(matter, statements, '2026-11-23', down))
}

describe('the plan of the e-bike matter', () => {
  test('agrees with every case its owner wrote', () => {
    for (const example of cases) assert.deepEqual(runCase(matter, example).differences, [], example.name)
  })

  test('asks at most six questions of someone who signs in, and none a register can answer', () => {
    const { questions } = planOf({ 'applicant.name': '谭丽磊', 'applicant.phone': '13800000000' })

    assert.ok(questions.length <= 6)
    assert.ok(questions.every(({ fact }) => !fact.startsWith('bike.') && fact !== 'applicant.household'))
  })

  test('stops asking as soon as the answer is certain', () => {
    const plan = planOf({ 'vehicle.kind': 'wheelchair', 'disability.valid': 'false' })

    assert.equal(plan.verdict, 'unmet')
    assert.deepEqual(plan.questions, [])
    assert.equal(plan.blockers[0]?.kind, 'unmet')
  })

  test('waives what a register proves and falls back to the counter when it is down', () => {
    const known = { 'vehicle.kind': 'ebike', 'bike.cccNo': '2026021119947880' }
    const statusOf = (plan: Plan) => plan.materials.find(({ id }) => id === 'ccc')?.status

    assert.equal(statusOf(planOf(known)), 'not-needed')
    assert.equal(statusOf(planOf(known, ['ccc-register'])), 'later')
  })

  test('lists what registers can give as soon as what they need is known', () => {
    const before = planOf({ 'vehicle.kind': 'ebike' })
    const after = planOf({ 'vehicle.kind': 'ebike', 'bike.cccNo': '2026021119947880' })

    const asks = (plan: Plan) => plan.obtainable.some(({ source }) => source === 'ccc-register')
    assert.equal(asks(before), false)
    assert.equal(asks(after), true)
  })

  test('asks nothing that cannot change anything: every question has an answer that changes the plan', () => {
    const complete = [...(cases[1]?.facts ?? [])]
    fc.assert(
      fc.property(fc.subarray(complete), (some) => {
        const plan = planOf(Object.fromEntries(some))
        return plan.questions.every(
          ({ fact, because }) => because.length > 0 && !some.some(([id]) => id === fact),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('a certain verdict stays, whatever else becomes known', () => {
    const complete = [...(cases[1]?.facts ?? [])]
    fc.assert(
      fc.property(fc.shuffledSubarray(complete), (order) => {
        let certain: string | undefined
        for (let count = 0; count <= order.length; count += 5) {
          const { verdict } = planOf(Object.fromEntries(order.slice(0, count)))
          if (certain !== undefined && verdict !== certain) return false
          if (verdict !== 'unknown') certain = verdict
        }
        return true
      }),
      { numRuns: 50 },
    )
  })

  test('a value read without certainty is shown for confirmation and holds the filing back until then', () => {
    const { statements } = stateFacts(matter, new Map([['bike.model', 'TDP2548-2Z']]))
    const unsure = new Map(
      [...statements].map(([id, facts]) => [id, facts.map((fact) => ({ ...fact, certainty: 0.7 }))]),
    )

    const plan = makePlan(makeSituation(matter, unsure, '2026-11-23'))

    assert.equal(plan.rows.find(({ fact }) => fact === 'bike.model')?.mode, 'confirm')
    assert.ok(plan.blockers.some((blocker) => blocker.kind === 'confirm' && blocker.fact === 'bike.model'))
  })
})
