import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from '../testing.ts'

test('takes contexts apart and puts them together', () => {
  const cases = {
    'get value({n: 1}, "n")': '1',
    'get value({n: 1}, "m")': 'null',
    'get entries({n: 1})': '[{key: "n", value: 1}]',
    'context([{key: "n", value: 1}])': '{n: 1}',
    'context([{key: "n", value: 1}, {key: "n", value: 2}])': 'null',
    'context put({n: 1}, "m", 2)': '{n: 1, m: 2}',
    'context put({n: {m: 1}}, ["n", "m"], 2)': '{n: {m: 2}}',
    'context put({n: 1}, ["n", "m"], 2)': 'null',
    'context merge([{n: 1}, {n: 2, m: 3}])': '{n: 2, m: 3}',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('an unknown entry leaves the others known', () => {
  const cases = {
    'context put({n: a}, "m", 2).m': '2',
    'context merge([{n: a}, {m: 3}]).m': '3',
    'get value({n: a, m: 1}, "m")': '1',
    'context([{key: "n", value: a}, {key: "m", value: 1}]).m': '1',
    'context([{key: a, value: 1}])': 'unknown: a',
    'context put({n: a}, ["n", "m"], b)': 'unknown: a, b',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('is compares without regard to how things are written, except for zones', () => {
  const cases = {
    'is(1, 1.0)': 'true',
    'is(@"10:00:00Z", @"10:00:00+00:00")': 'true',
    'is(@"10:00:00+08:00", @"02:00:00Z")': 'false',
    'is(1, "1")': 'false',
  }

  assert.deepEqual(showAll(cases), cases)
})
