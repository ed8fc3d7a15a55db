import type { XmlElement } from '@rgrove/parse-xml'
import { type DrawParams, type Paint, type PaintContext, readPaint } from './paint.ts'
import { childrenOf, listAt, nameOf, numbersIn, textAt } from './xml.ts'

/** x' = a·x + c·y + e, y' = b·x + d·y + f, as PDF and SVG write it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Something on a page; `matrix` leads from its own units to millimetres of the page, downwards from its upper left. */
export type PageObject = { readonly matrix: Matrix } & (
  | (Shape & { readonly kind: 'text'; readonly characters: readonly PlacedCharacter[] })
  | (Shape & { readonly kind: 'path'; readonly data: string })
  | { readonly kind: 'image'; readonly media: string }
)

interface Shape extends Paint {
  /** Areas outside of which it is not drawn, each as path data. */
  readonly clips: readonly string[]
}

/** A character at the start of its base line. */
export interface PlacedCharacter {
  readonly char: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** How much wider than high it is drawn. */
  readonly stretch: number
}

/** More than any sheet holds; the rest is left out. */
const mostObjects = 20_000
const deepest = 8

/** The objects of layers in the order they are drawn. */
export function listObjects(layers: readonly XmlElement[], params: DrawParams): PageObject[] {
  return layers
    .flatMap((layer) => objectsIn(layer, { params, layer: layer.attributes.DrawParam }, 0))
    .slice(0, mostObjects)
}

function objectsIn(block: XmlElement, context: PaintContext, depth: number): PageObject[] {
  if (depth > deepest) return []
  return childrenOf(block)
    .filter(({ attributes }) => attributes.Visible !== 'false')
    .flatMap((element) => {
      const name = nameOf(element)
      if (name === 'TextObject') return [readText(element, context)]
      if (name === 'PathObject') return [readPath(element, context)]
      if (name === 'ImageObject') return [readImage(element)]
      return name === 'PageBlock' ? objectsIn(element, context, depth + 1) : []
    })
}

function readText(element: XmlElement, context: PaintContext): PageObject {
  const size = numberOf(element, 'Size') ?? 0
  const stretch = numberOf(element, 'HScale') ?? 1
  const characters = listAt(element, 'TextCode').flatMap((code) => placeCharacters(code, size, stretch))
  const paint = readPaint(element, { ...context, usually: 'filled' })
  return { kind: 'text', matrix: matrixOf(element), characters, clips: clipsOf(element), ...paint }
}

/** Each character stands its step further on than the one before; without steps, its own width. */
function placeCharacters(code: XmlElement, size: number, stretch: number): PlacedCharacter[] {
  const characters = [...code.text]
  const [right, down] = [readSteps(code.attributes.DeltaX), readSteps(code.attributes.DeltaY)]
  let [x, y] = [numberOf(code, 'X') ?? 0, numberOf(code, 'Y') ?? 0]
  return characters.map((char, index) => {
    const placed = { char, x, y, size, stretch }
    x += right[index] ?? (down.length > 0 ? 0 : widthOf(char) * size * stretch)
    y += down[index] ?? 0
    return placed
  })
}

/** `g 3 5.5` stands for 5.5 three times. */
function readSteps(text: string | undefined): number[] {
  const words = (text ?? '').trim().split(/\s+/u).filter(Boolean)
  const steps: number[] = []
  for (let at = 0; at < words.length && steps.length < mostObjects; at++) {
    if (words[at] === 'g') {
      const times = Math.min(Number(words[at + 1]) || 0, mostObjects)
      steps.push(...Array.from({ length: times }, () => Number(words[at + 2]) || 0))
      at += 2
    } else steps.push(Number(words[at]) || 0)
  }
  return steps
}

/** Share of the size a character takes where nothing says: Latin ones about half. */
export function widthOf(char: string): number {
  return /[\u2e80-\uffff]/u.test(char) ? 1 : 0.5
}

function readPath(element: XmlElement, context: PaintContext): PageObject {
  const data = toPathData(textAt(element, 'AbbreviatedData') ?? '')
  const paint = readPaint(element, { ...context, usually: 'stroked' })
  return { kind: 'path', matrix: matrixOf(element), data, clips: clipsOf(element), ...paint }
}

/** The areas of one clip together; of several clips what they share (GB/T 33190, 8.4). Clips of text let all through. */
function clipsOf(element: XmlElement): string[] {
  return listAt(element, 'Clips', 'Clip')
    .map((clip) =>
      listAt(clip, 'Area', 'Path').map((path) => toPathData(textAt(path, 'AbbreviatedData') ?? '')),
    )
    .map((areas) => areas.join(' '))
    .filter((data) => data.trim() !== '')
}

const pathLetters: Readonly<Record<string, string>> = {
  S: 'M',
  M: 'M',
  L: 'L',
  Q: 'Q',
  B: 'C',
  A: 'A',
  C: 'Z',
}

/** Abbreviated path data (GB/T 33190, 9.1) as SVG writes it: the letters differ, the numbers are the same. */
function toPathData(text: string): string {
  const words = text.trim().split(/[\s,]+/u)
  return words
    .map((word) => pathLetters[word] ?? (Number.isFinite(Number(word)) ? String(Number(word)) : ''))
    .join(' ')
}

/** The unit square of an image is laid over its boundary when nothing else is said. */
function readImage(element: XmlElement): PageObject {
  const [, , width = 0, height = 0] = numbersIn(element.attributes.Boundary)
  const scale: Matrix =
    element.attributes.CTM === undefined ? [width, 0, 0, height, 0, 0] : [1, 0, 0, 1, 0, 0]
  const [a, b, c, d, e, f] = matrixOf(element)
  const matrix: Matrix = [a * scale[0], b * scale[0], c * scale[3], d * scale[3], e, f]
  return { kind: 'image', matrix, media: element.attributes.ResourceID ?? '' }
}

/** The object's own matrix, then the place of its boundary on the page. */
function matrixOf(element: XmlElement): Matrix {
  const [x = 0, y = 0] = numbersIn(element.attributes.Boundary)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(element.attributes.CTM)
  return [a, b, c, d, e + x, f + y]
}

function numberOf({ attributes }: XmlElement, name: string): number | undefined {
  return numbersIn(attributes[name])[0]
}
