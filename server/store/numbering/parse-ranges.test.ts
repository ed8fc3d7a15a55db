import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#dossier'
import { parseNumberRanges } from './parse-ranges.ts'

test('ranges are read as an administrator writes them', () => {
  const table = '\uFEFFoffice,series,prefix,width,first,last\r\nhuangpu, normal ,沪A1,5,1,99999\r\n'

  const ranges = parseNumberRanges(table, '310000')

  const range = { office: 'huangpu', series: 'normal', prefix: '沪A1', width: 5, first: 1, last: 99_999 }
  assert.deepEqual(ranges, [{ district: '310000', ...range }])
})

test('every wrong line is named', () => {
  const lines = [
    'huangpu,normal,A,5,1,9',
    'huangpu,normal,A,5,9,1',
    ',normal,A,5,1,9',
    'xuhui,normal,A,2,1,100',
    'x,y,z',
  ]
  const table = ['office,series,prefix,width,first,last', ...lines].join('\n')

  assert.throws(
    () => parseNumberRanges(table, '310000'),
    (error) => error instanceof Refusal && /第 3 行.*\n第 4 行.*\n第 5 行.*\n第 6 行/u.test(error.detail.zh),
  )
})

test('a table without its columns is refused', () => {
  assert.throws(() => parseNumberRanges('office;series\n', '310000'), /lacks the columns office, series/u)
})
