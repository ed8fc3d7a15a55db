import { joinLabelParts } from './join-labels.ts'
import type { Label } from './label.ts'
import { advanceOf, type Line, type PlacedGlyph, textOf } from './line.ts'
import { partOf } from './part-of-line.ts'
import { trimSections } from './section.ts'
import { compactText } from './spelling.ts'

/** A hole this wide (in heights of the line) between characters separates two values or a label set wide. */
const wideGap = 1.45
/** Between numbers, which stand closer, a smaller hole does. */
const numberGap = 1.05
/** Lines read with less than this mean probability are scraps of seals, cloth or wood. */
const leastProbability = 0.5

/**
 * Turns the boxes of the detector into runs of print: scraps go, characters held by two boxes count once, boxes that
 * run over a wide gap are cut, and labels set wide or over two lines are put together.
 */
export function mendLines(printed: readonly Line[], labels: readonly Label[]): Line[] {
  const names = new Set(labels.flatMap((label) => label.printed.map(compactText)))
  const print = printed.filter((line) => !isScrap(line) && !isWatermark(line, names))
  return joinLabelParts(trimSections(trimOverlaps(print).flatMap(splitWide)), names)
}

/** Words of watermarks that people lay over their papers: 仅用于办理登记, 复印无效. */
const watermark = /^(?:仅|只|限|供|用于|办理|登记|使用|本次|本人|业务|复印|无效|再次|他用|样张|样本|测试)+$/u

/** A piece of a watermark, unless it is a piece of a label. */
function isWatermark(line: Line, names: ReadonlySet<string>): boolean {
  const text = compactText(textOf(line))
  return text.length > 1 && watermark.test(text) && ![...names].some((name) => name.includes(text))
}

function isScrap(line: Line): boolean {
  const sum = line.glyphs.reduce((total, glyph) => total + glyph.probability, 0)
  return sum / line.glyphs.length < leastProbability
}

/** Two boxes that both hold the character between them: the surer reading of it stays. */
function trimOverlaps(lines: readonly Line[]): Line[] {
  const dropped = new Set<Line['glyphs'][number]>()
  for (const a of lines) {
    for (const b of lines) {
      if (a === b || a.left >= b.left || a.right <= b.left || a.right >= b.right) continue
      if (Math.abs(a.middle - b.middle) > 0.3 * Math.min(a.height, b.height)) continue
      for (const glyph of a.glyphs.slice(-2)) {
        const twin = b.glyphs.slice(0, 2).find((other) => isTwin(glyph, other, a.height))
        if (twin !== undefined) dropped.add(twin.probability < glyph.probability ? twin : glyph)
      }
    }
  }
  if (dropped.size === 0) return [...lines]
  return lines
    .map((line) => ({ ...line, glyphs: line.glyphs.filter((glyph) => !dropped.has(glyph)) }))
    .filter((line) => line.glyphs.length > 0)
}

/** The recogniser tells places roughly, so alike characters may stand further apart. */
function isTwin(a: PlacedGlyph, b: PlacedGlyph, height: number): boolean {
  return Math.abs(a.x - b.x) < (a.char === b.char ? 0.9 : 0.3) * height
}

/** Cuts a line where neighbouring characters stand far apart. */
function splitWide(line: Line): Line[] {
  const usual = line.glyphs.length > 3 ? advanceOf(line) : 0
  const cuts = line.glyphs.flatMap((glyph, index) => {
    const before = line.glyphs[index - 1]
    const gap = before === undefined ? 0 : glyph.x - before.x
    const isWords = isHan(before?.char) && isHan(glyph.char)
    return gap > (isWords ? wideGap : numberGap) * line.height && gap > 1.8 * usual ? [index] : []
  })
  if (cuts.length === 0) return [line]
  const bounds = [0, ...cuts, line.glyphs.length]
  return bounds.slice(1).map((to, index) => partOf(line, bounds[index] ?? 0, to))
}

function isHan(char: string | undefined): boolean {
  return /\p{Script=Han}/u.test(char ?? '')
}
