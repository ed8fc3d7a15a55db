import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { getValueKind, listRows, tableOf } from '#fact'

const months = tableOf(
  new Map([
    ['month', getValueKind('number')],
    ['people', getValueKind('number')],
    ['closed', getValueKind('yes-no')],
  ]),
)

test('a table is read from a spreadsheet, its columns in any order, empty cells as null', () => {
  const parsed = months.parse('people,month\n" 1,040 ",1\n,2\n')

  assert.deepEqual(parsed, {
    ok: true,
    value: [
      ['people', 'month'],
      ['1040', '1'],
      [null, '2'],
    ],
  })
})

test('a wrong cell is told with its line and column', () => {
  const parsed = months.parse('month,people\n1,40\n2,many')

  assert.deepEqual(parsed, {
    ok: false,
    problem: {
      zh: '第 3 行“people”：请填写数字，例如 48',
      en: 'Line 3, people: Please enter a number such as 48',
    },
  })
})

test('a column that is not declared is refused', () => {
  const parsed = months.parse('month,persons\n1,40')

  assert.equal(parsed.ok, false)
})

test('the rows of a table are read by the names of its columns', () => {
  const value = [
    ['month', 'people'],
    ['1', '40'],
    ['2', null],
  ]

  const rows = listRows(value).map((row) => Object.fromEntries(row))

  assert.deepEqual(rows, [
    { month: '1', people: '40' },
    { month: '2', people: null },
  ])
  assert.deepEqual(months.format(value, 'zh'), '2 行')
})

test('no text makes a table throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => typeof months.parse(typed).ok === 'boolean'),
  )
})
