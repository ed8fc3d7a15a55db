import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeContext, makeDecimal } from '../make.ts'
import { show, showAll } from '../testing.ts'

const given = {
  a: makeDecimal(3),
  'bike.speed': makeDecimal(25),
  bike: makeContext({ colour: 'red', speed: makeDecimal(99) }),
  'birth place': '上海',
}

test('the longest declared name wins, what is left over are parts of its value', () => {
  const cases = { 'bike.speed': '25', 'bike . speed': '25', 'bike.colour': '"red"', 'birth place': '"上海"' }

  assert.deepEqual(showAll(cases, given), cases)
})

test('a name the expression introduces hides a declared one', () => {
  const cases = {
    '{a: 1, n: a + 1}.n': '2',
    'for a in [10] return a': '[10]',
    '(function(bike) bike.speed)({speed: 5})': '5',
    'some bike in [{speed: 30}] satisfies bike.speed > 25': 'true',
  }

  assert.deepEqual(showAll(cases, given), cases)
})

test('in a filter the parts of the item come first', () => {
  const cases = {
    '[{n: 1}, {n: 5}][n > a]': '[{n: 5}]',
    '[{a: 1}, {a: 5}][a = 5]': '[{a: 5}]',
    '[1, 5][item > a]': '[5]',
    '[{bike: {speed: 1}}, {n: 2}][bike.speed < 5]': '[{bike: {speed: 1}}]',
    '[{n: [1, 2]}, {n: [3]}][count(n[item > 1]) = 1]': '[{n: [1, 2]}, {n: [3]}]',
  }

  assert.deepEqual(showAll(cases, given), cases)
})

test('an unknown item may have a part of any name', () => {
  assert.equal(show('[b][a = 3]', given), 'unknown: b')
})

test('a name that is not declared is told, with the one that was probably meant', () => {
  assert.equal(show('bike.sped > 25 and 1 = 1', {}), 'unknown: bike')
  assert.match(
    show('bikes.speed > 25'),
    /no fact or parameter called bikes\.speed\. Did you mean bike\.speed\?/,
  )
  assert.match(show('colour = red'), /called red\. If it is a text, put it in quotes: "red"/)
})

test('a function is a value too', () => {
  assert.equal(show('(function(f, x) f(x))(abs, -3)'), '3')
})
