import { Tensor } from 'onnxruntime-node'
import type { Picture } from '../picture.ts'
import { cropText } from './crop.ts'
import { rectangleOf, type TextPatch } from './detect.ts'
import type { OcrModel } from './model.ts'
import { halfTurn, type Rectangle } from './rectangle.ts'

/** Lines asked for their upside: more change nothing, fewer can be outvoted by a seal. */
const voters = 24
const [voterWidth, voterHeight] = [192, 48]

/**
 * The direction in which the page reads, in radians: 0 is upright, the rest is how far it was turned clockwise.
 * One decision for the page: single lines are never flipped.
 */
export async function decideDirection(
  model: OcrModel,
  picture: Picture,
  patches: readonly TextPatch[],
): Promise<number> {
  const axis = dominantAxis(patches)
  const lines = patches
    .map((patch) => lineAlong(patch, axis))
    .filter((line) => line.width > 2.5 * line.height)
    .sort((a, b) => b.width / b.height - a.width / a.height)
    .slice(0, voters)
  if (lines.length === 0) return axis
  const upsideDown = await shareUpsideDown(model, picture, lines)
  return upsideDown > 0.5 ? axis + Math.PI : axis
}

/** The rectangle of a patch read along an axis: its own slant when it agrees, else the axis. */
export function lineAlong(patch: TextPatch, axis: number): Rectangle {
  const own = patch.rectangle
  const difference = halfTurn(own.angle - axis)
  const slanted = own.width > 1.8 * own.height && Math.abs(difference) < Math.PI / 9
  return slanted ? { ...own, angle: axis + difference } : rectangleOf(patch, axis)
}

/** Length-weighted mode of the long sides' directions, modulo 180°. */
function dominantAxis(patches: readonly TextPatch[]): number {
  const long = patches.map((patch) => patch.rectangle).filter((line) => line.width > 2.2 * line.height)
  let [best, bestWeight] = [0, 0]
  for (const candidate of long) {
    let [weight, offset] = [0, 0]
    for (const line of long) {
      const difference = halfTurn(line.angle - candidate.angle)
      if (Math.abs(difference) > Math.PI / 22) continue
      weight += line.width
      offset += line.width * difference
    }
    if (weight > bestWeight) [best, bestWeight] = [candidate.angle + offset / weight, weight]
  }
  return halfTurn(best)
}

async function shareUpsideDown(
  model: OcrModel,
  picture: Picture,
  lines: readonly Rectangle[],
): Promise<number> {
  const size = 3 * voterWidth * voterHeight
  const batch = new Float32Array(size * lines.length)
  lines.forEach((line, index) => {
    const width = Math.min(voterWidth, Math.round((line.width / line.height) * voterHeight))
    const crop = cropText(picture, line, width, voterHeight)
    for (let row = 0; row < 3 * voterHeight; row++) {
      batch.set(crop.subarray(row * width, (row + 1) * width), index * size + row * voterWidth)
    }
  })
  const input = new Tensor('float32', batch, [lines.length, 3, voterHeight, voterWidth])
  const output = await model.classifier.run({ [model.classifier.inputNames[0] ?? 'x']: input })
  const votes = output[model.classifier.outputNames[0] ?? '']?.data
  if (!(votes instanceof Float32Array)) throw new Error('the classifier gave no votes')
  let sum = 0
  for (let index = 0; index < lines.length; index++) sum += votes[index * 2 + 1] ?? 0
  return sum / lines.length
}
