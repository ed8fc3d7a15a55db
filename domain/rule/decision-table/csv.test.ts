import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from './csv.ts'

test('reads cells as spreadsheets write them, with the lines they stand in', () => {
  const rows = parseCsv('\uFEFFa, b ,"c, ""d"""\r\n,,\r\n1,,2\n')

  assert.deepEqual(rows, [
    { line: 1, cells: ['a', 'b', 'c, "d"'] },
    { line: 3, cells: ['1', '', '2'] },
  ])
})

test('a cell may go over several lines', () => {
  assert.deepEqual(parseCsv('"a\nb",c'), [{ line: 1, cells: ['a\nb', 'c'] }])
})

test('an empty text has no rows', () => {
  assert.deepEqual(parseCsv(''), [])
})
