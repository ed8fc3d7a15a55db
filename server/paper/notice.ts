import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { describeFile } from './describe.ts'
import { accent, faded, formatDay, ink, line } from './look.ts'
import { makePen, type Pen } from './pen.ts'
import { drawQrCode } from './qr-code.ts'

/** A letter to one person, in one language: the one-time notice (一次性告知书), a receipt (受理凭证). */
export interface Notice {
  readonly title: string
  readonly number?: string
  /** Lines under the title, such as the person and the matter. */
  readonly about: readonly { readonly label: string; readonly shown: string }[]
  readonly sections: readonly NoticeSection[]
  readonly office: string
  /** `2026-11-23` */
  readonly issuedOn: string
  /** Small print at the end, such as whom to ask. */
  readonly foot?: string
  /** Printed as a QR code beside the title. */
  readonly link?: string
}

export interface NoticeSection {
  readonly heading: string
  readonly items: readonly { readonly text: string; readonly note?: string; readonly done?: boolean }[]
}

const page = { width: 595.28, height: 841.89, margin: 56 }
const width = page.width - 2 * page.margin
const signs = { open: '□', done: '✓' }

/** Where the next line goes; pages are added as they fill up. */
interface Cursor {
  readonly pdf: PDFDocument
  readonly pen: Pen
  sheet: PDFPage
  y: number
}

/**
 * A letter on as many A4 pages as it takes. The same input gives the same bytes.
 * Throws a {@link Refusal} that names the characters when one of them can't be printed.
 */
export async function makeNotice(notice: Notice): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const text = ` 0123456789/：·${signs.open}${signs.done}${formatDay(notice.issuedOn)}${listTexts(notice).join('')}`
  const pen = await makePen(pdf, { regular: text, bold: text })
  const cursor: Cursor = { pdf, pen, sheet: pdf.addPage([page.width, page.height]), y: page.height - 72 }
  drawHead(cursor, notice)
  for (const section of notice.sections) drawSection(cursor, section)
  drawEnd(cursor, notice)
  numberPages(cursor)
  describeFile(pdf, notice.title, notice.issuedOn)
  return pdf.save()
}

function listTexts({ title, number = '', about, sections, office, foot = '' }: Notice): readonly string[] {
  return [
    ...[title, number, office, foot],
    ...about.flatMap(({ label, shown }) => [label, shown]),
    ...sections.flatMap(({ heading, items }) => [
      heading,
      ...items.flatMap(({ text, note = '' }) => [text, note]),
    ]),
  ]
}

function drawHead(cursor: Cursor, { title, number, about, link }: Notice): void {
  const room = link ? width - 80 : width
  if (link)
    drawQrCode(cursor.sheet, link, { x: page.width - page.margin - 66, y: page.height - 120, size: 66 })
  drawText(cursor, title, { size: 22, weight: 'bold', color: accent, width: room, leading: 30 })
  if (number) drawText(cursor, number, { size: 9, color: faded, width: room, leading: 14 })
  cursor.y -= 4
  for (const { label, shown } of about) {
    drawText(cursor, `${label}：${shown}`, { size: 11, color: ink, width: room, leading: 17 })
  }
  cursor.y = Math.min(cursor.y, link ? page.height - 126 : cursor.y)
  drawRule(cursor)
}

function drawSection(cursor: Cursor, { heading, items }: NoticeSection): void {
  cursor.y -= 10
  makeRoom(cursor, 50)
  drawText(cursor, heading, { size: 13, weight: 'bold', color: accent, width, leading: 21 })
  for (const { text, note, done } of items) {
    makeRoom(cursor, 18)
    if (done !== undefined) {
      const place = { x: page.margin, y: cursor.y, size: 11, color: done ? accent : ink }
      cursor.pen.write(cursor.sheet, done ? signs.done : signs.open, place)
    }
    const indent = done === undefined ? 0 : 18
    drawText(cursor, text, { size: 11, color: ink, width: width - indent, leading: 17, indent })
    if (note) drawText(cursor, note, { size: 9, color: faded, width: width - indent, leading: 14, indent })
    cursor.y -= 3
  }
}

function drawEnd(cursor: Cursor, { office, issuedOn, foot }: Notice): void {
  makeRoom(cursor, 80)
  cursor.y -= 20
  const right = { x: page.width - page.margin, size: 11, color: ink, align: 'right' } as const
  cursor.pen.write(cursor.sheet, office, { ...right, y: cursor.y, weight: 'bold' })
  cursor.pen.write(cursor.sheet, formatDay(issuedOn), { ...right, y: cursor.y - 18 })
  cursor.y -= 40
  if (foot) drawText(cursor, foot, { size: 9, color: faded, width, leading: 14 })
}

function drawText(
  cursor: Cursor,
  text: string,
  look: {
    readonly size: number
    readonly width: number
    readonly leading: number
    readonly color: typeof ink
    readonly weight?: 'regular' | 'bold'
    readonly indent?: number
  },
): void {
  const { size, leading, color, weight = 'regular', indent = 0 } = look
  for (const part of cursor.pen.wrap(text, size, look.width, weight)) {
    makeRoom(cursor, leading)
    cursor.pen.write(cursor.sheet, part, { x: page.margin + indent, y: cursor.y, size, color, weight })
    cursor.y -= leading
  }
}

function drawRule(cursor: Cursor): void {
  const [start, end] = [page.margin, page.width - page.margin]
  cursor.sheet.drawLine({
    start: { x: start, y: cursor.y },
    end: { x: end, y: cursor.y },
    thickness: 0.6,
    color: line,
  })
  cursor.y -= 14
}

function makeRoom(cursor: Cursor, height: number): void {
  if (cursor.y - height >= page.margin) return
  cursor.sheet = cursor.pdf.addPage([page.width, page.height])
  cursor.y = page.height - page.margin
}

function numberPages({ pdf, pen }: Cursor): void {
  const sheets = pdf.getPages()
  for (const [index, sheet] of sheets.entries()) {
    const place = { x: page.width / 2, y: 30, size: 8, color: faded, align: 'centre' } as const
    pen.write(sheet, `${index + 1} / ${sheets.length}`, place)
  }
}
