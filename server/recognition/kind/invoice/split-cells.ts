import { glyphsOf, type Line, type Span } from '../../layout/line.ts'

/** A gap wider than this, in heights of the line, parts two cells. */
const cellGap = 1.5

/** Cells that the detector took for one: an amount with the rate (2585.823%), a unit with the quantity (辆1). */
const glued = [
  /^([¥￥?]?-?[\d,]+\.\d{2})(?=(?:\d{1,2}%|免税|不征税|\*{2,3})$)/,
  /^(\p{Script=Han}{1,2})(?=\d+$)/u,
]

/** The cells of a line that was found as one run: cut at gaps, and between forms that never follow each other. */
export function splitCells(line: Line): Span[] {
  return splitAtGaps(line).flatMap(splitGlued)
}

function splitAtGaps(line: Line): Span[] {
  const spans: Span[] = []
  let from = 0
  line.glyphs.forEach((glyph, index) => {
    const before = line.glyphs[index - 1]
    if (before !== undefined && glyph.x - before.x > cellGap * line.height) {
      spans.push({ line, from, to: index })
      from = index
    }
  })
  return [...spans, { line, from, to: line.glyphs.length }]
}

function splitGlued(span: Span): Span[] {
  const chars = glyphsOf(span)
    .map((glyph) => glyph.char)
    .join('')
    .normalize('NFKC')
  const plain = chars.replace(/\s/g, '')
  const head = glued.map((pattern) => pattern.exec(plain)?.[1]).find((part) => part !== undefined)
  if (head === undefined || chars.length !== span.to - span.from) return [span]
  const cut = span.from + lengthWithBlanks(chars, head.length)
  return [
    { ...span, to: cut },
    { ...span, from: cut },
  ]
}

/** Characters of the text that hold its first `count` ones when blanks are left out. */
function lengthWithBlanks(text: string, count: number): number {
  let seen = 0
  for (let index = 0; index < text.length; index++) {
    if (!/\s/.test(text[index] ?? '')) seen++
    if (seen === count) return index + 1
  }
  return text.length
}
