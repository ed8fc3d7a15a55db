import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHeading } from './header.ts'

test('tells inputs, outputs and notes apart', () => {
  assert.deepEqual(parseHeading('bike.maxSpeed'), {
    kind: 'input',
    text: 'bike.maxSpeed',
    allowed: undefined,
  })
  assert.deepEqual(parseHeading('=> fee'), { kind: 'output', text: 'fee', allowed: undefined })
  assert.deepEqual(parseHeading('# 备注'), { kind: 'note' })
})

test('the values allowed follow the first colon that is not inside brackets or quotes', () => {
  assert.deepEqual(parseHeading('{a: 1}.a : [0..5]'), { kind: 'input', text: '{a: 1}.a', allowed: '[0..5]' })
  assert.deepEqual(parseHeading('=> level: "high: 1", "low"'), {
    kind: 'output',
    text: 'level',
    allowed: '"high: 1", "low"',
  })
})
