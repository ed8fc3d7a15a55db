import { crc32 } from 'node:zlib'

/** Writes one sheet of texts as an .xlsx; texts stay texts, so that no spreadsheet rounds a long number. */
export function writeXlsx(rows: readonly (readonly string[])[], widths: readonly number[]): Uint8Array {
  const lines = rows.map((row, index) => writeRow(row, index + 1)).join('')
  const columns = widths
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" style="1" customWidth="1"/>`,
    )
    .join('')
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="${packageOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind('worksheet')}"/><Override PartName="/xl/styles.xml" ContentType="${kind('styles')}"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook xmlns="${sheetOf}" xmlns:r="${documentOf}"><sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    // Style 1 is the number format 49: text.
    'xl/styles.xml': `${head}<styleSheet xmlns="${sheetOf}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${sheetOf}"><cols>${columns}</cols><sheetData>${lines}</sheetData></worksheet>`,
  })
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const packageOf = 'http://schemas.openxmlformats.org/package/2006'
const documentOf = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheetOf = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function kind(part: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${documentOf}/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packageOf}/relationships">${lines.join('')}</Relationships>`
}

function writeRow(cells: readonly string[], row: number): string {
  const written = cells.map(
    (text) => `<c t="inlineStr" s="1"><is><t xml:space="preserve">${toXml(text)}</t></is></c>`,
  )
  return `<row r="${row}">${written.join('')}</row>`
}

/** Characters that XML cannot hold are left out. */
function toXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** A zip whose entries are stored as they are (PKWARE APPNOTE 4.3). */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = []
  const contents: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text)
    const title = Buffer.from(name)
    const common = describeEntry(body, title)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, title, body])
    contents.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail(offset), title]))
    parts.push(local)
    offset += local.length
  }
  const table = Buffer.concat(contents)
  return Buffer.concat([...parts, table, endOf(contents.length, table.length, offset)])
}

/** Version, flag for UTF-8 names, stored, the first day a zip can tell, checksum, sizes, length of the name. */
function describeEntry(body: Buffer, title: Buffer): Buffer {
  const entry = Buffer.alloc(26)
  entry.writeUInt16LE(20, 0)
  entry.writeUInt16LE(0x0800, 2)
  entry.writeUInt16LE(0x21, 8)
  entry.writeUInt32LE(crc32(body), 10)
  entry.writeUInt32LE(body.length, 14)
  entry.writeUInt32LE(body.length, 18)
  entry.writeUInt16LE(title.length, 22)
  return entry
}

/** No comment, first disk, no attributes, and where the entry begins. */
function tail(offset: number): Buffer {
  const end = Buffer.alloc(14)
  end.writeUInt32LE(offset, 10)
  return end
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
