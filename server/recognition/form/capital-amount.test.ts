import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capitalToCents, centsToCapital } from './capital-amount.ts'

test('capitals and figures say the same amount', () => {
  const amounts = [489693, 399900, 207300, 262402, 100005, 1000000, 2050010, 50]

  const back = amounts.map((cents) => capitalToCents(centsToCapital(cents, '圆')))

  assert.deepEqual(back, amounts)
})

test('an amount is written the way invoices print it', () => {
  assert.equal(centsToCapital(489693, '元'), '肆仟捌佰玖拾陆元玖角叁分')
  assert.equal(centsToCapital(207300, '圆'), '贰仟零柒拾叁圆整')
  assert.equal(centsToCapital(262402, '圆'), '贰仟陆佰贰拾肆圆零贰分')
})

test('capitals that are not well formed say nothing', () => {
  assert.equal(capitalToCents('贰仟零拾叁拾圆整'), undefined)
  assert.equal(capitalToCents('圆整'), undefined)
})
