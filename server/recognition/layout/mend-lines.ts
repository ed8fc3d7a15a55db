import type { Label } from './label.ts'
import { advanceOf, type Line, type PlacedGlyph, textOf } from './line.ts'
import { findBeside } from './neighbour.ts'
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
  const lines = trimOverlaps(printed.filter((line) => !isScrap(line))).flatMap(splitWide)
  return joinLabelParts(trimSections(lines), labels)
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

/** The glyphs `from` up to `to` as a line of their own. */
function partOf(line: Line, from: number, to: number): Line {
  const half = 0.35 * line.height
  const glyphs = line.glyphs.slice(from, to)
  const left = from === 0 ? line.left : (glyphs[0]?.x ?? line.left) - half
  const right = to === line.glyphs.length ? line.right : (glyphs.at(-1)?.x ?? line.right) + half
  const length = Math.max(1, line.right - line.left)
  const share = (x: number) => (x - line.left) / length
  const within = (at: number) => share(left) + at * (share(right) - share(left))
  return {
    ...line,
    glyphs,
    left,
    right,
    scope: [share(left), share(right)],
    boxOf: (a, b) => line.boxOf(within(a), within(b)),
  }
}

/** A character of a section name set downwards that the detector took together with the label beside it. */
const sectionName = /^[购买销售方备注](?=.)/

/** A character or two of a section name set downwards: 购买方信息, 销货单位, 密码区, 备注. */
const lonelySection = /^[购买销售货单位方备注密码区信息]{1,2}$/

/** Takes the character of a section name off a line that the detector joined it to: 方55556071 beside 销 and 售. */
function trimSections(lines: readonly Line[]): Line[] {
  const sections = lines.filter((line) => lonelySection.test(textOf(line)))
  return lines.map((line) => {
    const [first] = line.glyphs
    const isJoined =
      first !== undefined &&
      line.glyphs.length > 2 &&
      lonelySection.test(first.char) &&
      sections.some(
        (section) =>
          Math.abs((section.left + section.right) / 2 - first.x) < 0.5 * line.height &&
          Math.abs(section.middle - line.middle) < 5 * line.height,
      )
    return isJoined ? partOf(line, 1, line.glyphs.length) : line
  })
}

/**
 * Labels set wide (名　　称, 合　计) or broken over two lines (户籍地 / 址) come in pieces: pieces are joined when
 * together they make a label.
 */
function joinLabelParts(lines: readonly Line[], labels: readonly Label[]): Line[] {
  const names = new Set(labels.flatMap((label) => label.printed.map(compactText)))
  const result = [...lines].sort((a, b) => a.left - b.left)
  for (let index = 0; index < result.length; index++) {
    const line = result[index]
    if (line === undefined) continue
    const joined = findJoin(line, result, names)
    if (joined === undefined) continue
    result[index] = joined.line
    result.splice(result.indexOf(joined.piece), 1)
    index = Math.max(-1, index - 2)
  }
  return result
}

interface Join {
  readonly line: Line
  readonly piece: Line
}

/** The piece that goes on with the label this line begins, beside it or below. */
function findJoin(line: Line, lines: readonly Line[], names: ReadonlySet<string>): Join | undefined {
  const text = compactText(textOf(line))
  for (const start of new Set([text, text.replace(sectionName, '')])) {
    const openings = [...names].filter((name) => name.length > start.length && name.startsWith(start))
    if (start === '' || openings.length === 0) continue
    const goesOn = (piece: Line | undefined) =>
      piece !== undefined &&
      readingsOf(piece).some((rest) =>
        openings.some((name) => rest.startsWith(name.slice(start.length)) || name.startsWith(start + rest)),
      )
    const beside = findBeside(lines, line.right, line, 9 * line.height)
    if (beside !== undefined && goesOn(beside)) return { line: joinLines(line, beside), piece: beside }
    const below = findPieceBelow(lines, line, names)
    if (below !== undefined && goesOn(below)) return { line: stackLines(line, below), piece: below }
  }
  return undefined
}

/** What a piece says; a single character that is not sure may say any of its readings. */
function readingsOf(piece: Line): readonly string[] {
  const [only, ...more] = piece.glyphs
  const others =
    more.length === 0 && only !== undefined ? only.others.map(({ char }) => compactText(char)) : []
  return [compactText(textOf(piece)), ...others.filter((text) => text !== '')]
}

/**
 * The rest of a broken label stands right below, aligned with its beginning. Two labels below each other are two
 * labels, unless they stand as close as lines of one.
 */
function findPieceBelow(lines: readonly Line[], line: Line, names: ReadonlySet<string>): Line | undefined {
  const isName = (piece: Line) => names.has(compactText(textOf(piece)).replace(/:$/, ''))
  const isOwn = (piece: Line) =>
    isName(line) &&
    isName(piece) &&
    findBeside(lines, piece.right, piece) !== findBeside(lines, line.right, line)
  if (line.glyphs.length === 1 || lonelySection.test(textOf(line))) return undefined
  const under = lines.filter((candidate) => {
    const drop = candidate.middle - line.middle
    const reach = (isName(line) && isName(candidate) ? 1.25 : 1.7) * line.height
    const aligned = Math.abs(candidate.left - line.left) < 0.6 * line.height
    return (
      aligned &&
      drop > 0.5 * line.height &&
      drop < reach &&
      candidate.right < line.right + 2 * line.height &&
      !isOwn(candidate)
    )
  })
  return under.sort((a, b) => a.middle - b.middle)[0]
}

function stackLines(a: Line, b: Line): Line {
  const [top, bottom] = [a.middle - a.height / 2, b.middle + b.height / 2]
  return {
    ...a,
    glyphs: [...a.glyphs, ...b.glyphs],
    right: Math.max(a.right, b.right),
    middle: (top + bottom) / 2,
    height: bottom - top,
    narrow: undefined,
  }
}

function joinLines(a: Line, b: Line): Line {
  const length = Math.max(1, b.right - a.left)
  const rescale = (line: Line) => line.glyphs.map((glyph) => ({ ...glyph, at: (glyph.x - a.left) / length }))
  const share = (a.right - a.left) / length
  const start = (b.left - a.left) / length
  const later = (at: number) => Math.min(1, (at - start) / (1 - start))
  return {
    ...a,
    glyphs: [...rescale(a), ...rescale(b)],
    right: b.right,
    middle: b.middle,
    height: Math.max(a.height, b.height),
    narrow: undefined,
    boxOf: (from, to) =>
      from >= start ? b.boxOf(later(from), later(to)) : a.boxOf(from / share, Math.min(1, to / share)),
  }
}
