import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal as OtherDecimal } from 'decimal.js'
import { Decimal, exact, findDecimal, findInteger, formatDecimal } from './decimal.ts'
import { show } from './testing.ts'

test('numbers are exact', () => {
  assert.equal(show('0.1 + 0.2'), '0.3')
  assert.equal(show('1 / 3 * 3'), '0.9999999999999999999999999999999999')
  assert.equal(show('2 ** 100'), '1267650600228229401496703205376')
})

test('a tie in the thirty-fifth digit goes to the even neighbour', () => {
  const digits = '1'.repeat(33)

  assert.equal(show(`${digits}2.5 + 0`), `${digits}2`)
  assert.equal(show(`${digits}3.5 + 0`), `${digits}4`)
})

test('numbers of another precision are made exact before computing', () => {
  const coarse = OtherDecimal.clone({ precision: 3 })

  assert.equal(exact(new coarse(1)).div(3).toString().length, 36)
})

test('reads numerals and nothing else', () => {
  assert.deepEqual(
    ['12', '-0.5', '.5', '1.', '1e3', '', 'x', '1,5', '--1', 'Infinity', '1e9999'].map((text) =>
      findDecimal(text)?.toFixed(),
    ),
    ['12', '-0.5', '0.5', '1', '1000', ...Array(6).fill(undefined)],
  )
})

test('writes numbers without exponent', () => {
  assert.deepEqual(
    ['1e21', '1e-9', '-0', '1.50'].map((text) => formatDecimal(new Decimal(text))),
    ['1000000000000000000000', '0.000000001', '0', '1.5'],
  )
})

test('an integer is one that JavaScript holds exactly', () => {
  assert.deepEqual(
    [findInteger(new Decimal(7)), findInteger(new Decimal('7.5')), findInteger(new Decimal('1e20'))],
    [7, undefined, undefined],
  )
})
