import { inflateSync } from 'node:zlib'
import { refuse } from '../refuse.ts'
import { stripExif } from './tiff.ts'

/** Names that begin a program, however their letters are escaped (ISO 32000-1, 7.3.5 and 12.6.4). */
const programs = new RegExp(
  `/(?:${['JavaScript', 'Launch', 'RichMedia'].map(spell).join('|')})(?![A-Za-z])`,
  'u',
)
/** The bytes a signature covers: from the start of the file, all but the signature itself (ISO 32000-1, 12.8.1). */
const signature = /\/ByteRange\s*\[\s*0\s+\d+\s+\d+\s+\d+\s*\]/u
/** A thousand pages have a few hundred. */
const mostObjectStreams = 2000
const mostInflated = 64 * 1024 * 1024

/**
 * Refuses a PDF that has a program or a zip in it. Photographs inside lose where and by what they were taken, unless the
 * PDF is signed: a signature covers every byte. Nobody is ever shown those bytes, only pages drawn anew.
 */
export function cleanPdf(file: Buffer): Buffer {
  if (hidesArchive(file)) refuse('two-in-one')
  const text = file.toString('latin1')
  if (programs.test(text) || objectStreamsOf(file, text).some((objects) => programs.test(objects)))
    refuse('program')
  return signature.test(text) ? file : stripPhotographs(file)
}

/** `J` may be written `#4a` or `#4A`. */
function spell(name: string): string {
  return [...name]
    .map((letter) => {
      const code = letter.charCodeAt(0).toString(16)
      const upper = code.toUpperCase()
      return `(?:${letter}|#${code}${upper === code ? '' : `|#${upper}`})`
    })
    .join('')
}

/** A zip is found from its end, whatever stands before it: its table of contents has to be in the file as well. */
function hidesArchive(file: Buffer): boolean {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > file.length) return false
  const contents = file.lastIndexOf('PK\x01\x02', end, 'latin1')
  return contents >= 0
}

/** Objects may stand compressed in streams of their own. More streams than are looked at would hide what is in them. */
function objectStreamsOf(file: Buffer, text: string): string[] {
  const found: string[] = []
  let budget = mostInflated
  for (const { index } of text.matchAll(/\/ObjStm\b/gu)) {
    if (found.length >= mostObjectStreams) refuse('bomb')
    const start = text.indexOf('stream', index)
    const objects = start < 0 ? '' : inflate(file.subarray(skipLineEnd(text, start + 6)), budget)
    budget -= objects.length
    found.push(objects)
  }
  return found
}

function skipLineEnd(text: string, at: number): number {
  return at + (text.startsWith('\r\n', at) ? 2 : 1)
}

function inflate(bytes: Buffer, budget: number): string {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, budget) }).toString('latin1')
  } catch (error) {
    if (error instanceof RangeError) refuse('bomb')
    // Not compressed this way; readers of PDFs find their own words for it.
    return ''
  }
}

/** Programs that make PDFs of photographs put the file of the phone inside as it is. */
function stripPhotographs(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  for (const [start, strip] of privateBlocks) {
    for (let at = copy.indexOf(start); at >= 0; at = copy.indexOf(start, at)) {
      const isSegment = copy[at - 4] === 0xff && copy[at - 3] === 0xe1
      const end = isSegment ? at - 2 + copy.readUInt16BE(at - 2) : 0
      at += start.length
      if (end > at) strip(copy.subarray(at, end))
      at = Math.max(at, end)
    }
  }
  return copy
}

/** How blocks of EXIF and XMP begin in a JPEG, after their marker and length. */
const privateBlocks: readonly (readonly [start: string, strip: (block: Buffer) => void])[] = [
  ['Exif\0\0', stripOrWipe],
  ['http://ns.adobe.com/xap/1.0/\0', (block) => block.fill(' ')],
]

function stripOrWipe(exif: Buffer): void {
  try {
    stripExif(exif)
  } catch {
    exif.fill(0)
  }
}
