import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { PDFDocument, setTextRenderingMode, TextRenderingMode } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { fatalProblems, openReader, type Reading } from './index.ts'

// What a file can do to the reader; what it can do to the platform is tested with the gate.

const reader = openReader()
after(() => reader.close())

interface PdfParts {
  readonly content?: Buffer | string
  readonly filter?: string
  readonly resources?: string
  readonly box?: string
  readonly pages?: string
  readonly objects?: readonly string[]
}

/** A PDF written out by hand, for what no library would write; `objects` are numbered from 5. */
function writePdf({
  content = '',
  filter = '',
  resources = '<<>>',
  box = '[0 0 300 200]',
  pages = '[3 0 R]/Count 1',
  objects = [],
}: PdfParts): Buffer {
  const bodies = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids${pages}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox${box}/Resources${resources}/Contents 4 0 R>>`,
    Buffer.concat([
      Buffer.from(`<<${filter}/Length ${content.length}>>stream\n`),
      Buffer.from(content),
      Buffer.from('\nendstream'),
    ]),
    ...objects,
  ]
  const written = bodies.flatMap((body, index) => [`${index + 1} 0 obj\n`, body, '\nendobj\n'])
  return Buffer.concat(
    ['%PDF-1.7\n', ...written, 'trailer<</Root 1 0 R>>\n%%EOF\n'].map((part) => Buffer.from(part)),
  )
}

function form(name: string, other: number): string {
  return `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</${name} ${other} 0 R>>>>/Length 12>>stream\n/${name} Do /${name} Do\nendstream`
}

function codesOf({ problems }: Reading): string[] {
  return problems.map(({ code }) => code)
}

async function drawPage(): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 400, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
}

test('PDFs that claim or repeat without end are read like empty ones', async () => {
  const xObject = '<</XObject<</F 5 0 R>>>>'
  const image =
    '<</Type/XObject/Subtype/Image/Width 50000/Height 50000/ColorSpace/DeviceRGB/BitsPerComponent 8/Length 3>>stream\nabc\nendstream'
  const hostile: Readonly<Record<string, PdfParts>> = {
    'a form within itself': { content: '/F Do', resources: xObject, objects: [form('F', 5)] },
    'two forms within each other': {
      content: '/F Do',
      resources: xObject,
      objects: [form('G', 6), form('F', 5)],
    },
    'an endless page': { box: '[0 0 1000000000 1000000000]' },
    'a picture of 50,000 × 50,000': {
      content: '300 0 0 200 0 0 cm /F Do',
      resources: xObject,
      objects: [image],
    },
    'a tree of pages that is a ring': { pages: '[2 0 R]/Count 9' },
  }

  for (const [name, parts] of Object.entries(hostile)) {
    const [code] = codesOf(await reader.read(writePdf(parts)))
    assert.ok(code === 'blank' || code === 'unreadable-file', `${name}: ${code}`)
  }
})

test('a page or picture that is all length is too small', async () => {
  const ribbon = await sharp({ create: { width: 20_000, height: 300, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()

  assert.deepEqual(codesOf(await reader.read(writePdf({ box: '[0 0 100000 1]' }))), ['too-small'])
  assert.deepEqual(codesOf(await reader.read(ribbon)), ['too-small'])
})

test('a small picture can be shown though it cannot be read', async () => {
  const small = await sharp(await drawPage())
    .resize(60)
    .png()
    .toBuffer()

  assert.deepEqual(codesOf(await reader.read(small)), ['too-small'])
  assert.equal((await sharp(await reader.upright(small)).metadata()).width, 60)
})

test('a page that inflates or draws for ever costs one reading, and the next is read', async () => {
  const hasty = openReader({ timeout: 4000 })
  const inflating = deflateSync(deflateSync(Buffer.alloc(400_000_000, ' ')))
  const drawing = deflateSync(Buffer.from('0 0 m 9 9 l S '.repeat(3_000_000)))

  const endless = [
    await hasty.read(writePdf({ content: inflating, filter: '/Filter[/FlateDecode/FlateDecode]' })),
    await hasty.read(writePdf({ content: drawing, filter: '/Filter/FlateDecode' })),
  ]
  await hasty.close()

  for (const { problems } of endless) assert.ok(problems.some(({ code }) => fatalProblems.has(code)))
  assert.deepEqual(codesOf(await reader.read(await drawPage())), ['blank'])
})

test('a reading that takes more memory than it may is given up', async () => {
  const narrow = openReader({ memory: 60 })

  const reading = await narrow.read(await drawPage())
  await narrow.close()

  assert.deepEqual(codesOf(reading), ['too-heavy'])
})

test('of a PDF of thousands of pages the first are looked at', async () => {
  const document = await PDFDocument.create()
  for (let page = 0; page < 3000; page++) document.addPage([300, 200])

  const reading = await reader.read(await document.save())

  assert.ok(codesOf(reading).includes('more-pages'))
})

test('text that nobody sees is not read', async () => {
  const document = await PDFDocument.create()
  const page = document.addPage([300, 200])
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible))
  page.drawText('Invoice number 12345678, total 1520.00', { x: 20, y: 100, size: 10 })

  assert.deepEqual(codesOf(await reader.read(await document.save())), ['blank'])
})
