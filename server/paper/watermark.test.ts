import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { markCopy } from '#paper'

const lines = ['仅供读者证办理使用', '总馆 㐂翀 2026-11-23 09:05']

function makePaper(level: number): Promise<Buffer> {
  const background = { r: level, g: level, b: level }
  return sharp({ create: { width: 1000, height: 700, channels: 3, background } })
    .png()
    .toBuffer()
}

/** How far each pixel of a marked copy is from the paper's own grey. */
async function findMarks(level: number) {
  const copy = await markCopy(await makePaper(level), lines)
  const { data, info } = await sharp(copy).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { marks: data.map((pixel) => Math.abs(pixel - level)), width: info.width, height: info.height }
}

test('a mark is seen in every part of the picture, on white paper as in the dark', async () => {
  for (const level of [250, 128, 20]) {
    const { marks, width, height } = await findMarks(level)

    for (let part = 0; part < 9; part += 1) {
      const [left, top] = [(part % 3) * (width / 3), Math.floor(part / 3) * (height / 3)]
      let seen = 0
      for (let y = Math.floor(top); y < top + height / 3 - 1; y += 1) {
        for (let x = Math.floor(left); x < left + width / 3 - 1; x += 1)
          if ((marks[y * width + x] ?? 0) > 10) seen += 1
      }
      assert.ok(seen > 300, `level ${level}, part ${part}: ${seen} pixels`)
    }
  }
})

test('the print beneath stays readable: the mark darkens white by less than a third, and covers little', async () => {
  const { marks } = await findMarks(250)

  const covered = marks.filter((mark) => mark > 10).length / marks.length

  assert.ok(Math.max(...sample(marks)) < 85)
  assert.ok(covered > 0.02 && covered < 0.25, String(covered))
})

test('a copy keeps the size of the picture and nothing of its metadata', async () => {
  const picture = await sharp(await makePaper(200))
    .withExif({ IFD0: { Copyright: '位置' } })
    .jpeg()
    .toBuffer()

  const { width, height, exif } = await sharp(await markCopy(picture, lines)).metadata()

  assert.deepEqual([width, height, exif], [1000, 700, undefined])
})

/** Every seventh, so that the arguments of `Math.max` stay few. */
function sample(values: Uint8Array): readonly number[] {
  return [...values].filter((_, index) => index % 7 === 0)
}
