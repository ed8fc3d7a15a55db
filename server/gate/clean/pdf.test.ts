import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { makeDeflateBomb, makePdf, makePhonePicture } from '../testing/hostile.ts'
import { cleanPdf } from './pdf.ts'

async function save(document: PDFDocument, useObjectStreams = true): Promise<Buffer> {
  return Buffer.from(await document.save({ useObjectStreams }))
}

test('a plain PDF passes as it is', async () => {
  const sent = await save(await makePdf())

  assert.deepEqual(cleanPdf(sent), sent)
})

test('a PDF with a program is refused, also when it stands compressed or with escaped letters', async () => {
  const withScript = await makePdf()
  withScript.addJavaScript('open', 'app.launchURL("http://example.test")')
  const withLaunch = await makePdf()
  const action = withLaunch.context.obj({ S: 'Launch', F: PDFString.of('calc.exe') })
  withLaunch.catalog.set(PDFName.of('OpenAction'), action)
  const plain = await save(withScript, false)
  const escaped = Buffer.from(plain.toString('latin1').replaceAll('/JavaScript', '/J#61va#53cript'), 'latin1')

  for (const sent of [plain, escaped, await save(withScript), await save(withLaunch)]) {
    assert.throws(() => cleanPdf(sent), { code: 'invalid' })
  }
})

test('a PDF that is a zip as well is refused', async () => {
  const pdf = await save(await makePdf())
  const zip = Buffer.from(zipSync({ 'a.class': strToU8('CAFEBABE') }))

  assert.throws(() => cleanPdf(Buffer.concat([pdf, zip])), { code: 'invalid' })
  assert.throws(() => cleanPdf(Buffer.concat([pdf, zip, Buffer.from('\n%%EOF')])), { code: 'invalid' })
})

test('an invoice with its data attached passes', async () => {
  const document = await makePdf()
  await document.attach(Buffer.from('<EInvoice/>'), 'invoice.xml', { mimeType: 'application/xml' })

  assert.ok(cleanPdf(await save(document)).length > 0)
})

test('photographs in a PDF lose their place, those in a signed one keep every byte', async () => {
  const document = await makePdf()
  document.getPage(0).drawImage(await document.embedJpg(await makePhonePicture('jpeg')))
  const sent = await save(document)
  const signed = Buffer.concat([sent, Buffer.from('\n/ByteRange [0 840 960 240]')])
  const pretended = Buffer.concat([sent, Buffer.from('\n% /ByteRange')])

  const cleaned = cleanPdf(sent)

  assert.match(sent.toString('latin1'), /secret-place/u)
  assert.doesNotMatch(cleaned.toString('latin1'), /secret-place|Fengniao/u)
  assert.equal(cleaned.length, sent.length)
  assert.deepEqual(cleanPdf(signed), signed)
  assert.doesNotMatch(cleanPdf(pretended).toString('latin1'), /secret-place/u)
})

test('object streams that inflate to gigabytes are refused at the first', () => {
  const stream = Buffer.concat([
    Buffer.from('1 0 obj <</Type /ObjStm>> stream\n'),
    makeDeflateBomb(100),
    Buffer.from('\nendstream\n'),
  ])

  assert.throws(() => cleanPdf(Buffer.concat([Buffer.from('%PDF-1.7\n'), stream])), { code: 'too-large' })
})

test('more object streams than are looked at are refused, for a program may stand in the last', () => {
  const streams = '1 0 obj <</Type /ObjStm>> endobj\n'.repeat(2001)

  assert.throws(() => cleanPdf(Buffer.from(`%PDF-1.7\n${streams}`)), { code: 'too-large' })
})
