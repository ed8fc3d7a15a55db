/** Rows of RGB bytes from the top. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly rgb: Buffer
}

const [plain, longestSide] = [0, 8000]

/**
 * Reads a Windows bitmap (BMP) of 1, 8, 24 or 32 bits a pixel without compression, as programs write codes into
 * documents; undefined for any other. Throws a RangeError when it is cut short.
 */
export function readBitmap(file: Buffer): Bitmap | undefined {
  if (file.toString('latin1', 0, 2) !== 'BM' || file.readUInt32LE(14) < 40) return undefined
  const [width, signedHeight] = [file.readInt32LE(18), file.readInt32LE(22)]
  const [bits, compression] = [file.readUInt16LE(28), file.readUInt32LE(30)]
  const height = Math.abs(signedHeight)
  if (compression !== plain || ![1, 8, 24, 32].includes(bits)) return undefined
  if (width < 1 || height < 1 || width > longestSide || height > longestSide) return undefined
  const colours = 14 + file.readUInt32LE(14)
  const rowSize = Math.ceil((width * bits) / 32) * 4
  const rgb = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    // Rows stand from the bottom up unless the height is negative.
    const row = file.readUInt32LE(10) + rowSize * (signedHeight > 0 ? height - 1 - y : y)
    for (let x = 0; x < width; x++) {
      const at = colourAt(file, { row, x, bits, colours })
      rgb.set([file.readUInt8(at + 2), file.readUInt8(at + 1), file.readUInt8(at)], 3 * (y * width + x))
    }
  }
  return { width, height, rgb }
}

/** Where the blue, green and red of a pixel stand: in the pixel itself or in the list of colours. */
function colourAt(
  file: Buffer,
  { row, x, bits, colours }: Readonly<Record<'row' | 'x' | 'bits' | 'colours', number>>,
): number {
  if (bits >= 24) return row + (x * bits) / 8
  const index = bits === 8 ? file.readUInt8(row + x) : (file.readUInt8(row + (x >> 3)) >> (7 - (x & 7))) & 1
  return colours + 4 * index
}
