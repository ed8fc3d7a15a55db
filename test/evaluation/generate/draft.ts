import { drawBarcode, qrCode } from './draw/code.ts'
import { openInk } from './ink.ts'
import { chooseLook, type Look } from './look.ts'
import type { Content, Layout } from './paper.ts'
import type { Random } from './random.ts'

/** A document set in HTML, with what its layout really shows. */
export interface SetDocument {
  readonly html: string
  readonly look: Look
  readonly printed: Readonly<Record<string, string>>
  readonly qr: string | null
  readonly barcode: string | null
}

/** Codes with more characters are printed larger, or no phone could read them. */
const dense = 80

export async function setDocument(random: Random, content: Content, layout: Layout): Promise<SetDocument> {
  const bars = content.barcode === undefined ? '' : await drawBarcode(content.barcode)
  const shown = { qr: false, barcode: false }
  const ink = openInk(content.fields)
  const look = chooseLook(random)
  const html = layout({
    content,
    ink,
    look,
    qr(size) {
      if (content.qr === undefined) return ''
      shown.qr = true
      return qrCode(content.qr, content.qr.length > dense ? size * 1.6 : size)
    },
    barcode(width, height) {
      shown.barcode = bars !== ''
      return bars === ''
        ? ''
        : `<div class="barcode" style="width:${width}px;height:${height}px">${bars}</div>`
    },
  })
  return {
    html,
    look,
    printed: ink.printed,
    qr: shown.qr ? (content.qr ?? null) : null,
    barcode: shown.barcode ? (content.barcode ?? null) : null,
  }
}
