import { checkPixels, listParts } from '../limits.ts'
import { refuse } from '../refuse.ts'
import { findOrientation, writeOrientation } from './exif.ts'

/** ITU-T T.81: markers are two bytes, the first 0xFF; most are followed by a length and that many bytes. */
const marker = { endOfImage: 0xd9, startOfScan: 0xda, jfif: 0xe0, exif: 0xe1, profile: 0xe2, adobe: 0xee }

/** A progressive picture has about ten scans; thousands over a large picture keep a decoder busy for hours. */
const mostScans = 100

interface Segment {
  readonly marker: number
  /** What stands between the length and the next segment, or the entropy-coded data of a scan. */
  readonly body: Buffer
  /** The segment as it stands in the file. */
  readonly bytes: Buffer
}

/** Keeps tables, scans, the colour profile and which way is up. */
export function cleanJpeg(file: Buffer): Buffer {
  const segments = listParts(segmentsOf(file))
  if (segments.filter((segment) => segment.marker === marker.startOfScan).length > mostScans) refuse('bomb')
  const frames = segments.filter(isFrame)
  if (frames.length === 0) refuse('damaged')
  for (const { body } of frames) checkPixels(body.readUInt16BE(3), body.readUInt16BE(1))
  const orientation = orientationOf(segments)
  return Buffer.concat([
    file.subarray(0, 2),
    ...(orientation === 1 ? [] : [exifSegment(orientation)]),
    ...segments.flatMap(kept),
    Buffer.from([0xff, marker.endOfImage]),
  ])
}

function* segmentsOf(file: Buffer): Generator<Segment> {
  let at = 2
  while (true) {
    at = findMarker(file, at)
    const code = file.readUInt8(at + 1)
    if (code === marker.endOfImage) return
    const isAlone = code === 0x01 || (code >= 0xd0 && code <= 0xd8)
    const headEnd = isAlone ? at + 2 : at + 2 + file.readUInt16BE(at + 2)
    const end = code === marker.startOfScan ? findMarker(file, headEnd) : headEnd
    if (end > file.length) refuse('damaged')
    if (!isAlone) yield { marker: code, body: file.subarray(at + 4, end), bytes: file.subarray(at, end) }
    at = end
  }
}

/** The next marker that ends a scan or begins a segment; decoders too skip stray bytes before one. */
function findMarker(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from)
  while (at >= 0 && at + 1 < file.length) {
    const next = file[at + 1] ?? 0
    const isData = next === 0x00 || (next >= 0xd0 && next <= 0xd7)
    if (!isData && next !== 0xff) return at
    at = file.indexOf(0xff, at + (isData ? 2 : 1))
  }
  return refuse('damaged')
}

function isFrame({ marker: code }: Segment): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc
}

function orientationOf(segments: readonly Segment[]): number {
  const exif = segments.find((segment) => segment.marker === marker.exif && startsWith(segment, 'Exif\0\0'))
  return exif === undefined ? 1 : findOrientation(exif.body.subarray(6))
}

function kept(segment: Segment): Buffer[] {
  const { marker: code, bytes } = segment
  if (code === marker.jfif) return startsWith(segment, 'JFIF\0') ? [withoutThumbnail(segment)] : []
  if (code === marker.profile) return startsWith(segment, 'ICC_PROFILE\0') ? [bytes] : []
  if (code === marker.adobe) return startsWith(segment, 'Adobe') ? [bytes] : []
  return code >= 0xc0 && code <= 0xdf ? [bytes] : []
}

function startsWith({ body }: Segment, text: string): boolean {
  return body.toString('latin1', 0, text.length) === text
}

function withoutThumbnail({ body }: Segment): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker.jfif, 0, 16]), body.subarray(0, 12), Buffer.alloc(2)], 18)
}

function exifSegment(orientation: number): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), writeOrientation(orientation)])
  const head = Buffer.from([0xff, marker.exif, 0, 0])
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([head, exif])
}
