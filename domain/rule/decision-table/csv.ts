/** A line of a spreadsheet: its number as the spreadsheet shows it, from 1, and its cells. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

const cell = /"((?:[^"]|"")*)"([^,\r\n]*)|([^,\r\n]*)/y

/** Reads comma-separated values as spreadsheets write them (RFC 4180); rows without any content are left out. */
export function parseCsv(csv: string): readonly CsvRow[] {
  const text = csv.replace(/^\uFEFF/, '')
  const rows: CsvRow[] = []
  let cells: string[] = []
  for (let offset = 0, line = 1; offset <= text.length; ) {
    cell.lastIndex = offset
    const [whole = '', quoted, rest = '', bare = ''] = cell.exec(text) ?? []
    cells.push((quoted === undefined ? bare : quoted.replaceAll('""', '"') + rest).trim())
    offset += whole.length
    const end = /\r\n|\n|\r|,|$/y
    end.lastIndex = offset
    const separator = end.exec(text)?.[0] ?? ''
    if (separator !== ',') {
      if (cells.some((content) => content !== '')) rows.push({ line, cells })
      cells = []
      line += 1
    }
    offset += Math.max(separator.length, 1)
  }
  return rows
}
