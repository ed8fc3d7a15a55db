import type { Party } from '#dossier'
import { getValueKind } from '#fact'
import type { Words } from '#matter'
import type { Cell, Sheet } from './sheet/cell.ts'

/** A person with the row of the sheet they stand in. */
export interface Listed extends Party {
  readonly row: number
}

/** What is wrong with one cell; `column` is its heading, and empty when the whole row or sheet is meant. */
export interface SheetProblem {
  readonly row: number
  readonly column: string
  readonly message: Words
}

/** Headings of the template, and what else people write above these columns. */
export const headings = { name: '姓名', idNumber: '身份证号码' } as const
const alsoName = ['姓名', 'name', '人员姓名', '从业人员姓名']
const alsoNumber = [
  '身份证号码',
  '身份证号',
  '身份证',
  '公民身份号码',
  '证件号码',
  'id number',
  'identity number',
]

/** Reads names and identity numbers; every mistake is found in one go, and told by row and column. */
export function readPeople(sheet: Sheet): {
  readonly people: readonly Listed[]
  readonly problems: readonly SheetProblem[]
} {
  const top = sheet.findIndex((row) => row.some(({ text }) => text !== ''))
  const columns = findColumns(sheet[top] ?? [])
  if (!columns) return { people: [], problems: [{ row: top + 1, column: '', message: noHeadings }] }
  const rows = sheet.slice(top + 1).map((row, index) => {
    const [name = empty, number = empty] = [row[columns.name], row[columns.number]]
    return { row: top + index + 2, name, number }
  })
  const filled = rows.filter(({ name, number }) => name.text !== '' || number.text !== '')
  if (filled.length === 0) return { people: [], problems: [{ row: top + 2, column: '', message: nobody }] }
  return check(filled)
}

interface Filled {
  readonly row: number
  readonly name: Cell
  readonly number: Cell
}

function check(rows: readonly Filled[]): ReturnType<typeof readPeople> {
  const people: Listed[] = []
  const problems: SheetProblem[] = []
  const seen = new Map<string, number>()
  for (const { row, name, number } of rows) {
    if (name.text === '') problems.push({ row, column: headings.name, message: noName })
    const read = readNumber(number)
    const before = 'idNumber' in read ? seen.get(read.idNumber) : undefined
    if (!('idNumber' in read)) problems.push({ row, column: headings.idNumber, message: read })
    else if (before !== undefined) problems.push({ row, column: headings.idNumber, message: twice(before) })
    else {
      seen.set(read.idNumber, row)
      if (name.text !== '') people.push({ row, name: name.text, idNumber: read.idNumber })
    }
  }
  return { people, problems }
}

function readNumber({ text, isNumber }: Cell): { readonly idNumber: string } | Words {
  if (text === '') return noNumber
  if (isNumber && !/^\d{17}[\dX]$/u.test(text)) return spoilt
  const parsed = getValueKind('identity-number').parse(text)
  if (!parsed.ok) return parsed.problem
  // Of a number of eighteen digits a spreadsheet keeps fifteen, and writes noughts for the rest.
  return isNumber && text.endsWith('000') ? spoilt : { idNumber: String(parsed.value) }
}

function findColumns(row: readonly Cell[]): { readonly name: number; readonly number: number } | undefined {
  const places = row.map(({ text }) => text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase())
  const find = (names: readonly string[]) => places.findIndex((text) => names.includes(text))
  const found = { name: find(alsoName), number: find(alsoNumber.map((text) => text.replaceAll(' ', ''))) }
  return found.name === -1 || found.number === -1 ? undefined : found
}

const empty: Cell = { text: '', isNumber: false }

const noHeadings: Words = {
  zh: '第一行要写“姓名”和“身份证号码”，可以下载模板来填',
  en: 'The first row must say 姓名 and 身份证号码; the template has them',
}
const nobody: Words = { zh: '表格里没有人', en: 'There is nobody in the sheet' }
const noName: Words = { zh: '没有填姓名', en: 'The name is missing' }
const noNumber: Words = { zh: '没有填身份证号码', en: 'The identity number is missing' }
const spoilt: Words = {
  zh: '号码被表格软件改成了数字，后几位已经不对，请把这一列设成“文本”再填一次',
  en: 'The spreadsheet took it for a number and lost its last digits; format the column as text and type it again',
}

function twice(row: number): Words {
  return { zh: `和第 ${row} 行是同一个人`, en: `The same person as in row ${row}` }
}
