import type { PDFDocument, PDFFont, PDFPage, RGB, Rotation } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import { refuseMissing } from './missing.ts'
import { cutFont, shareOut, type Weight } from './typeface.ts'
import { wrap } from './wrap.ts'

/** Writes text that mixes characters of several fonts; it knows exactly the characters it was made for. */
export interface Pen {
  write(page: PDFPage, text: string, place: TextPlace): void
  widthOf(text: string, size: number, weight?: Weight): number
  /** The size at which the text fits into the width, at most `size`. */
  fit(text: string, size: number, width: number, weight?: Weight): number
  /** The lines the text breaks into at this width. */
  wrap(text: string, size: number, width: number, weight?: Weight): readonly string[]
}

export interface TextPlace {
  readonly x: number
  /** The base line. */
  readonly y: number
  readonly size: number
  readonly weight?: Weight
  readonly color?: RGB
  readonly opacity?: number
  readonly rotate?: Rotation
  /** Which part of the text lies at `x`. */
  readonly align?: 'left' | 'centre' | 'right'
}

/**
 * Embeds the fonts for the texts that will be written with each weight.
 * Throws a {@link Refusal} that names the characters when one of them can't be drawn.
 */
export async function makePen(pdf: PDFDocument, texts: Readonly<Record<Weight, string>>): Promise<Pen> {
  pdf.registerFontkit(fontkit)
  const fonts = {
    regular: await embedFonts(pdf, texts.regular, 'regular'),
    bold: await embedFonts(pdf, texts.bold, 'bold'),
  }
  const widthOf = (text: string, size: number, weight: Weight = 'regular') =>
    splitRuns(text, fonts[weight]).reduce(
      (width, run) => width + run.font.widthOfTextAtSize(run.text, size),
      0,
    )
  return {
    widthOf,
    fit: (text, size, width, weight) => size * Math.min(1, width / Math.max(1, widthOf(text, size, weight))),
    wrap: (text, size, width, weight) => wrap(text, width, (part) => widthOf(part, size, weight)),
    write(page, text, { x, y, size, weight = 'regular', align = 'left', ...look }) {
      const shift = { left: 0, centre: 0.5, right: 1 }[align]
      let at = x - shift * widthOf(text, size, weight)
      for (const run of splitRuns(text, fonts[weight])) {
        page.drawText(run.text, { x: at, y, size, font: run.font, ...look })
        at += run.font.widthOfTextAtSize(run.text, size)
      }
    },
  }
}

async function embedFonts(pdf: PDFDocument, text: string, weight: Weight) {
  const { shares, missing } = await shareOut(text)
  if (missing.length > 0) throw refuseMissing(missing)
  const fonts = new Map<string, PDFFont>()
  for (const share of shares) {
    const font = await pdf.embedFont(await cutFont(share, weight), { subset: false })
    for (const character of share.characters) fonts.set(character, font)
  }
  return fonts
}

/** Neighbouring characters of one font are drawn together. */
function splitRuns(text: string, fonts: ReadonlyMap<string, PDFFont>) {
  const runs: { text: string; font: PDFFont }[] = []
  for (const character of text.replace(/\s/gu, ' ')) {
    const font = fonts.get(character)
    if (!font) throw new Error(`The pen was not made for "${character}"`)
    const last = runs.at(-1)
    if (last?.font === font) last.text += character
    else runs.push({ text: character, font })
  }
  return runs
}
