import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { Wording } from '#fact'
import { describeFile } from './describe.ts'
import { accent, faded, formatDay, ink, line, warning } from './look.ts'
import { makePen, type Pen } from './pen.ts'
import { drawQrCode } from './qr-code.ts'

/** What a certificate says. */
export interface Certificate {
  readonly title: Wording
  readonly number: string
  readonly holder: string
  readonly rows: readonly { readonly label: Wording; readonly shown: string }[]
  readonly office: string
  /** `2026-11-23` */
  readonly issuedOn: string
  /** Where anyone can check that it is genuine. */
  readonly verifyUrl: string
  /** Marks it as a sample without legal effect; anything else needs an electronic seal. */
  readonly demo?: boolean
}

const page = { width: 595.28, height: 419.53, margin: 42 }
const smallest = 9
const words = {
  number: { zh: '编号', en: 'No.' },
  holder: { zh: '持证人', en: 'Holder' },
  office: { zh: '发证机关', en: 'Issued by' },
  issuedOn: { zh: '发证日期', en: 'Date' },
  scan: { zh: '扫码查验真伪', en: 'Scan to check' },
  sample: { zh: '样张', en: 'SAMPLE' },
  noEffect: { zh: '演示样张，不具法律效力', en: 'Demonstration sample without legal effect' },
} as const satisfies Record<string, Wording>

/**
 * A certificate on one A5 page, lying, with a QR code. The same input gives the same bytes.
 * Throws a {@link Refusal} that names the characters when one of them can't be printed.
 */
export async function makeCertificate(certificate: Certificate): Promise<Uint8Array> {
  const { title, rows, number, issuedOn, demo = true } = certificate
  const pdf = await PDFDocument.create()
  const shown = [
    number,
    certificate.holder,
    certificate.office,
    formatDay(issuedOn),
    ...rows.map((row) => row.shown),
  ]
  const labels = [...Object.values(words), title, ...rows.map((row) => row.label)]
  const pen = await makePen(pdf, {
    regular: ` ${labels.flatMap(({ zh, en }) => [zh, en]).join('')}`,
    bold: ` ·${title.zh}${words.sample.zh}${words.sample.en}${shown.join('')}`,
  })
  const sheet = pdf.addPage([page.width, page.height])
  drawGround(sheet)
  drawHead(sheet, pen, certificate)
  drawRows(sheet, pen, [{ label: words.holder, shown: certificate.holder }, ...rows])
  drawFoot(sheet, pen, certificate)
  if (demo) drawSampleMark(sheet, pen)
  describeFile(pdf, `${title.zh} ${number}`, issuedOn)
  return pdf.save()
}

/** A frame over fine waves, which copiers blur. */
function drawGround(sheet: PDFPage): void {
  for (const [inset, width] of [
    [18, 1.4],
    [22, 0.5],
  ] as const) {
    const size = { width: page.width - 2 * inset, height: page.height - 2 * inset }
    sheet.drawRectangle({ x: inset, y: inset, ...size, borderColor: accent, borderWidth: width })
  }
  for (let wave = 0; wave < 30; wave += 1) {
    const y = 40 + wave * 11.6
    const points = Array.from({ length: 54 }, (_, step) => {
      const x = 30 + step * 10.1
      return `${x.toFixed(1)} ${(6 * Math.sin(step / 2.2 + wave / 3)).toFixed(2)}`
    })
    sheet.drawSvgPath(`M${points.join('L')}`, {
      x: 0,
      y,
      borderColor: accent,
      borderWidth: 0.35,
      borderOpacity: 0.13,
    })
  }
}

function drawHead(sheet: PDFPage, pen: Pen, { title, number }: Certificate): void {
  const centre = page.width / 2
  const size = pen.fit(title.zh, 25, page.width - 2 * page.margin, 'bold')
  pen.write(sheet, title.zh, { x: centre, y: 352, size, weight: 'bold', color: accent, align: 'centre' })
  const enSize = pen.fit(title.en, 9, page.width - 2 * page.margin)
  pen.write(sheet, title.en, { x: centre, y: 337, size: enSize, color: faded, align: 'centre' })
  const right = page.width - page.margin
  pen.write(sheet, number, { x: right, y: 315, size: 10, weight: 'bold', color: ink, align: 'right' })
  const label = `${words.number.zh} ${words.number.en} `
  pen.write(sheet, label, {
    x: right - pen.widthOf(number, 10, 'bold'),
    y: 315,
    size: 8,
    color: faded,
    align: 'right',
  })
}

/** Two columns of label and value, the height shared out among them. */
function drawRows(sheet: PDFPage, pen: Pen, rows: Certificate['rows']): void {
  const top = 304
  const bottom = 122
  const columns = rows.length > 4 ? 2 : 1
  const lines = Math.ceil(rows.length / columns)
  const height = Math.min(40, (top - bottom) / lines)
  const gap = 24
  const width = (page.width - 2 * page.margin - gap * (columns - 1)) / columns
  for (const [index, row] of rows.entries()) {
    const x = page.margin + (index % columns) * (width + gap)
    const y = top - (Math.floor(index / columns) + 1) * height
    drawRow(sheet, pen, row, { x, y, width, height })
  }
}

function drawRow(
  sheet: PDFPage,
  pen: Pen,
  { label, shown }: Certificate['rows'][number],
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  const labelWidth = 86
  const base = box.y + box.height / 2
  pen.write(sheet, label.zh, { x: box.x, y: base, size: pen.fit(label.zh, 9.5, labelWidth - 6), color: ink })
  const enSize = pen.fit(label.en, 6.5, labelWidth - 6)
  pen.write(sheet, label.en, { x: box.x, y: base - 9, size: enSize, color: faded })
  drawValue(sheet, pen, shown, { x: box.x + labelWidth, y: base, width: box.width - labelWidth })
  const [start, end] = [box.x, box.x + box.width]
  sheet.drawLine({ start: { x: start, y: box.y }, end: { x: end, y: box.y }, thickness: 0.4, color: line })
}

/** On one line, smaller when it must be; on two when it would become too small to read. */
function drawValue(
  sheet: PDFPage,
  pen: Pen,
  shown: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const size = pen.fit(shown, 13, width, 'bold')
  if (size >= smallest) {
    pen.write(sheet, shown, { x, y: y - 4, size, weight: 'bold', color: ink })
    return
  }
  const half = Math.min(smallest, size * 1.9)
  const lines = pen.wrap(shown, half, width, 'bold')
  for (const [index, text] of lines.entries()) {
    const at = y + (lines.length / 2 - index - 0.8) * half * 1.2
    pen.write(sheet, text, { x, y: at, size: half, weight: 'bold', color: ink })
  }
}

function drawFoot(sheet: PDFPage, pen: Pen, { verifyUrl, office, issuedOn, demo = true }: Certificate): void {
  drawQrCode(sheet, verifyUrl, { x: page.margin, y: 38, size: 72 })
  const beside = page.margin + 80
  pen.write(sheet, words.scan.zh, { x: beside, y: 88, size: 9, color: ink })
  pen.write(sheet, words.scan.en, { x: beside, y: 77, size: 7, color: faded })
  if (demo) {
    pen.write(sheet, words.noEffect.zh, { x: beside, y: 56, size: 8, color: warning })
    pen.write(sheet, words.noEffect.en, { x: beside, y: 46, size: 6.5, color: warning })
  }
  const right = page.width - page.margin
  const signed = [
    [words.office, office],
    [words.issuedOn, formatDay(issuedOn)],
  ] as const
  for (const [index, [label, shown]] of signed.entries()) {
    const y = 84 - index * 30
    const size = pen.fit(shown, 12, 230, 'bold')
    pen.write(sheet, shown, { x: right, y, size, weight: 'bold', color: ink, align: 'right' })
    pen.write(sheet, `${label.zh} ${label.en}`, {
      x: right,
      y: y + 14,
      size: 7,
      color: faded,
      align: 'right',
    })
  }
}

function drawSampleMark(sheet: PDFPage, pen: Pen): void {
  const text = `${words.sample.zh} ${words.sample.en}`
  const look = { size: 74, weight: 'bold', color: warning, opacity: 0.09, rotate: degrees(26) } as const
  let [x, y] = [120, 92]
  for (const character of text) {
    pen.write(sheet, character, { x, y, ...look })
    const advance = pen.widthOf(character, look.size, 'bold')
    x += advance * Math.cos((26 * Math.PI) / 180)
    y += advance * Math.sin((26 * Math.PI) / 180)
  }
}
