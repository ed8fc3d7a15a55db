import assert from 'node:assert/strict'
import { test } from 'node:test'
import { show } from '../testing.ts'
import { findMiswriting } from './scan.ts'

test('says what to write instead of what other keyboards and languages write', () => {
  const better: Readonly<Record<string, string>> = {
    'a == 1': '=',
    'a ＝ 1': '=',
    'a ≥ 1': '>=',
    'a ≠ 1': '!=',
    'a <> 1': '!=',
    'a && b': 'and',
    'a || b': 'or',
    '!a': 'not(…)',
    'a = “红”': '"',
    "a = 'red'": '"',
    '（a）': '(',
    'f(a，b)': ',',
    'a × 2': '*',
  }

  const found = Object.keys(better).map((text) => [
    text,
    /^Write (\S+) instead/.exec(findMiswriting(text)?.english ?? '')?.[1],
  ])

  assert.deepEqual(Object.fromEntries(found), better)
})

test('points at the very sign', () => {
  const found = findMiswriting('a = 1 and b == 2')

  assert.deepEqual([found?.offset, found?.length], [12, 2])
})

test('texts and comments may hold any sign', () => {
  assert.equal(findMiswriting('a = "你好，（世界）== \\" &&" // ， && \n or /* ； */ b'), undefined)
})

test('a text that is never closed is told where it opens', () => {
  assert.match(show('a = "red'), /^invalid at 4: This text has no closing double quote/)
})
