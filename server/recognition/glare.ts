import { asSharp, type Picture } from './picture.ts'

const searchSide = 96
/** As bright as this is burnt out: no print survives there. */
const burnt = 250

/**
 * Whether a lamp's reflection burns out part of the picture. White pages are as bright all over; a reflection is a
 * patch on paper that is darker elsewhere.
 */
export async function hasGlare(picture: Picture): Promise<boolean> {
  const grey = await asSharp(picture)
    .resize(searchSide, searchSide, { fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer()
  const levels = [...grey].sort((a, b) => a - b)
  const share = levels.filter((level) => level >= burnt).length / levels.length
  const paper = levels[Math.floor(levels.length * 0.6 * (1 - share))] ?? 255
  return share > 0.03 && share < 0.7 && paper < 242
}
