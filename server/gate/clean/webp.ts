import { checkPixels, listParts } from '../limits.ts'
import { refuse } from '../refuse.ts'
import { findOrientation, writeOrientation } from './exif.ts'

const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'])
const animation = 0x02
const metadata = { xmp: 0x04, exif: 0x08 }

interface Chunk {
  readonly type: string
  readonly body: Buffer
}

/** Keeps the picture, its transparency and profile, and which way is up. */
export function cleanWebp(file: Buffer): Buffer {
  const chunks = listParts(chunksOf(file))
  if (!chunks.some(({ type }) => type === 'VP8 ' || type === 'VP8L')) {
    refuse(chunks.some(({ type }) => type === 'ANMF') ? 'animated' : 'damaged')
  }
  for (const chunk of chunks) checkSize(chunk)
  const exif = chunks.find(({ type }) => type === 'EXIF')
  const orientation = exif === undefined ? 1 : findOrientation(withoutPrefix(exif.body))
  const body = chunks.filter(({ type }) => kept.has(type)).map((chunk) => withFlags(chunk, orientation !== 1))
  const turned = orientation === 1 ? [] : [{ type: 'EXIF', body: writeOrientation(orientation) }]
  const content = Buffer.concat([...body, ...turned].map(writeChunk))
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(content.length + 4, 4)
  return Buffer.concat([head, content])
}

function* chunksOf(file: Buffer): Generator<Chunk> {
  const end = 8 + file.readUInt32LE(4)
  if (end > file.length) refuse('damaged')
  for (let at = 12; at + 8 <= end; ) {
    const size = file.readUInt32LE(at + 4)
    if (at + 8 + size > file.length) refuse('damaged')
    yield { type: file.toString('latin1', at, at + 4), body: file.subarray(at + 8, at + 8 + size) }
    at += 8 + size + (size % 2)
  }
}

/** Sizes stand in the head of the container (24 bits less one) and again in either kind of picture (14 bits). */
function checkSize({ type, body }: Chunk): void {
  if (type === 'VP8X') {
    if ((body.readUInt8(0) & animation) !== 0) refuse('animated')
    checkPixels(body.readUIntLE(4, 3) + 1, body.readUIntLE(7, 3) + 1)
  } else if (type === 'VP8 ') {
    checkPixels(body.readUInt16LE(6) & 0x3fff, body.readUInt16LE(8) & 0x3fff)
  } else if (type === 'VP8L') {
    const sizes = body.readUInt32LE(1)
    checkPixels((sizes & 0x3fff) + 1, ((sizes >>> 14) & 0x3fff) + 1)
  }
}

/** Some programs begin the block as in a JPEG. */
function withoutPrefix(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
}

/** The head says which chunks follow. */
function withFlags(chunk: Chunk, isTurned: boolean): Chunk {
  if (chunk.type !== 'VP8X') return chunk
  const body = Buffer.from(chunk.body)
  const flags = body.readUInt8(0) & ~metadata.xmp & ~metadata.exif
  body.writeUInt8(isTurned ? flags | metadata.exif : flags, 0)
  return { type: chunk.type, body }
}

function writeChunk({ type, body }: Chunk): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}
