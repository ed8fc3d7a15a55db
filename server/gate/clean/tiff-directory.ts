import { refuse } from '../refuse.ts'

/** Numbers of a TIFF file, in the order of bytes that its first two bytes name. */
export interface Numbers {
  readonly readShort: (at: number) => number
  readonly readLong: (at: number) => number
  readonly writeShort: (value: number, at: number) => void
}

/** One entry of an image file directory (TIFF 6.0, section 2). */
export interface Entry {
  readonly tag: number
  readonly type: number
  /** Where its twelve bytes stand. */
  readonly at: number
  readonly valueAt: number
  readonly valueSize: number
}

export interface Directory {
  readonly at: number
  readonly entries: readonly Entry[]
  /** Where the place of the next directory is written. */
  readonly nextAt: number
}

/** Bytes of each type of value, from BYTE (1) to IFD (13). */
const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
const mostDirectories = 200
/** Cameras write about eighty. */
const mostEntries = 500

export function numbersOf(file: Buffer): Numbers {
  const order = file.toString('latin1', 0, 2)
  if (order === 'II') {
    return {
      readShort: (at) => file.readUInt16LE(at),
      readLong: (at) => file.readUInt32LE(at),
      writeShort: (value, at) => file.writeUInt16LE(value, at),
    }
  }
  if (order !== 'MM') refuse('damaged')
  return {
    readShort: (at) => file.readUInt16BE(at),
    readLong: (at) => file.readUInt32BE(at),
    writeShort: (value, at) => file.writeUInt16BE(value, at),
  }
}

/** The directories of a file, one for each page. Refuses a chain that bites its tail. */
export function readDirectories(numbers: Numbers): Directory[] {
  const directories: Directory[] = []
  for (let at = numbers.readLong(4); at !== 0; ) {
    const directory = readDirectory(numbers, at)
    directories.push(directory)
    at = numbers.readLong(directory.nextAt)
    if (directories.length > mostDirectories || directories.some((known) => known.at === at))
      refuse('damaged')
  }
  return directories
}

export function readDirectory(numbers: Numbers, at: number): Directory {
  const length = numbers.readShort(at)
  if (length > mostEntries) refuse('damaged')
  const entries = Array.from({ length }, (_, index) => readEntry(numbers, at + 2 + 12 * index))
  return { at, entries, nextAt: at + 2 + 12 * entries.length }
}

/** A value of up to four bytes stands in the entry itself, a longer one elsewhere. */
function readEntry({ readShort, readLong }: Numbers, at: number): Entry {
  const type = readShort(at + 2)
  const valueSize = (typeSizes[type] ?? 1) * readLong(at + 4)
  return { tag: readShort(at), type, at, valueAt: valueSize > 4 ? readLong(at + 8) : at + 8, valueSize }
}
