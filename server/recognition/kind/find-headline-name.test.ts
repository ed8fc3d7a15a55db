import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Line } from '../layout/line.ts'
import { makeLine, makeRows } from '../testing/print.ts'
import { disabilityCard } from './disability-card.ts'
import { findFields } from './find-fields.ts'

const rows = makeRows([
  [
    ['性别', 0],
    ['女', 160],
  ],
  [
    ['民族', 0],
    ['汉', 160],
  ],
  [
    ['残疾类别', 0],
    ['视力', 160],
  ],
])

function nameOn(...lines: readonly Line[]) {
  return findFields(disabilityCard, [...rows, ...lines], []).found.get('name')
}

test('a headline that is a name is the name of the holder', () => {
  const name = nameOn(
    { ...makeLine('詹秀云', { middle: 20 }), height: 50 },
    makeLine('残疾人证', { middle: 60 }),
  )

  assert.equal(name?.value, '詹秀云')
  assert.ok((name?.certainty ?? 0) > 0.9)
})

test('a name without a label and no larger than all else is to be confirmed', () => {
  assert.ok((nameOn(makeLine('詹秀云', { middle: 40 }))?.certainty ?? 1) < 0.9)
})

test('of two names as large none is taken', () => {
  assert.equal(nameOn(makeLine('詹秀云', { middle: 20 }), makeLine('李建国', { middle: 60 })), undefined)
})
