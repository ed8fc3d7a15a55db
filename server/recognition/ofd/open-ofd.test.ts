import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8 } from 'fflate'
import sharp from 'sharp'
import { renderSVG } from 'uqr'
import { readCodes } from '../code/read-codes.ts'
import { textOf } from '../layout/line.ts'
import type { Picture } from '../picture.ts'
import { makeOfd, type OfdPart } from '../testing/make-ofd.ts'
import { openUpload } from '../upload.ts'
import { openOfd } from './open-ofd.ts'

const code = '01,32,,26312000000012345678,1520.00,20261101,,ABCD'
const labels: readonly OfdPart[] = [
  { text: '电子发票（普通发票）', x: 70, y: 12, size: 6 },
  { text: '发票号码：', x: 140, y: 15 },
  { text: '开票日期：', x: 140, y: 22 },
  { line: 'M 5 40 L 205 40 L 205 130 B 100 120 50 140 5 130 C' },
]

function invoice(number: string): OfdPart[] {
  return [
    { text: number, x: 158, y: 15, step: 1.8 },
    { text: '2026年11月01日', x: 158, y: 22, step: 2.5 },
  ]
}

function drawCode(): Promise<Buffer> {
  return sharp(Buffer.from(renderSVG(code, { border: 2, pixelSize: 6 })))
    .png()
    .toBuffer()
}

/** The same picture as a Windows bitmap of 24 bits. */
async function toBitmap(png: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const rowSize = Math.ceil((info.width * 3) / 4) * 4
  const file = Buffer.alloc(54 + rowSize * info.height)
  file.write('BM')
  for (const [at, value] of [
    [10, 54],
    [14, 40],
    [18, info.width],
    [22, info.height],
    [26, 1 + (24 << 16)],
  ] as const) {
    file.writeUInt32LE(value, at)
  }
  for (let y = 0; y < info.height; y++) {
    data.copy(file, 54 + rowSize * (info.height - 1 - y), y * info.width * 3, (y + 1) * info.width * 3)
  }
  return file
}

test('text is read with its place, templates and pages together', async () => {
  const { pages, total } = await openOfd(
    makeOfd({ template: labels, pages: [invoice('26312000000012345678')] }),
  )

  const lines = pages[0]?.lines ?? []
  assert.equal(total, 1)
  assert.deepEqual(lines.map(textOf), [
    '电子发票（普通发票）',
    '发票号码：26312000000012345678',
    '开票日期：2026年11月01日',
  ])
  const [x, y] = lines[1]?.boxOf(0, 1) ?? []
  assert.ok(Math.abs((x ?? 0) - 140 / 210) < 0.01 && Math.abs((y ?? 0) - 12 / 140) < 0.02)
})

test('codes in pictures of either format are found on the drawn page', async () => {
  const png = await drawCode()
  for (const image of [png, await toBitmap(png)]) {
    const { pages } = await openOfd(makeOfd({ pages: [[{ image, x: 8, y: 5, side: 25 }, ...invoice('1')]] }))

    const picture = await pages[0]?.draw()

    assert.ok(picture)
    assert.equal(picture.width, 2000)
    assert.equal((await readCodes(picture))[0]?.text, code)
  }
})

test('of several pages the one of the kind asked for is opened', async () => {
  const notice = [
    { text: '温馨提示：请妥善保管本发票，遗失不补。感谢您的惠顾，欢迎再次光临本店。', x: 20, y: 60 },
  ]
  const file = makeOfd({ pages: [notice, [...labels, ...invoice('26312000000012345678')]] })

  const { lines, problems } = await openUpload(file, { expected: 'invoice-digital' })

  assert.ok(lines.map(textOf).includes('发票号码：26312000000012345678'))
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['more-pages'],
  )
})

test('an OFD that is broken, endless or describes its own entities is unreadable, never an error', async () => {
  const page = 'Doc_0/Pages/Page_0/Content.xml'
  const deep = `${'<ofd:PageBlock>'.repeat(20_000)}${'</ofd:PageBlock>'.repeat(20_000)}`
  const laughs = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]><ofd:Page xmlns:ofd="x">&b;</ofd:Page>'
  const broken = [
    { [page]: strToU8('<ofd:Page') },
    { [page]: strToU8(laughs) },
    { [page]: strToU8(`<ofd:Page>${deep}</ofd:Page>`) },
    { 'Doc_0/Document.xml': strToU8('<ofd:Document/>') },
    { 'OFD.xml': strToU8('<ofd:OFD/>') },
    { [page]: new Uint8Array(9 * 1024 * 1024).fill(0x20) },
  ]

  for (const files of broken) {
    const ofd = makeOfd({ pages: [[]], files })
    const { problems } = await openUpload(ofd)
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['unreadable-file'],
    )
  }
})

test('what lies over print, is white, clear or clipped away is drawn so', async () => {
  const image = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const bars = [
    bar(0, '<ofd:FillColor Value="0 0 0"/>'),
    bar(1, '<ofd:FillColor Value="0 0 0 0"/>'),
    bar(2, '', 'Alpha="0"'),
    bar(3, '', 'DrawParam="40"'),
    bar(
      4,
      `<ofd:Clips><ofd:Clip><ofd:Area>${pathOf('M 0 9 L 1 9 L 1 10 C')}</ofd:Area></ofd:Clip></ofd:Clips>`,
    ),
    bar(5, ''),
    '<ofd:ImageObject ResourceID="900" Boundary="100 0 20 20" CTM="20 0 0 20 0 0"/>',
  ]
  const root = (name: string, inner: string) =>
    strToU8(`<ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${inner}</ofd:${name}>`)
  const files = {
    'Doc_0/Pages/Page_0/Content.xml': root(
      'Page',
      `<ofd:Content><ofd:Layer>${bars.join('')}</ofd:Layer></ofd:Content>`,
    ),
    'Doc_0/DocumentRes.xml': root(
      'Res',
      '<ofd:DrawParams><ofd:DrawParam ID="40" Relative="41"/><ofd:DrawParam ID="41"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam></ofd:DrawParams><ofd:MultiMedias><ofd:MultiMedia ID="900"><ofd:MediaFile>Res/image_0.bin</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>',
    ),
  }
  const [page] = (await openOfd(makeOfd({ pages: [[{ image, x: 0, y: 0, side: 1 }]], files }))).pages

  const picture = await page?.draw()

  assert.ok(picture)
  const shades = Array.from({ length: 6 }, (_, index) => shadeAt(picture, 20 * index + 5, 5))
  assert.deepEqual(shades, [0, 255, 255, 255, 255, 255])
})

/** A square of 10 mm, the nth of a row. */
function bar(index: number, inner: string, attributes = ''): string {
  return `<ofd:PathObject Boundary="${20 * index} 0 10 10" Fill="true" Stroke="false" ${attributes}>${inner}<ofd:AbbreviatedData>M 0 0 L 10 0 L 10 10 L 0 10 C</ofd:AbbreviatedData></ofd:PathObject>`
}

function pathOf(data: string): string {
  return `<ofd:Path><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:Path>`
}

/** The red of the pixel at a place in millimetres. */
function shadeAt({ width, rgb }: Picture, x: number, y: number): number | undefined {
  const scale = width / 210
  return rgb[3 * (Math.round(y * scale) * width + Math.round(x * scale))]
}
