import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { Refusal } from '#dossier'
import { openGate } from './index.ts'
import {
  claimSize,
  eicar,
  makePdf,
  makePhonePicture,
  makePicture,
  pngChunk,
  script,
  tiff,
  withJpegSegment,
  withPngChunks,
} from './testing/hostile.ts'

const gate = openGate()
const html = Buffer.from(`<!doctype html>${script}`)
const zip = Buffer.from(zipSync({ 'a.class': strToU8('CAFEBABE') }))

/** The words a file is turned away with. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error = await gate.admit(bytes).then(
    () => assert.fail('let in'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof Refusal, String(error))
  return error.detail.zh
}

async function pixelsOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).autoOrient().raw().toBuffer()
}

test('a file is what its bytes say, and keeps its pixels', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'gif', 'tiff'] as const) {
    const sent = await makePicture(format)

    const { bytes, mediaType } = await gate.admit(sent)

    assert.equal(mediaType, `image/${format}`)
    assert.deepEqual(await pixelsOf(bytes), await pixelsOf(sent))
  }
})

test('place, camera, owner and comments go; pixels and direction stay', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'tiff'] as const) {
    const sent = await makePhonePicture(format)

    const { bytes } = await gate.admit(sent)

    const text = Buffer.from(bytes).toString('latin1')
    assert.doesNotMatch(text, /secret-place|Fengniao|<script|xmpmeta/u, format)
    assert.equal((await sharp(bytes).metadata()).orientation, 6, format)
    assert.deepEqual(await pixelsOf(bytes), await pixelsOf(sent), format)
  }
})

test('the same picture sent twice is the same file', async () => {
  const sent = await makePhonePicture('jpeg')

  const first = await gate.admit(sent)
  const second = await gate.admit(first.bytes)

  assert.deepEqual(first.bytes, second.bytes)
})

test('scripts and second files in or behind a picture are left out', async () => {
  const jpeg = await makePicture('jpeg')
  const png = await makePicture('png')
  const pdf = Buffer.from(await (await makePdf()).save())
  const sent = [
    Buffer.concat([jpeg, html]),
    Buffer.concat([jpeg, zip]),
    Buffer.concat([jpeg, pdf]),
    withJpegSegment(jpeg, 0xfe, pdf),
    withJpegSegment(jpeg, 0xfe, html),
    withJpegSegment(jpeg, 0xfe, eicar),
    withJpegSegment(jpeg, 0xe5, html),
    Buffer.concat([png, html, zip]),
    withPngChunks(png, pngChunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), html]))),
    Buffer.concat([await makePicture('gif'), html, zip]),
    Buffer.concat([await makePicture('webp'), html, zip]),
  ]

  for (const file of sent) {
    const { bytes } = await gate.admit(file)
    assert.doesNotMatch(Buffer.from(bytes).toString('latin1'), /<script|EICAR|%PDF|a\.class/u)
    await pixelsOf(bytes)
  }
})

test('whatever is no picture or document is refused, also when it says it is one', async () => {
  const unwanted = [
    html,
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="50000" height="50000">${script}</svg>`),
    Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
    eicar,
    zip,
    Buffer.from(zipSync({ 'inner.zip': zip })),
    Buffer.from('MZ\x90\0 program', 'latin1'),
    Buffer.from('\x7fELF program', 'latin1'),
    Buffer.from('<?php system($_GET[0]);'),
    Buffer.from([0]),
  ]

  for (const file of unwanted) assert.match(await refusalOf(file), /请上传照片/u)
})

test('a picture of an iPhone is refused with the way out', async () => {
  const heic = Buffer.from('000000186674797068656963000000006d69663168656963', 'hex')

  assert.match(await refusalOf(heic), /兼容性最佳/u)
})

test('pictures that begin like a script are no pictures', async () => {
  const gif = Buffer.from(`GIF89a/*${'\0'.repeat(20)}*/=1;alert(1)`)

  await refusalOf(gif)
})

test('a head that claims 50,000 × 50,000 pixels is refused unopened', async () => {
  for (const format of ['png', 'gif', 'webp', 'tiff', 'jpeg'] as const) {
    assert.match(await refusalOf(claimSize(format, 50_000)), /像素太多/u, format)
  }
})

test('moving pictures are refused', async () => {
  const frames = await Promise.all([40, 80, 120].map((size) => makePicture('png', size)))
  const animated = sharp(frames, { join: { animated: true } })
  const apng = withPngChunks(
    await makePicture('png'),
    pngChunk('acTL', Buffer.from([0, 0, 0, 9, 0, 0, 0, 0])),
  )

  for (const file of [await animated.gif().toBuffer(), await animated.webp().toBuffer(), apng]) {
    assert.match(await refusalOf(file), /会动/u)
  }
})

test('a TIFF whose pages never end is refused', async () => {
  assert.match(
    await refusalOf(
      tiff(
        [
          [256, 9],
          [257, 9],
        ],
        8,
      ),
    ),
    /损坏/u,
  )
})

test('a picture cut short is refused at once', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
    const file = await makePicture(format)
    assert.match(await refusalOf(file.subarray(0, file.length - 40)), /损坏/u, format)
  }
})

test('a JPEG of thousands of scans is refused', async () => {
  const jpeg = await makePicture('jpeg')
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]))
  const scans = Array.from({ length: 2000 }, () => jpeg.subarray(scan, -2))

  assert.match(await refusalOf(Buffer.concat([jpeg.subarray(0, -2), ...scans, jpeg.subarray(-2)])), /展开/u)
})
