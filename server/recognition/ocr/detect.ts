import { Tensor } from 'onnxruntime-node'
import { type Picture, resizePicture } from '../picture.ts'
import type { OcrModel } from './model.ts'
import { convexHull, type Point, type Rectangle, rectangleAlong, smallestRectangle } from './rectangle.ts'
import { findRegions } from './region.ts'

/** A patch of text as found: its hull in picture pixels and the smallest rectangle round it, both unclipped. */
export interface TextPatch {
  readonly hull: readonly Point[]
  readonly rectangle: Rectangle
}

/** Longest side given to the detector: 960 loses hard pictures, 1920 gains nothing and takes twice as long. */
const detectorSide = 1280
const pixelThreshold = 0.3
const patchThreshold = 0.55
/** The detector marks the core of a line only; DB (Liao 2020) grows it back by area × ratio ÷ perimeter. */
const unclipRatio = 1.6

/** Mean and deviation of ImageNet in the order PaddleOCR applies them (to BGR). */
const mean = [0.485, 0.456, 0.406] as const
const deviation = [0.229, 0.224, 0.225] as const
/** What each of the 256 levels of a channel becomes. */
const normalLevels = mean.map((shift, channel) =>
  Float32Array.from({ length: 256 }, (_, level) => (level / 255 - shift) / (deviation[channel] ?? 1)),
)

/** Finds the patches of text of a picture, turned any way. */
export async function detectText(model: OcrModel, picture: Picture): Promise<TextPatch[]> {
  const scale = Math.min(1, detectorSide / Math.max(picture.width, picture.height))
  const width = roundTo32(picture.width * scale)
  const height = roundTo32(picture.height * scale)
  const small = await resizePicture(picture, width, height)
  const input = new Tensor('float32', normalise(small), [1, 3, height, width])
  const output = await model.detector.run({ [model.detector.inputNames[0] ?? 'x']: input })
  const map = output[model.detector.outputNames[0] ?? '']?.data
  if (!(map instanceof Float32Array)) throw new Error('the detector gave no map')

  return findRegions(map, width, height, pixelThreshold)
    .filter((region) => region.pixels >= 12 && region.meanProbability >= patchThreshold)
    .map((region) => toPatch(region.outline, picture.width / width, picture.height / height))
    .filter((patch) => patch.rectangle.height >= 4)
}

function roundTo32(side: number): number {
  return Math.max(32, Math.round(side / 32) * 32)
}

function normalise(picture: Picture): Float32Array {
  const { rgb } = picture
  const plane = picture.width * picture.height
  const values = new Float32Array(3 * plane)
  for (let channel = 0; channel < 3; channel++) {
    const levels = normalLevels[channel] ?? new Float32Array(256)
    const target = values.subarray(channel * plane, (channel + 1) * plane)
    for (let pixel = 0, source = 2 - channel; pixel < plane; pixel++, source += 3) {
      target[pixel] = levels[rgb[source] ?? 0] ?? 0
    }
  }
  return values
}

function toPatch(outline: readonly Point[], scaleX: number, scaleY: number): TextPatch {
  const hull = convexHull(outline).map(([x, y]): Point => [x * scaleX, y * scaleY])
  return { hull, rectangle: unclip(smallestRectangle(hull)) }
}

/** The patch's rectangle along a given direction, for patches too short to show their own. */
export function rectangleOf(patch: TextPatch, angle: number): Rectangle {
  return unclip(rectangleAlong(patch.hull, angle))
}

function unclip(rectangle: Rectangle): Rectangle {
  const { width, height } = rectangle
  const distance = (width * height * unclipRatio) / (2 * (width + height))
  return { ...rectangle, width: width + 2 * distance, height: height + 2 * distance }
}
