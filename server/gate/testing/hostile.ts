import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'

// Files as attackers and phones make them, made here so that the repository holds none.

/** The test file every virus scanner knows (eicar.org), put together here so that no scanner stops at this one. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''),
)

export const script = '<script>alert(document.domain)</script>'

type Format = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff'

/** A small picture with an edge in it, so that turned ones differ. */
export function makePicture(format: Format = 'jpeg', size = 320): Promise<Buffer> {
  const half = { create: { width: size / 2, height: size / 4, channels: 3, background: '#a33' } } as const
  return sharp({ create: { width: size, height: size / 2, channels: 3, background: '#eef' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .toFormat(format)
    .toBuffer()
}

/** A picture as a phone takes it: turned, with place, camera, owner and a script in its comments. */
export async function makePhonePicture(format: 'jpeg' | 'png' | 'webp' | 'tiff'): Promise<Buffer> {
  return sharp(await makePicture(format))
    .withExif({
      IFD0: { Make: 'Fengniao', Artist: script, ImageDescription: script },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 29/1', GPSMapDatum: 'secret-place' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- secret-place ${script} --></x:xmpmeta>`)
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer()
}

/** The head of a picture that claims to be `side` pixels wide and high, and a little more of it. */
export function claimSize(format: 'png' | 'gif' | 'webp' | 'tiff' | 'jpeg', side: number): Buffer {
  const heads = {
    png: () =>
      Buffer.concat([
        pngSignature,
        headChunk(side),
        pngChunk('IDAT', deflateSync(Buffer.alloc(64))),
        pngChunk('IEND'),
      ]),
    gif: () =>
      Buffer.concat([
        Buffer.from('GIF89a'),
        shorts(side, side),
        Buffer.from([0, 0, 0, 0x2c, 0, 0, 0, 0]),
        shorts(side, side),
        Buffer.from([0, 2, 1, 0, 0, 0x3b]),
      ]),
    webp: () =>
      riff([
        ['VP8X', Buffer.concat([Buffer.alloc(4), triple(side - 1), triple(side - 1)])],
        ['VP8 ', Buffer.alloc(16)],
      ]),
    tiff: () =>
      tiff([
        [256, side],
        [257, side],
        [259, 1],
      ]),
    jpeg: () =>
      Buffer.concat([
        Buffer.from('ffd8ffc0000b08', 'hex'),
        bigShorts(side, side),
        Buffer.from('01011100ffda000801010000003f00aabbffd9', 'hex'),
      ]),
  }
  return heads[format]()
}

/** 3 MB of zeros shrink to a few kilobytes; this many times over. */
export function makeDeflateBomb(mebibytes: number): Buffer {
  return deflateSync(Buffer.alloc(mebibytes * 1024 * 1024), { level: 9 })
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')

export function pngChunk(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG with chunks put in behind its head. */
export function withPngChunks(png: Buffer, ...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)])
}

/** A JPEG with a segment put in behind its start. */
export function withJpegSegment(jpeg: Buffer, marker: number, body: Buffer | string): Buffer {
  const content = Buffer.from(body)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)])
}

export async function makePdf(): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  document.addPage([300, 200])
  return document
}

function headChunk(side: number): Buffer {
  const body = Buffer.alloc(13)
  body.writeUInt32BE(side, 0)
  body.writeUInt32BE(side, 4)
  body.set([8, 2], 8)
  return pngChunk('IHDR', body)
}

function riff(chunks: readonly (readonly [type: string, body: Buffer])[]): Buffer {
  const content = Buffer.concat(
    chunks.flatMap(([type, body]) => [Buffer.from(type), longs(body.length), body]),
  )
  return Buffer.concat([Buffer.from('RIFF'), longs(content.length + 4), Buffer.from('WEBP'), content])
}

/** A TIFF of one directory with numbers (LONG) for values; `next` is where it says the next directory is. */
export function tiff(entries: readonly (readonly [tag: number, value: number])[], next = 0): Buffer {
  const rows = entries.map(([tag, value]) => Buffer.concat([shorts(tag, 4), longs(1, value)]))
  return Buffer.concat([Buffer.from('49492a0008000000', 'hex'), shorts(entries.length), ...rows, longs(next)])
}

function shorts(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from([value & 0xff, value >> 8])))
}

function bigShorts(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from([value >> 8, value & 0xff])))
}

function triple(value: number): Buffer {
  return Buffer.from([value & 0xff, (value >> 8) & 0xff, value >> 16])
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index)
  return bytes
}
