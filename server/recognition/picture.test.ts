import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp, { type Sharp } from 'sharp'
import { decodePicture, type Picture } from './picture.ts'

const [width, height] = [320, 240]

/** A light page, red in its upper left corner and blue in its upper right one. */
function drawPage(): Sharp {
  const corner = { width: 80, height: 60, channels: 3 } as const
  return sharp({ create: { width, height, channels: 3, background: '#eeeeee' } }).composite([
    { input: { create: { ...corner, background: '#dd2222' } }, left: 0, top: 0 },
    { input: { create: { ...corner, background: '#2222dd' } }, left: width - 80, top: 0 },
  ])
}

async function bytesOf(edit: (page: Sharp) => Sharp): Promise<Buffer> {
  return edit(sharp(await drawPage().png().toBuffer())).toBuffer()
}

function colourAt({ rgb, width: row }: Picture, x: number, y: number): number[] {
  return [...rgb.subarray(3 * (y * row + x), 3 * (y * row + x) + 3)]
}

const formats: Readonly<Record<string, (page: Sharp) => Sharp>> = {
  'JPEG, baseline': (page) => page.jpeg(),
  'JPEG, progressive': (page) => page.jpeg({ progressive: true }),
  'JPEG in CMYK': (page) => page.toColourspace('cmyk').jpeg(),
  'PNG with a palette': (page) => page.png({ palette: true }),
  'PNG with 16 bits': (page) => page.toColourspace('rgb16').png(),
  'PNG with transparency': (page) => page.ensureAlpha(0.9).png(),
  WebP: (page) => page.webp(),
  AVIF: (page) => page.avif(),
  TIFF: (page) => page.tiff(),
  GIF: (page) => page.gif(),
}

for (const [name, edit] of Object.entries(formats)) {
  test(`${name} becomes rows of RGB bytes`, async () => {
    const picture = await decodePicture(await bytesOf(edit))

    assert.deepEqual([picture.width, picture.height, picture.rgb.length], [width, height, 3 * width * height])
    const [red = 0, , blue = 0] = colourAt(picture, 20, 20)
    assert.ok(red > 150 && blue < 110, `${red} ${blue}`)
  })
}

test('grey pictures of 8 and 16 bits become RGB as well', async () => {
  const pictures = [
    await decodePicture(await bytesOf((page) => page.greyscale().jpeg())),
    await decodePicture(await bytesOf((page) => page.toColourspace('grey16').png())),
  ]

  for (const picture of pictures) {
    const [red, green, blue] = colourAt(picture, 200, 200)
    assert.equal(picture.rgb.length, 3 * width * height)
    assert.ok(red === green && green === blue && (red ?? 0) > 220)
  }
})

test('each of the eight EXIF orientations comes out upright', async () => {
  // How the camera stored the page when it says with this number how to show it.
  const stored: Readonly<Record<number, (page: Sharp) => Sharp>> = {
    1: (page) => page,
    2: (page) => page.flop(),
    3: (page) => page.rotate(180),
    4: (page) => page.flip(),
    5: (page) => page.rotate(90).flop(),
    6: (page) => page.rotate(270),
    7: (page) => page.rotate(270).flop(),
    8: (page) => page.rotate(90),
  }
  for (const [orientation, turn] of Object.entries(stored)) {
    const turned = await bytesOf((page) => turn(page).png())
    const bytes = await sharp(turned)
      .withMetadata({ orientation: Number(orientation) })
      .jpeg()
      .toBuffer()

    const picture = await decodePicture(bytes)

    assert.deepEqual([picture.width, picture.height], [width, height], orientation)
    assert.ok((colourAt(picture, 20, 20)[0] ?? 0) > 150, `red corner of ${orientation}`)
    assert.ok((colourAt(picture, width - 20, 20)[2] ?? 0) > 150, `blue corner of ${orientation}`)
  }
})

test('of a file that breaks off what arrived is kept, and it says so', async () => {
  for (const progressive of [false, true]) {
    const whole = await bytesOf((page) => page.jpeg({ progressive, quality: 95 }))

    const picture = await decodePicture(whole.subarray(0, Math.round(whole.length * 0.8)))

    assert.equal(picture.isIncomplete, true)
    assert.ok((colourAt(picture, 20, 20)[0] ?? 0) > 150)
  }
})

test('a picture of a phone with more pixels than reading needs is made smaller', async () => {
  const large = await sharp({ create: { width: 4624, height: 3468, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()

  const picture = await decodePicture(large)

  assert.deepEqual([picture.width, picture.height], [3200, 2400])
})
