import { csvParseRows } from 'd3-dsv'
import type { Sheet } from './cell.ts'

/** Reads comma-separated text; Chinese spreadsheets write it in GB 18030 unless told otherwise. */
export function readCsv(bytes: Uint8Array): Sheet {
  return csvParseRows(decode(bytes)).map((row) =>
    // As a spreadsheet writes a long number it has taken for one.
    row.map((text) => ({ text, isNumber: /^\d(\.\d+)?E\+\d+$/iu.test(text.trim()) })),
  )
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
