import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openReader, type Reading } from '#recognition'
import { type SetDocument, setDocument } from './generate/draft.ts'
import { kinds } from './generate/kinds.ts'
import { randomFrom } from './generate/random.ts'
import { openStudio } from './generate/studio.ts'

// PDFs whose text says one thing and whose page shows another: only what a person can see is read.

const studio = await openStudio()
const reader = openReader()
after(async () => {
  await studio.close()
  await reader.close()
})

/** A fully digital invoice without its code, which would speak up for what is printed. */
async function makeInvoice(seed: number): Promise<SetDocument> {
  const random = randomFrom(seed)
  const { invent, layouts } = kinds['invoice-digital']
  const [setIn] = Object.values(layouts)
  assert.ok(setIn)
  const set = await setDocument(random, invent(random, '2026-11-23'), setIn)
  return { ...set, html: set.html.replace(/<img[^>]*>/gu, '') }
}

async function read(html: string, change: string): Promise<Reading> {
  return reader.read(await studio.print(`${html}<style>${change}</style>`), { expected: 'invoice-digital' })
}

/** What it is believed to be without anybody asked; undefined where somebody is. */
function believed({ fields }: Reading, key: string): string | undefined {
  const field = fields[key]
  return field !== undefined && field.certainty >= 0.9 ? field.value : undefined
}

test('a PDF that shows what it says is read from its text', async () => {
  const { html, printed } = await makeInvoice(11)

  const reading = await read(html, '')

  assert.equal(reading.kind, 'invoice-digital')
  for (const key of ['invoiceNo', 'buyerName', 'sellerName', 'sellerTaxId'])
    assert.equal(believed(reading, key), printed[key], key)
})

const hidings: Readonly<Record<string, string>> = {
  white: 'color: #fff !important',
  'nearly white': 'color: #f7f7f7 !important',
  'fully transparent': 'opacity: 0.01',
  'clipped away': 'clip-path: inset(0 100% 0 0)',
}

test('a value that nobody can see is no value', async () => {
  const { html } = await makeInvoice(12)

  for (const [name, style] of Object.entries(hidings)) {
    const { fields } = await read(html, `[data-field=invoiceNo], [data-field=sellerName] { ${style} }`)
    assert.deepEqual([fields.invoiceNo, fields.sellerName], [undefined, undefined], name)
  }
})

test('what is laid over a value is read, with doubt, and not what it covers', async () => {
  const { html, printed } = await makeInvoice(13)
  const real = printed.invoiceNo ?? ''
  const shown = `${real.slice(0, 12)}${(Number(real[12]) + 5) % 10}${real.slice(13)}`
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><rect width="400" height="40" fill="#fff"/><text y="28" font-size="28" font-family="sans-serif" textLength="390">${shown}</text></svg>`
  const cover = `[data-field=invoiceNo] { position: relative } [data-field=invoiceNo]::after { content: ''; position: absolute; inset: -1px; background: #fff url('data:image/svg+xml,${encodeURIComponent(drawn)}') no-repeat 0 50% / contain }`

  const reading = await read(html, cover)

  assert.notEqual(reading.fields.invoiceNo?.value, real)
  assert.notEqual(believed(reading, 'invoiceNo'), real)
})

test('a page whose text is all hidden is read from its picture', async () => {
  const { html, printed } = await makeInvoice(14)
  const outlines = await studio.set(html, { isLifted: false })
  const picture = `data:image/png;base64,${outlines.png.toString('base64')}`
  const other = html.replaceAll(printed.invoiceNo ?? '?', '26310000000000000000')

  const reading = await read(
    other,
    `.scene { position: relative; color: #fff } .scene::after { content: ''; position: absolute; inset: 0; background: url('${picture}') 0 0 / 100% 100% }`,
  )

  assert.equal(reading.kind, 'invoice-digital')
  assert.equal(reading.fields.invoiceNo?.value, printed.invoiceNo)
})
