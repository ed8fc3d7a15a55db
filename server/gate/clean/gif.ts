import { checkPixels, listParts } from '../limits.ts'
import { refuse } from '../refuse.ts'

/** GIF89a, sections 18 to 27. */
const introducer = { extension: 0x21, image: 0x2c, trailer: 0x3b }
const graphicControl = 0xf9

interface Block {
  readonly isPicture: boolean
  readonly isControl: boolean
  readonly bytes: Buffer
}

/** Keeps the one picture; comments, programs' own blocks and what stands behind the end are left out. */
export function cleanGif(file: Buffer): Buffer {
  checkPixels(file.readUInt16LE(6), file.readUInt16LE(8))
  const start = 13 + colourTableSize(file.readUInt8(10))
  const blocks = listParts(blocksOf(file, start))
  const pictures = blocks.filter(({ isPicture }) => isPicture).length
  if (pictures !== 1) refuse(pictures === 0 ? 'damaged' : 'animated')
  const kept = blocks.filter(({ isPicture, isControl }) => isPicture || isControl)
  return Buffer.concat([
    file.subarray(0, start),
    ...kept.map(({ bytes }) => bytes),
    Buffer.from([introducer.trailer]),
  ])
}

function* blocksOf(file: Buffer, start: number): Generator<Block> {
  let at = start
  for (let code = file.readUInt8(at); code !== introducer.trailer; code = file.readUInt8(at)) {
    const end = endOfBlock(file, at)
    const isPicture = code === introducer.image
    yield {
      isPicture,
      isControl: !isPicture && file[at + 1] === graphicControl,
      bytes: file.subarray(at, end),
    }
    at = end
  }
}

function endOfBlock(file: Buffer, at: number): number {
  if (file[at] === introducer.extension) return endOfData(file, at + 2)
  if (file[at] !== introducer.image) refuse('damaged')
  checkPixels(file.readUInt16LE(at + 5), file.readUInt16LE(at + 7))
  return endOfData(file, at + 11 + colourTableSize(file.readUInt8(at + 9)))
}

/** Data comes in runs, each after its length, up to an empty one. */
function endOfData(file: Buffer, from: number): number {
  let at = from
  for (let length = file.readUInt8(at); length > 0; length = file.readUInt8(at)) at += length + 1
  return at + 1
}

function colourTableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1)
}
