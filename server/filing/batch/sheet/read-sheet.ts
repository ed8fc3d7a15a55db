import { Refusal } from '#dossier'
import { notASheet, type Sheet } from './cell.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

const mostRows = 2_001
const mostCells = 50
const longestCell = 200

/** Reads the first sheet of an .xlsx, or a .csv in UTF-8 or GB 18030. Refuses what is neither, or too large. */
export async function readSheet(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Sheet> {
  const sheet = isZip(file.bytes) ? await readXlsx(file.bytes) : readText(file)
  if (sheet.length > mostRows) throw tooLong()
  return sheet.map((row) =>
    row.slice(0, mostCells).map((cell) => ({ ...cell, text: cell.text.trim().slice(0, longestCell) })),
  )
}

function readText({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Sheet {
  if (!/\.(csv|txt)$/iu.test(name) || bytes.includes(0)) throw notASheet()
  return readCsv(bytes)
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

function tooLong(): Refusal {
  return new Refusal('too-large', {
    zh: '一次最多 2000 人，请分成几个表格',
    en: 'Up to 2,000 persons at a time; please use several sheets',
  })
}
