import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { computeLevy } from './levy.ts'
import { type Example, type Person, plain, workOut } from './levy-truth.ts'
import { findSamples } from './open-samples.ts'

const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function employ(people: number, months: readonly number[] = year): Readonly<Record<string, number>> {
  return Object.fromEntries(months.map((month) => [month, people]))
}

function makeExample(people: number, total: string, more: Partial<Example> = {}): Example {
  const wages = { kind: 'total', total } as const
  return { dataYear: 2024, unitType: '企业', headcount: employ(people), wages, ...more }
}

function hire(grade: number, months: readonly number[] = year, more: Partial<Person> = {}): Person {
  return { id: `${grade}-${months.length}-${more.cert ?? ''}`, cert: '残疾人证', grade, months, ...more }
}

function earn(...people: readonly (readonly [count: number, declared: string | null])[]): Example['wages'] {
  return { kind: 'people', people: people.map(([count, declared]) => ({ count, declared })) }
}

const sent = [hire(4), hire(3, year, { id: 'second' })]
const rows: Readonly<Record<string, Example>> = {
  没有安排残疾人: makeExample(80, '9600000.00'),
  三十人的企业: makeExample(30, '2962962.90'),
  三十一人的企业: makeExample(31, '3061728.33'),
  三十人的事业单位: makeExample(30, '2962962.90', { unitType: '事业单位' }),
  三十人的机关: makeExample(30, '2962962.90', { unitType: '机关' }),
  三十人的社会团体: makeExample(30, '2962962.90', { unitType: '社会团体' }),
  三十人的民办非企业: makeExample(30, '2962962.90', { unitType: '民办非企业单位' }),
  '三十人的企业达到百分之一，仍是免征': makeExample(30, '2962962.90', { disabled: [hire(4, [1, 2, 3, 4])] }),
  '月均三十点五，进到三十一': makeExample(0, '3061728.33', {
    headcount: { ...employ(30, [1, 2, 3, 4, 5, 6]), ...employ(31, [7, 8, 9, 10, 11, 12]) },
  }),
  '月均三十点四一，舍到三十': makeExample(0, '3000000.00', {
    headcount: { ...employ(30, [1, 2, 3, 4, 5, 6, 7]), ...employ(31, [8, 9, 10, 11, 12]) },
  }),
  恰好百分之一: makeExample(100, '15000000.00', { disabled: [hire(3)] }),
  差一点百分之一: makeExample(101, '15000000.00', { disabled: [hire(3)] }),
  恰好百分之一点五: makeExample(400, '44000000.00', { disabled: [hire(1), hire(2), hire(3), hire(4)] }),
  '十二月新开，一个月': makeExample(0, '465000.00', { headcount: { 12: 62 } }),
  七月新开: makeExample(0, '2280000.00', {
    headcount: { ...employ(35, [7, 8, 9]), ...employ(41, [10, 11, 12]) },
    disabled: [hire(2, [9, 10, 11, 12])],
  }),
  六月停业: makeExample(47, '2345678.91', { headcount: employ(47, [1, 2, 3, 4, 5, 6]) }),
  中间缺两个月: makeExample(52, '4345678.91', { headcount: employ(52, [1, 2, 3, 6, 7, 8, 9, 10, 11, 12]) }),
  一级只有四个月: makeExample(55, '6050000.00', { disabled: [hire(1, [1, 2, 3, 4])] }),
  两个月低于最低工资: makeExample(240, '34962936.00', {
    disabled: [hire(2), hire(4, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { belowMinWageMonths: [3, 4] })],
  }),
  合同十一个月: makeExample(100, '15000000.00', { disabled: [hire(1, year, { contractMonths: 11 })] }),
  合同恰好十二个月: makeExample(100, '15000000.00', { disabled: [hire(1, year, { contractMonths: 12 })] }),
  残疾军人证三级: makeExample(200, '30000000.00', { disabled: [hire(3, year, { cert: '残疾军人证' })] }),
  残疾军人证四级: makeExample(200, '30000000.00', { disabled: [hire(4, year, { cert: '残疾军人证' })] }),
  伤残人民警察证一级: makeExample(200, '30000000.00', {
    disabled: [hire(1, year, { cert: '伤残人民警察证' })],
  }),
  毕业未满五年的四级: makeExample(200, '30000000.00', { disabled: [hire(4, year, { graduate: true })] }),
  上下限之间: makeExample(33, '', { wages: earn([33, '10500']) }),
  '有人超过上限、有人低于下限': makeExample(33, '', {
    wages: earn([30, '10500'], [2, '40000'], [1, '4000']),
  }),
  没有申报工资: makeExample(40, '', { wages: earn([39, '9999.99'], [1, null]) }),
  恰好等于上限和下限: makeExample(36, '', { wages: earn([18, '24366'], [18, '7384']) }),
  '2025 年的上下限': makeExample(36, '', { dataYear: 2025, wages: earn([30, '24700'], [6, '7400']) }),
  '下半年新开，只用下半年的上下限': makeExample(36, '', {
    headcount: employ(36, [8, 9, 10, 11, 12]),
    wages: earn([30, '24500'], [6, '7350']),
  }),
  全国口径封顶: makeExample(200, '70000000.00', { dataYear: 2023, mode: 'NATIONAL', disabled: [hire(3)] }),
  全国口径不到封顶: makeExample(200, '30000000.00', { dataYear: 2023, mode: 'NATIONAL' }),
  '2019 年征缴': makeExample(100, '10000000.00', { dataYear: 2018, disabled: [hire(3)] }),
  '2020 年征缴': makeExample(100, '10000000.00', { dataYear: 2019, disabled: [hire(3)] }),
  '2027 年征缴': makeExample(25, '2500000.00', { dataYear: 2026 }),
  '2028 年征缴': makeExample(25, '2500000.00', { dataYear: 2027 }),
  集中就业单位: makeExample(40, '3000000.00', { centralized: true, disabled: [hire(1), hire(2)] }),
  已经多缴: makeExample(60, '7200000.00', { paid: '100000.00' }),
  已经少缴一分: makeExample(60, '7200000.00', { paid: '97199.99' }),
  奇数分进位: makeExample(150, '18518517.00', { disabled: [hire(4), hire(4, [1, 2, 3, 4, 5, 6])] }),
  差额很小: makeExample(67, '7921716.19', { disabled: [hire(3)] }),
  '派遣协议，用工单位': makeExample(200, '19584000.00', {
    dispatch: { role: 'user', agreement: true, disabledHeads: 2, disabled: sent },
  }),
  '没有协议，用工单位': makeExample(200, '19584000.00', {
    dispatch: { role: 'user', agreement: false, disabledHeads: 2, disabled: sent },
  }),
  '派遣协议，派遣单位': makeExample(500, '47616000.00', {
    disabled: [hire(2, year, { id: 'own' })],
    dispatch: { role: 'agency', agreement: true, disabledHeads: 2, disabled: sent },
  }),
  '没有协议，派遣单位': makeExample(500, '47616000.00', {
    disabled: [hire(2, year, { id: 'own' })],
    dispatch: { role: 'agency', agreement: false, disabledHeads: 2, disabled: sent },
  }),
}

function check(example: Example): void {
  const { ratioPct, ...found } = computeLevy(example)
  const figures = Object.fromEntries(Object.entries(found).map(([name, value]) => [name, plain(value)]))

  assert.deepEqual(figures, workOut(example), ratioPct)
}

describe('the levy of an example', () => {
  for (const [name, example] of Object.entries(rows)) test(name, () => check(example))

  test('is what a separate calculation comes to, whatever the example', () => {
    fc.assert(fc.property(anyExample, check), { numRuns: 150 })
  })

  test('of dispatched people counts the same, whether they are listed, marked or only numbered', () => {
    const base = makeExample(200, '19584000.00')
    const about = { role: 'user', agreement: true, disabledHeads: 4 }
    const people = ['a', 'b', 'c', 'd'].map((id) => hire(4, year, { id }))
    const listed = { ...base, dispatch: { ...about, disabled: people } }
    const marked = {
      ...base,
      disabled: people.map((each) => ({ ...each, dispatched: true })),
      dispatch: about,
    }
    const numbered = { ...base, dispatch: about }

    const found = [listed, marked, numbered].map(computeLevy).map(({ N, D, payable }) => [N, D, payable])

    assert.deepEqual(found, Array(3).fill(['204', '4.00', '0.00']))
  })

  test('agrees with the open samples', (t) => {
    const samples = findSamples('levy.jsonl')
    if (!samples) return t.skip('the open samples are not beside this repository')

    for (const { id, input, expected } of samples) {
      for (const [name, value] of Object.entries(computeLevy(input))) {
        assert.equal(plain(value), plain(String(expected[name])), `${id} ${name}`)
      }
    }
  })

  test('of 20,000 employees takes a moment, not more than their number', (t) => {
    const people = Array.from(
      { length: 20_000 },
      (_, index) => [1, `${5000 + ((index * 7919) % 30_000)}.5`] as const,
    )
    const example = makeExample(20_000, '', { wages: earn(...people) })
    const before = process.cpuUsage().user

    check(example)

    const seconds = (process.cpuUsage().user - before) / 1e6
    t.diagnostic(`20,000 employees and 12 months: ${seconds.toFixed(2)} s of processor time`)
    assert.ok(seconds < 20)
  })
})

const months = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).map(([a, b]) => {
  return year.filter((month) => month >= Math.min(a, b) && month <= Math.max(a, b))
})

const anyPerson: fc.Arbitrary<Person> = fc.record({
  id: fc.uuid(),
  cert: fc.constantFrom('残疾人证', '残疾军人证', '伤残人民警察证'),
  grade: fc.integer({ min: 1, max: 4 }),
  months,
  belowMinWageMonths: fc.subarray(year, { maxLength: 3 }),
  contractMonths: fc.constantFrom(6, 11, 12, 24),
  graduate: fc.boolean(),
})

const amount = fc.integer({ min: 100_000, max: 4_000_000 }).map((cents) => (cents / 100).toFixed(2))

const anyWages: fc.Arbitrary<Example['wages']> = fc.oneof(
  fc
    .integer({ min: 1, max: 99_999_999_999 })
    .map((cents) => ({ kind: 'total' as const, total: (cents / 100).toFixed(2) })),
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.option(amount)), { minLength: 1, maxLength: 5 })
    .map((people) => earn(...people)),
)

const anyDispatch = fc.record({
  role: fc.constantFrom('user' as const, 'agency' as const),
  agreement: fc.boolean(),
  disabledHeads: fc.integer({ min: 1, max: 3 }),
  disabled: fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
})

const anyExample: fc.Arbitrary<Example> = fc
  .record({
    dataYear: fc.constantFrom(2024, 2025),
    unitType: fc.constantFrom('企业', '事业单位', '机关', '社会团体', '民办非企业单位'),
    headcount: fc.tuple(
      months,
      fc.array(fc.integer({ min: 10, max: 400 }), { minLength: 12, maxLength: 12 }),
    ),
    wages: anyWages,
    disabled: fc.array(anyPerson, { maxLength: 6 }),
    paid: amount,
    centralized: fc.boolean(),
    dispatch: fc.option(anyDispatch, { nil: undefined }),
  })
  .map(({ headcount: [insured, people], dispatch, ...rest }) => ({
    ...rest,
    headcount: Object.fromEntries(insured.map((month, place) => [month, people[place] ?? 10])),
    ...(dispatch ? { dispatch } : {}),
  }))
