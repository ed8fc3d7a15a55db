import { recogniseKind } from '../kind/recognise-kind.ts'
import { type Line, type PlacedGlyph, textOf } from '../layout/line.ts'
import { compactText, editDistance } from '../layout/spelling.ts'
import type { Glyph } from '../ocr/decode.ts'
import type { OcrModel } from '../ocr/model.ts'
import type { Rectangle } from '../ocr/rectangle.ts'
import { liftSeals } from '../ocr/seal.ts'
import type { Picture } from '../picture.ts'

/** Seals and stamps written as text are read as little as this; a hidden layer is most of a page. */
const mostUnshown = 0.2
/** What is read in place of what the file says is certain up to here: it is shown for confirmation. */
const mostDoubted = 0.85
/** A letter is surely another from here on. */
const sureLetter = 0.95
/** Less sure than this on the whole, strokes were taken for print. */
const leastSure = 0.7
/** Print is darker or lighter than its paper by this at least (of 255). */
const leastContrast = 40

/**
 * Reads every line of a page's own text where the page is drawn. White, covered, clipped or transparent text is not
 * there, and goes; where other print stands in its place, that is taken, with doubt. A character counts as shown unless
 * the reader is sure of another, so that rare characters stay what the file says. Nothing is given back when much of the
 * text is not shown, or what is shown is no paper we know (a line about the scanner): the page is to be read.
 */
export async function findShown(
  model: OcrModel,
  picture: Picture,
  lines: readonly Line[],
  onProgress?: (share: number) => void,
): Promise<readonly Line[]> {
  const lifted = await liftSeals(picture)
  const first = await look(model, lifted, lines, onProgress)
  // Red print under a seal goes when the seal is lifted.
  const unclear = lifted === picture ? [] : first.filter(({ wrong }) => wrong > 0)
  const second = await look(
    model,
    picture,
    unclear.map(({ said }) => said),
  )
  const better = new Map(second.map((again) => [again.said, again]))
  const taken = first.map((one) => {
    const again = better.get(one.said)
    return again !== undefined && again.wrong < one.wrong ? again : one
  })
  const letters = taken.reduce((sum, { length }) => sum + length, 0)
  const unshown = taken.reduce((sum, { wrong }) => sum + wrong, 0)
  const shown = taken.flatMap(({ line }) => (line === undefined ? [] : [line]))
  const isTrusted = unshown <= mostUnshown * letters
  return isTrusted && recogniseKind(shown, [], undefined).kind !== 'unknown' ? shown : []
}

/** What becomes of a line that the file says: of how many letters it is, and how many of them are not shown. */
interface Look {
  readonly said: Line
  readonly line: Line | undefined
  readonly length: number
  readonly wrong: number
}

async function look(
  model: OcrModel,
  picture: Picture,
  lines: readonly Line[],
  onProgress?: (share: number) => void,
): Promise<Look[]> {
  const seen = await model.readers.read(picture, lines.map(placeOf), onProgress)
  return lines.map((said, index) => compare(said, seen[index]?.glyphs ?? [], picture))
}

function compare(said: Line, read: readonly Glyph[], picture: Picture): Look {
  // The reader sees what people do not: grey on nearly the same grey.
  const isSeen = ({ x }: PlacedGlyph) => hasInk(picture, { ...placeOf(said), x, width: said.height })
  const inked = {
    ...said,
    glyphs: said.glyphs.filter((glyph) => lettersOf(glyph.char) === '' || isSeen(glyph)),
  }
  const seen = placeGlyphs(read, said).filter(isSeen)
  const { length } = lettersOf(textOf(said))
  const letters = lettersOf(textOf(inked))
  const hidden = length - letters.length
  const found = (line: Line | undefined, wrong: number) => ({ said, line, length, wrong: hidden + wrong })
  if (hidden > 0 && letters === '') return found(undefined, 0)
  const wrong = editDistance(letters, lettersIn(seen), isLikely)
  const sure = isSure(seen)
  if (wrong === 0 || (sure && isBorneOut(letters, seen))) return found(inked, 0)
  // A character by itself is too little to tell by.
  if (length <= 1) return found(inked, 0)
  const missing = Math.min(letters.length, wrong)
  if (sure && (missing < letters.length || seen.length > 1))
    return found(doubt({ ...said, glyphs: seen }), missing)
  return found(missing < letters.length / 2 ? doubt(inked) : undefined, missing)
}

/** Whether the reader is nowhere sure of anything else; what it takes for a sign may be a letter. */
function isBorneOut(letters: string, seen: readonly Glyph[]): boolean {
  const unsure = seen.filter(({ char, probability }) => lettersOf(char) !== '' || probability < sureLetter)
  return [lettersIn(seen), unsure].some((glyphs) => editDistance(letters, glyphs, isPossible) === 0)
}

function lettersIn(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.flatMap((glyph) => [...lettersOf(glyph.char)].map((char) => ({ ...glyph, char })))
}

/** Letters and digits: signs are too small to tell by. */
function lettersOf(text: string): string {
  return compactText(text).replace(/[^\p{L}\p{N}]/gu, '')
}

function isLikely(letter: string, { char, others }: Glyph): boolean {
  return letter === char || others.some((other) => lettersOf(other.char) === letter)
}

function isPossible(letter: string, glyph: Glyph): boolean {
  return glyph.probability < sureLetter || isLikely(letter, glyph)
}

function isSure(seen: readonly Glyph[]): boolean {
  const sum = seen.reduce((total, { probability }) => total + probability, 0)
  return seen.length > 0 && sum / seen.length >= leastSure
}

/** What was read at a line's place, as its characters. */
function placeGlyphs(glyphs: readonly Glyph[], line: Line): PlacedGlyph[] {
  const { x, width } = placeOf(line)
  return glyphs.map((glyph) => ({ ...glyph, x: x - width / 2 + glyph.at * width }))
}

function doubt(line: Line): Line {
  const glyphs = line.glyphs.map((glyph) => ({
    ...glyph,
    probability: Math.min(glyph.probability, mostDoubted),
  }))
  return { ...line, glyphs }
}

/** A little wider than the text, as the reader is used to. */
function placeOf({ left, right, middle, height }: Line): Rectangle {
  return { x: (left + right) / 2, y: middle, width: right - left + 0.3 * height, height, angle: 0 }
}

/** Whether anything can be seen at a place. */
function hasInk({ width, height, rgb }: Picture, place: Rectangle): boolean {
  let [darkest, lightest] = [255, 0]
  // Rules of a table run along the sides.
  const [across, along] = [0.35 * place.height, 0.4 * place.width]
  for (let y = Math.round(Math.max(0, place.y - across)); y < Math.min(height, place.y + across); y++) {
    for (let x = Math.round(Math.max(0, place.x - along)); x < Math.min(width, place.x + along); x++) {
      const at = (y * width + x) * 3
      const brightness = ((rgb[at] ?? 0) + 2 * (rgb[at + 1] ?? 0) + (rgb[at + 2] ?? 0)) / 4
      darkest = Math.min(darkest, brightness)
      lightest = Math.max(lightest, brightness)
    }
  }
  return lightest - darkest >= leastContrast
}
