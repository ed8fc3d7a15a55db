import { type Line, textOf } from './line.ts'
import { findBeside } from './neighbour.ts'
import { lonelySection, sectionName } from './section.ts'
import { compactText } from './spelling.ts'
import { joinSpreadLabels } from './spread-labels.ts'

/**
 * Labels set wide (名　　称, 合　计) or broken over two lines (户籍地 / 址) come in pieces: pieces are joined when
 * together they make a label.
 */
export function joinLabelParts(lines: readonly Line[], names: ReadonlySet<string>): Line[] {
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
  return joinSpreadLabels(result, names, joinLines)
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
  const isOwn = (piece: Line) => {
    if (!isName(line) || !isName(piece)) return false
    const [upper, lower] = [line, piece].map((label) => findBeside(lines, label.right, label))
    return upper !== undefined && lower !== undefined && upper !== lower && isBelow(lower, upper)
  }
  const isSection = lonelySection.test(textOf(line))
  if (line.glyphs.length === 1) return undefined
  const under = lines.filter((candidate) => {
    const height = Math.min(line.height, candidate.height)
    const gap = candidate.middle - line.middle - (candidate.height + line.height) / 2
    const reach = (isName(line) && isName(candidate) ? 0.25 : 0.7) * height
    const aligned = Math.abs(candidate.left - line.left) < 0.6 * height
    return (
      aligned &&
      gap > -0.5 * height &&
      gap < reach &&
      candidate.right < line.right + 2 * height &&
      !(isSection && candidate.glyphs.length === 1) &&
      !isOwn(candidate)
    )
  })
  return under.sort((a, b) => a.middle - b.middle)[0]
}

/** Whether two lines begin or end at the same place, as the values of two labels do. */
function isBelow(a: Line, b: Line): boolean {
  return Math.abs(a.left - b.left) < 2 * a.height || Math.abs(a.right - b.right) < 2 * a.height
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
