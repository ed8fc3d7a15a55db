import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#dossier'
import { readSheet } from './read-sheet.ts'
import { writeXlsx } from './write-xlsx.ts'

const rows = [
  ['姓名', '身份证号码'],
  ['张<建>国 & 子', '310113199001012232'],
]

test('what is written as a workbook is read again, cell by cell', async () => {
  const bytes = writeXlsx(rows, [12, 24])

  const sheet = await readSheet({ name: '名单.xlsx', bytes })

  assert.deepEqual(
    sheet.map((row) => row.map(({ text }) => text)),
    rows,
  )
})

test('comma-separated text is read in both usual encodings', async () => {
  const utf8 = await readSheet({ name: 'a.csv', bytes: Buffer.from('\uFEFF姓名,身份证号码\n张建国,1\n') })
  const gb = await readSheet({ name: 'a.csv', bytes: Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a]) })

  assert.deepEqual(
    [utf8, gb].map((sheet) => sheet[0]?.[0]?.text),
    ['姓名', '姓名'],
  )
})

test('a number a spreadsheet has spoilt is told from a text', async () => {
  const sheet = await readSheet({ name: 'a.csv', bytes: Buffer.from('3.10113E+17,310113199001012232') })

  assert.deepEqual(
    sheet[0]?.map(({ isNumber }) => isNumber),
    [true, false],
  )
})

test('anything else is refused with the way out', async () => {
  const picture = { name: 'a.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) }
  const zip = { name: 'a.xlsx', bytes: writeXlsx([], []).subarray(0, 200) }

  await assert.rejects(readSheet(picture), Refusal)
  await assert.rejects(readSheet(zip), Refusal)
})

test('a sheet of too many rows is refused before anybody is entered', async () => {
  const bytes = writeXlsx(
    Array.from({ length: 2_002 }, () => ['张建国']),
    [10],
  )

  await assert.rejects(readSheet({ name: 'a.xlsx', bytes }), /2,000/)
})
