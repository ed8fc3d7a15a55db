import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageBetween } from './age.ts'

test('an age is told in the largest unit that says enough', () => {
  const minute = 60_000
  const ages = [-5_000, 12_000, 3 * minute, 200 * minute, 72 * 60 * minute].map((to) => ageBetween(0, to))

  assert.deepEqual(
    ages.map(({ count, unit }) => `${count} ${unit}`),
    ['0 seconds', '12 seconds', '3 minutes', '3 hours', '3 days'],
  )
})
