import { checkPixels, mostPages } from '../limits.ts'
import { refuse } from '../refuse.ts'
import {
  type Directory,
  type Entry,
  type Numbers,
  numbersOf,
  readDirectories,
  readDirectory,
} from './tiff-directory.ts'

/** Tags a decoder needs: sizes, strips and tiles, compression, colours, which way is up, the colour profile. */
const kept = new Set([
  ...[
    254, 255, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 292, 293, 296,
  ],
  ...[297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 333, 334, 336, 338, 339, 340, 341, 347],
  ...[512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675],
])
const [widthTag, heightTag] = [256, 257]
/** Directories within directories: EXIF, GPS, interoperability. */
const nested = new Set([0x8769, 0x8825, 0xa005])

/** Takes every other tag out of every page and wipes what it held; strips and tiles stay where they are. */
export function cleanTiff(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const numbers = numbersOf(copy)
  // The other number is BigTIFF, for pictures far larger than any taken here.
  if (numbers.readShort(2) !== 42) refuse('unwanted')
  const pages = readDirectories(numbers)
  if (pages.length === 0) refuse('damaged')
  if (pages.length > mostPages) refuse('too-many-pages')
  const wipe = makeWiper(copy, numbers)
  for (const page of pages) {
    checkPixels(numberOf(numbers, page, widthTag), numberOf(numbers, page, heightTag))
    strip(copy, numbers, page, wipe)
  }
  return copy
}

/** Wipes what an EXIF block inside another file says, in place and without changing its length. */
export function stripExif(exif: Buffer): void {
  const numbers = numbersOf(exif)
  const wipe = makeWiper(exif, numbers)
  for (const directory of readDirectories(numbers)) strip(exif, numbers, directory, wipe)
}

function numberOf({ readShort, readLong }: Numbers, { entries }: Directory, tag: number): number {
  const entry = entries.find((candidate) => candidate.tag === tag)
  if (entry === undefined) return 0
  return entry.type === 3 ? readShort(entry.valueAt) : readLong(entry.valueAt)
}

/** Entries stand in the order of their tags without gaps, so those that stay move up. */
function strip(file: Buffer, numbers: Numbers, directory: Directory, wipe: Wipe): void {
  for (const entry of directory.entries) if (!kept.has(entry.tag)) wipe(entry)
  const stay = directory.entries.filter(({ tag }) => kept.has(tag))
  const end = directory.nextAt + 4
  const moved = Buffer.concat([
    ...stay.map(({ at }) => file.subarray(at, at + 12)),
    file.subarray(directory.nextAt, end),
  ])
  file.fill(0, directory.at, end)
  numbers.writeShort(stay.length, directory.at)
  moved.copy(file, directory.at + 2)
}

type Wipe = (entry: Entry) => void

/**
 * Wipes the value of an entry, also when it is a directory. Values may lie over each other: together they are no longer
 * than the file, unless somebody wants us to wipe for hours.
 */
function makeWiper(file: Buffer, numbers: Numbers): Wipe {
  let left = file.length
  function fill(from: number, size: number): void {
    left -= size
    if (left < 0 || from + size > file.length) refuse('damaged')
    file.fill(0, from, from + size)
  }
  return function wipe({ tag, valueAt, valueSize }): void {
    if (!nested.has(tag)) {
      if (valueSize > 4) fill(valueAt, valueSize)
      return
    }
    const { at, entries, nextAt } = readDirectory(numbers, numbers.readLong(valueAt))
    // Wiped before what it names, so that a directory within itself is empty when it is met again.
    fill(at, nextAt - at)
    for (const inner of entries) wipe(inner)
  }
}
