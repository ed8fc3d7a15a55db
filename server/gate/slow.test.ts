import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#dossier'
import { openGate } from './index.ts'
import { makePhonePicture, makePicture, pngChunk, tiff, withPngChunks } from './testing/hostile.ts'

// Files that are small enough to arrive and made to keep whoever walks through them busy.

const gate = openGate()
const mebi = 1024 * 1024

async function answerTime(file: Uint8Array): Promise<number> {
  const started = performance.now()
  await gate.admit(file).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
  return performance.now() - started
}

/** Copies of a piece up to 20 MB. */
function fill(piece: Buffer): Buffer {
  return Buffer.alloc(20 * mebi, piece)
}

const files: Readonly<Record<string, () => Promise<Buffer>>> = {
  'a JPEG of millions of segments': async () => {
    const picture = await makePicture('jpeg')
    return Buffer.concat([picture.subarray(0, 2), fill(Buffer.from([0xff, 0xe5, 0, 2])), picture.subarray(2)])
  },
  'a PNG of millions of chunks': async () => withPngChunks(await makePicture('png'), fill(pngChunk('tEXt'))),
  'a GIF of millions of blocks': async () => {
    const picture = await makePicture('gif')
    const start = 13 + (((picture[10] ?? 0) & 0x80) === 0 ? 0 : 3 * 2 ** (((picture[10] ?? 0) & 7) + 1))
    const comments = fill(Buffer.from([0x21, 0xfe, 1, 65, 0]))
    return Buffer.concat([
      picture.subarray(0, start),
      comments.subarray(0, -(comments.length % 5)),
      picture.subarray(start),
    ])
  },
  'a TIFF whose directories lie within each other': async () => {
    const entries = Array.from({ length: 480 }, () => [0x8769, 8] as const)
    return Buffer.concat([tiff([[256, 9], [257, 9], ...entries]), Buffer.alloc(mebi)])
  },
  'a PDF of millions of streams': async () =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), fill(Buffer.from('/ObjStm stream\nx '))]),
  'a PDF of millions of camera blocks': async () => {
    const jpeg = await makePhonePicture('jpeg')
    const block = jpeg.subarray(jpeg.indexOf('Exif') - 4, jpeg.indexOf('Exif') + 40)
    return Buffer.concat([Buffer.from('%PDF-1.7\n'), fill(Buffer.from(block))])
  },
  'a PDF that is one long name': async () =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), fill(Buffer.from('/#4a#61'))]),
}

for (const [name, make] of Object.entries(files)) {
  test(`${name} is answered at once`, async () => {
    const took = await answerTime(await make())

    assert.ok(took < 10_000, `${Math.round(took)} ms`)
  })
}
