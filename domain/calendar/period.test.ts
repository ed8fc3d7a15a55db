import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPeriod, describePeriod, isPeriod } from '#calendar'

test('a period is counted in calendar days, months or years', () => {
  const days = ['P30D', 'P1M', 'P5Y'].map((period) => addPeriod('2027-01-31', period))

  assert.deepEqual(days, ['2027-03-02', '2027-02-28', '2032-01-31'])
})

test('a period says in words how long it is', () => {
  const said = ['P30D', 'P1M'].map(describePeriod)

  assert.deepEqual(said, [
    { zh: '30 天', en: '30 days' },
    { zh: '1 个月', en: '1 month' },
  ])
})

test('what is no period is told from one', () => {
  const found = ['P30D', '30D', 'P0D', 'P1Y2M', 'P-3D', ''].filter(isPeriod)

  assert.deepEqual(found, ['P30D'])
})
