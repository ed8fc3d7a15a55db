import { Tensor } from 'onnxruntime-node'
import type { Picture } from '../picture.ts'
import { cropText } from './crop.ts'
import { type Decoded, decodeSteps, narrowAlphabet } from './decode.ts'
import type { OcrModel } from './model.ts'
import type { Rectangle } from './rectangle.ts'

const lineHeight = 48
/** Horizontal pixels a step of the network stands for. */
const stepWidth = 8
const widest = 2400
const batchSize = 6

interface Crop {
  readonly index: number
  readonly width: number
}

/** Reads the text in each rectangle; `onBatch` hears the share done and may throw to stop. */
export async function recogniseText(
  model: OcrModel,
  picture: Picture,
  rectangles: readonly Rectangle[],
  onBatch: (share: number) => void = () => {},
): Promise<Decoded[]> {
  const narrowColumns = narrowAlphabet.map((char) => (char === '' ? 0 : model.alphabet.indexOf(char)))
  const crops = rectangles
    .map(({ width, height }, index): Crop => ({ index, width: cropWidth(width / height) }))
    .sort((a, b) => a.width - b.width)
  const results: Decoded[] = []
  for (let start = 0; start < crops.length; ) {
    const batch = nextBatch(crops, start)
    start += batch.length
    const widthOfBatch = batch.at(-1)?.width ?? lineHeight
    const scores = await runBatch(model, picture, rectangles, batch, widthOfBatch)
    batch.forEach((crop, row) => {
      const used = Math.ceil(crop.width / stepWidth)
      const offset = row * scores.steps * model.alphabet.length
      results[crop.index] = decodeSteps(
        scores.values,
        offset,
        scores.steps,
        used,
        model.alphabet,
        narrowColumns,
      )
    })
    onBatch(start / crops.length)
  }
  return results
}

function cropWidth(ratio: number): number {
  const width = Math.ceil((lineHeight * ratio) / stepWidth) * stepWidth
  return Math.min(widest, Math.max(lineHeight, width))
}

/** Lines of nearly the same width go together: padding costs as much as text. */
function nextBatch(crops: readonly Crop[], start: number): Crop[] {
  const narrowest = crops[start]?.width ?? lineHeight
  return crops.slice(start, start + batchSize).filter((crop) => crop.width <= narrowest * 1.2 + 2 * stepWidth)
}

async function runBatch(
  model: OcrModel,
  picture: Picture,
  rectangles: readonly Rectangle[],
  batch: readonly Crop[],
  width: number,
): Promise<{ values: Float32Array; steps: number }> {
  const size = 3 * lineHeight * width
  const values = new Float32Array(size * batch.length)
  batch.forEach((crop, row) => {
    const rectangle = rectangles[crop.index]
    if (rectangle === undefined) return
    const pixels = cropText(picture, rectangle, crop.width, lineHeight)
    for (let y = 0; y < 3 * lineHeight; y++) {
      values.set(pixels.subarray(y * crop.width, (y + 1) * crop.width), row * size + y * width)
    }
  })
  const input = new Tensor('float32', values, [batch.length, 3, lineHeight, width])
  const output = await model.recogniser.run({ [model.recogniser.inputNames[0] ?? 'x']: input })
  const scores = output[model.recogniser.outputNames[0] ?? '']
  if (!(scores?.data instanceof Float32Array)) throw new Error('the recogniser gave no scores')
  return { values: scores.data, steps: scores.dims[1] ?? 0 }
}
