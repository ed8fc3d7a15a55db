import { crc32 } from 'node:zlib'
import { checkPixels, listParts } from '../limits.ts'
import { refuse } from '../refuse.ts'
import { findOrientation, writeOrientation } from './exif.ts'

/** Chunks that pixels are made of; texts, times, EXIF and animation are not among them. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'IEND'])
const signatureSize = 8

interface Chunk {
  readonly type: string
  readonly body: Buffer
  readonly bytes: Buffer
}

/** Keeps the chunks of the picture and which way is up; what stands behind the end is left out. */
export function cleanPng(file: Buffer): Buffer {
  const chunks = listParts(chunksOf(file))
  const [head, ...rest] = chunks
  if (head?.type !== 'IHDR' || !rest.some(({ type }) => type === 'IDAT')) return refuse('damaged')
  checkPixels(head.body.readUInt32BE(0), head.body.readUInt32BE(4))
  if (rest.some(({ type, body }) => type === 'acTL' && body.readUInt32BE(0) > 1)) refuse('animated')
  const exif = rest.find(({ type }) => type === 'eXIf')
  const orientation = exif === undefined ? 1 : findOrientation(exif.body)
  return Buffer.concat([
    file.subarray(0, signatureSize),
    head.bytes,
    ...(orientation === 1 ? [] : [writeChunk('eXIf', writeOrientation(orientation))]),
    ...rest.filter(({ type }) => kept.has(type) && type !== 'IHDR').map(({ bytes }) => bytes),
  ])
}

function* chunksOf(file: Buffer): Generator<Chunk> {
  let at = signatureSize
  while (true) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) refuse('damaged')
    const type = file.toString('latin1', at + 4, at + 8)
    yield { type, body: file.subarray(at + 8, end - 4), bytes: file.subarray(at, end) }
    if (type === 'IEND') return
    at = end
  }
}

function writeChunk(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + body.length)
  chunk.writeUInt32BE(body.length, 0)
  chunk.write(type, 4, 'latin1')
  body.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length)
  return chunk
}
