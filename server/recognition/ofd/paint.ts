import type { XmlElement } from '@rgrove/parse-xml'
import { listAt, numbersIn } from './xml.ts'

/** Three bytes and how opaque, from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number]

export interface Stroke {
  readonly colour: Colour
  readonly width: number
}

/** How the shapes of an object are drawn. */
export interface Paint {
  readonly fill?: Colour
  readonly stroke?: Stroke
}

/** Parameters that objects share, by their numbers (GB/T 33190, 8.2). */
export type DrawParams = ReadonlyMap<string, XmlElement>

const black: Colour = [0, 0, 0, 1]
/** Line width where none is given, in millimetres (GB/T 33190, 8.2). */
const usualWidth = 0.353
/** A parameter may rest on another one; longer chains are rings. */
const longestChain = 8

/** What an object says of its colours, else what its parameters or those of its layer say. */
export function readPaint(
  element: XmlElement,
  { usually, params, layer }: PaintContext & { readonly usually: 'filled' | 'stroked' },
): Paint {
  const { Fill, Stroke, Alpha, DrawParam } = element.attributes
  const chain = [element, ...chainOf(params, DrawParam ?? layer)]
  const opacity = opacityOf(Alpha)
  const width = numbersIn(chain.map(({ attributes }) => attributes.LineWidth).find(Boolean))[0] ?? usualWidth
  const isFilled = Fill === undefined ? usually === 'filled' : Fill === 'true'
  const isStroked = Stroke === undefined ? usually === 'stroked' : Stroke === 'true'
  return {
    ...(isFilled ? { fill: colourIn(chain, 'FillColor', opacity) } : {}),
    ...(isStroked ? { stroke: { colour: colourIn(chain, 'StrokeColor', opacity), width } } : {}),
  }
}

/** What holds for an object because of where it stands. */
export interface PaintContext {
  readonly params: DrawParams
  /** The number of the parameters of its layer. */
  readonly layer: string | undefined
}

function chainOf(params: DrawParams, first: string | undefined): XmlElement[] {
  const chain: XmlElement[] = []
  let next = params.get(first ?? '')
  while (next !== undefined && chain.length < longestChain) {
    chain.push(next)
    next = params.get(next.attributes.Relative ?? '')
  }
  return chain
}

function colourIn(chain: readonly XmlElement[], name: string, opacity: number): Colour {
  const found = chain.flatMap((element) => listAt(element, name))[0]
  if (found === undefined) return [0, 0, 0, opacity]
  const [red, green, blue] = readColour(numbersIn(found.attributes.Value))
  return [red, green, blue, opacity * opacityOf(found.attributes.Alpha)]
}

/** One part is grey, three are red, green and blue, four the inks of a printer; anything else is drawn black. */
function readColour(parts: readonly number[]): Colour {
  const [first, second, third, fourth] = parts.map(toByte)
  if (first === undefined) return black
  if (second === undefined || third === undefined) return [first, first, first, 1]
  if (fourth === undefined) return [first, second, third, 1]
  const ink = (part: number) => toByte(((255 - part) * (255 - fourth)) / 255)
  return [ink(first), ink(second), ink(third), 1]
}

function opacityOf(alpha: string | undefined): number {
  return toByte(numbersIn(alpha)[0] ?? 255) / 255
}

function toByte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)))
}
