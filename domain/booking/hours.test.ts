import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatHours, getHours, parseHours } from '#booking'

test('hours are read by weekday', () => {
  const hours = getHours('1-5 09:00-11:30 13:30-16:30; 6 09:00-11:30')

  assert.deepEqual(hours.get(3), [
    { from: 540, until: 690 },
    { from: 810, until: 990 },
  ])
  assert.deepEqual(hours.get(6), [{ from: 540, until: 690 }])
  assert.equal(hours.get(7), undefined)
})

test('full-width signs and lists of days are understood', () => {
  const hours = getHours('１－３,5　09:00-11:30；7 10:00-12:00')

  assert.deepEqual([...hours.keys()], [1, 2, 3, 5, 7])
})

test('hours are shown in plain words', () => {
  const hours = getHours('1-5 09:00-11:30 13:30-16:30; 6 09:00-11:30')

  assert.equal(formatHours(hours).zh, '周一至周五 9:00–11:30、13:30–16:30；周六 9:00–11:30')
  assert.equal(formatHours(hours).en, 'Mon–Fri 9:00–11:30, 13:30–16:30; Sat 9:00–11:30')
})

for (const [text, zh] of [
  ['', /没有写开放时间/u],
  ['8 09:00-11:30', /“8”不是星期/u],
  ['5-1 09:00-11:30', /“5-1”不是星期/u],
  ['1-5', /没有写时间/u],
  ['1 9点-11点', /不是一段时间/u],
  ['1 11:30-09:00', /先早后晚/u],
  ['1 09:00-24:30', /不是一段时间/u],
  ['1 09:00-11:30 11:00-12:00', /重叠/u],
  ['1-3 09:00-11:30; 3 13:00-14:00', /周三写了两次/u],
] as const) {
  test(`hours written "${text}" are refused with the reason`, () => {
    const parsed = parseHours(text)

    assert.ok(!parsed.ok)
    assert.match(parsed.problems[0]?.zh ?? '', zh)
    assert.throws(() => getHours(text), /Opening hours/u)
  })
}

test('no text breaks the reader', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseHours(text)))
})
