import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Box } from '../layout/line.ts'
import type { Picture } from '../picture.ts'
import { makePlane } from '../testing/plane.ts'
import { findBurnt } from './burnt.ts'
import { foldStep } from './fold.ts'
import { lookAt } from './look.ts'
import { isScreenPhoto } from './screen.ts'
import { findSmeared } from './smeared.ts'

const usual = { paper: 220, ink: 60 }
const place: Box = [0.1, 0.1, 0.3, 0.03]

test('blur is measured in pixels', async () => {
  const blurs = await Promise.all(
    [undefined, 2, 4].map(async (blur) => {
      const plane = await makePlane([
        { left: 100, top: 100, width: 300, ...(blur === undefined ? {} : { blur }) },
      ])
      return lookAt(plane, place)?.blur ?? 0
    }),
  )

  const [sharp = 9, soft = 0, blurred = 0] = blurs
  assert.ok(sharp < 0.8 && soft > 1.3 && soft < 2.6 && blurred > soft, `${blurs}`)
})

test('a reflection that fades the print is found, and white paper round sharp print is not', async () => {
  const print = [100, 160, 220, 280].map((top) => ({ left: 100, top, width: 500 }))
  const page = await makePlane(print)
  const white = { ...page, levels: page.levels.map((level) => Math.min(255, level + 34)) }

  const glare = findBurnt(await makePlane(print, [300, 180]), usual)
  const paper = findBurnt(white, usual)

  assert.ok(glare.coverOf([0.25, 0.15, 0.1, 0.06]) > 0.8)
  assert.equal(glare.coverOf([0.6, 0.6, 0.2, 0.2]), 0)
  assert.equal(paper.share, 0)
})

test('smeared print between lines that were read is found; the table around is not', async () => {
  const lines: readonly Box[] = [
    [0.1, 0.1, 0.5, 0.03],
    [0.1, 0.5, 0.5, 0.03],
  ]
  const plane = await makePlane([
    { left: 100, top: 100, width: 500 },
    { left: 200, top: 300, width: 200, blur: 4 },
    { left: 100, top: 500, width: 500 },
    { left: 200, top: 800, width: 200, blur: 4 },
  ])

  const smeared = findSmeared(plane, usual, lines)

  assert.equal(smeared.patches.length, 1)
  assert.ok(smeared.coverOf([0.2, 0.3, 0.2, 0.03]) > 0.5)
})

test('a step in the paper along a line is a fold, print alone is not', async () => {
  const plane = await makePlane([{ left: 100, top: 100, width: 300 }])
  const folded = {
    ...plane,
    levels: plane.levels.map((level, index) => (index % 1000 > 240 ? 0.7 * level : level)),
  }

  assert.ok(foldStep(plane, place) < 0.05)
  assert.ok(foldStep(folded, place) > 0.25)
})

/** A page with print; on a screen its dots darken every third pixel or so, both ways. */
function makePicture(dots: boolean): Picture {
  const [width, height] = [900, 700]
  const rgb = new Uint8Array(3 * width * height)
  let noise = 1
  for (let index = 0; index < width * height; index++) {
    noise = (noise * 48271) % 2147483647
    const [x, y] = [index % width, Math.floor(index / width)]
    const cell = Math.floor(x / 5) * 7919 + Math.floor(y / 6) * 104729
    const isInk = y % 40 < 18 && (cell * cell) % 97 < 30
    const wave = dots ? 14 * (Math.cos(x * 2.19 + y * 0.05) + Math.cos(y * 2.19 - x * 0.05)) : 0
    rgb.fill((isInk ? 70 : 200) + wave + (noise % 11), 3 * index, 3 * index + 3)
  }
  return { width, height, rgb }
}

test('the dots of a screen give it away; print and noise do not', () => {
  assert.equal(isScreenPhoto(makePicture(true)), true)
  assert.equal(isScreenPhoto(makePicture(false)), false)
})
