import { type Numbers, numbersOf } from './tiff-directory.ts'

const orientationTag = 0x0112
const short = 3

/** Which way is up by an EXIF block (which is a TIFF file), 1 to 8; 1 where it does not say. */
export function findOrientation(exif: Buffer): number {
  try {
    const value = readOrientation(numbersOf(exif))
    return value >= 1 && value <= 8 ? value : 1
  } catch {
    // Phones write all kinds of things here; a picture without a direction is still a picture.
    return 1
  }
}

/** Looks no further than it has to: what follows in the block is often broken. */
function readOrientation({ readShort, readLong }: Numbers): number {
  const directory = readLong(4)
  for (let index = 0; index < readShort(directory); index++) {
    const at = directory + 2 + 12 * index
    if (readShort(at) === orientationTag && readShort(at + 2) === short) return readShort(at + 8)
  }
  return 1
}

/** An EXIF block that says which way is up and nothing else. */
export function writeOrientation(orientation: number): Buffer {
  const block = Buffer.from('49492a0008000000010012010300010000000000000000000000', 'hex')
  block.writeUInt16LE(orientation, 18)
  return block
}
