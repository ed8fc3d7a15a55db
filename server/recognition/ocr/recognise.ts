import { type InferenceSession, Tensor } from 'onnxruntime-node'
import type { Picture } from '../picture.ts'
import { cropText } from './crop.ts'
import { type Decoded, decodeSteps, narrowAlphabet } from './decode.ts'
import type { Rectangle } from './rectangle.ts'

const lineHeight = 48
/** Horizontal pixels a step of the network stands for. */
const stepWidth = 8
const widest = 2400
/** Nothing after the text, as on the lines the network was taught with; at the very edge it misses characters. */
const margin = 2 * stepWidth

/** The network that reads a line, and the characters it tells apart (index 0 is the CTC blank). */
export interface Recogniser {
  readonly session: InferenceSession
  readonly alphabet: readonly string[]
  /** Where in the alphabet the characters of numbers and codes are. */
  readonly narrowColumns: readonly number[]
}

export function makeRecogniser(session: InferenceSession, alphabet: readonly string[]): Recogniser {
  const narrowColumns = narrowAlphabet.map((char) => (char === '' ? 0 : alphabet.indexOf(char)))
  return { session, alphabet, narrowColumns }
}

/** Reads the text in a rectangle. One line at a time: side by side, lines of unlike length would need padding. */
export async function recogniseLine(
  { session, alphabet, narrowColumns }: Recogniser,
  picture: Picture,
  rectangle: Rectangle,
): Promise<Decoded> {
  const width = cropWidth(rectangle.width / rectangle.height)
  const pixels = widen(cropText(picture, rectangle, width, lineHeight), width)
  const input = new Tensor('float32', pixels, [1, 3, lineHeight, width + margin])
  const output = await session.run({ [session.inputNames[0] ?? 'x']: input })
  const scores = output[session.outputNames[0] ?? '']?.data
  if (!(scores instanceof Float32Array)) throw new Error('the recogniser gave no scores')
  return decodeSteps(scores, width / stepWidth, alphabet, narrowColumns)
}

/** The rows of all planes with the margin after each. */
function widen(pixels: Float32Array, width: number): Float32Array {
  const rows = pixels.length / width
  const widened = new Float32Array(rows * (width + margin))
  for (let row = 0; row < rows; row++) {
    widened.set(pixels.subarray(row * width, (row + 1) * width), row * (width + margin))
  }
  return widened
}

function cropWidth(ratio: number): number {
  const width = Math.ceil((lineHeight * ratio) / stepWidth) * stepWidth
  return Math.min(widest, Math.max(lineHeight, width))
}
