import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { isCreditCode } from '../people/credit-code.ts'
import { demoPeople } from '../people/demo-people.ts'
import { certificatePaper, certificateQr, invoicePaper } from './papers.ts'

test('the codes on both pictures can be read and say what the papers say', async () => {
  await prepareCodeReader()

  const invoice = await readCode('demo-invoice.jpg')
  const certificate = await readCode('demo-certificate.jpg')

  assert.equal(invoice, invoicePaper.qr)
  assert.equal(certificate, certificateQr)
})

test('the invoice adds up, agrees with its code, and is made out to a demo citizen', () => {
  const [, kind, code, number, amount, date] = invoicePaper.qr.split(',')
  const { netAmount, taxAmount, totalAmount, issueDate, buyerName, seller } = invoicePaper

  assert.deepEqual([kind, code, number, amount], ['32', '', invoicePaper.invoiceNo, totalAmount])
  assert.equal(date, issueDate.replaceAll('-', ''))
  assert.equal(number?.slice(0, 4), `${issueDate.slice(2, 4)}31`)
  assert.equal(cents(netAmount) + cents(taxAmount), cents(totalAmount))
  assert.ok(demoPeople.some(({ name }) => name === buyerName))
  assert.ok(isCreditCode(seller.uscc))
})

test('the certificate keeps the limits of GB 17761-2024 and its dates are in order', () => {
  const paper = certificatePaper

  assert.match(paper.vin, /^\d{15}$/u)
  assert.match(paper.cccNo, /^\d{6}1119\d{6}$/u)
  assert.ok(Number(paper.massKg) <= 55 && Number(paper.maxSpeedKmh) <= 25)
  assert.ok(Number(paper.voltageV) <= 48 && Number(paper.motorPowerW) <= 400)
  assert.ok(paper.cccDate <= paper.manufactureDate && paper.manufactureDate <= invoicePaper.issueDate)
  assert.deepEqual([invoicePaper.vin, invoicePaper.specModel], [paper.vin, paper.model])
})

async function prepareCodeReader(): Promise<void> {
  const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: (await readFile(wasm)).buffer as ArrayBuffer } })
}

async function readCode(name: string): Promise<string | undefined> {
  const picture = await readFile(new URL(name, import.meta.url))
  const [code] = await readBarcodes(picture, { formats: ['QRCode'] })
  return code?.text
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100)
}
