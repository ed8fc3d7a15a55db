import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { drawText } from '#paper'
import type { Picture } from '../picture.ts'
import { loadModel } from './model.ts'

const height = 48

/** A line of print, blurred a little as by a phone. */
async function printLine(text: string): Promise<Picture> {
  const { path, width } = await drawText(text, 34)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width) + 12}" height="${height}">
    <rect width="100%" height="100%" fill="#f4f2ea"/><path transform="translate(6 36)" d="${path}" fill="#222"/></svg>`
  const { data, info } = await sharp(Buffer.from(svg))
    .blur(0.8)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgb: data }
}

test('names with rare characters, codes and amounts are read to the letter', async () => {
  const { readers } = await loadModel(undefined, 1)
  const texts = ['陈旻翀', '林堃霁', '沈鹭漪', '310197199001011234', 'TDR1234Z', '叁仟玖佰玖拾玖圆整']

  const read: (string | undefined)[] = []
  for (const text of texts) {
    const picture = await printLine(text)
    const place = { x: picture.width / 2, y: height / 2, width: picture.width, height, angle: 0 }
    const [line] = await readers.read(picture, [place])
    read.push(line?.glyphs.map((glyph) => glyph.char).join(''))
  }

  assert.deepEqual(read, texts)
})
