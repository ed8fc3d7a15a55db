import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeDate } from '../make.ts'
import { show, showAll } from '../testing.ts'

test('calls functions by position and by name', () => {
  const cases = {
    '{f: function(x, y) x - y, r: f(5, 3)}.r': '2',
    '{f: function(x, y) x - y, r: f(y: 5, x: 3)}.r': '-2',
    '{f: function(x, y) x - y, r: f(5)}.r': 'null',
    '{f: function(x: number) x, r: f("5")}.r': 'null',
    'substring(start position: 2, string: "abc")': '"bc"',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('a function remembers the names around it', () => {
  assert.equal(show('(for n in [1, 2] return function(x) x + n)[2](10)'), '12')
})

test('an argument of a given type is not known to fit before it is known', () => {
  assert.equal(show('(function(x: number) 1)(a)'), 'unknown: a')
  assert.equal(show('(function(x) 1)(a)'), '1')
})

test('a function that would call itself for ever has no result', () => {
  assert.equal(show('{f: function(g) 1 + g(g), r: f(f)}.r'), 'null')
})

test('the wrong arguments are told with how to write it', () => {
  assert.match(show('substring("abc")'), /Write: substring\(string, start position, \[length\]\)/)
  assert.match(show('abs(m: 3)'), /Write: abs\(n\)$/)
  assert.match(show('substrin("abc", 1)'), /no function called substrin\. Did you mean substring\?/)
})

test('there is no clock: today is what the caller says it is', () => {
  assert.equal(show('today() - date("2026-11-20")', { today: makeDate('2026-11-23') }), 'duration("P3D")')
  assert.equal(show('today()'), 'unknown: today')
  assert.match(show('now()'), /Rules have no clock/)
})
