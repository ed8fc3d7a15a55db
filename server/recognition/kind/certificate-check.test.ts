import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CodeReading } from '../reading.ts'
import { makeRows } from '../testing/print.ts'
import { certificate } from './certificate.ts'
import { findFields } from './find-fields.ts'

function read(rows: Parameters<typeof makeRows>[0], payload?: string) {
  const codes: CodeReading[] =
    payload === undefined ? [] : [{ format: 'qr', text: payload, box: [0, 0, 0.1, 0.1] }]
  return findFields(certificate, makeRows(rows), codes)
}

test('a standard that lost a digit is the edition it comes from, to be confirmed', () => {
  const standard = read([
    [
      ['执行标准', 0],
      ['GB1761-2024', 160],
    ],
  ]).found.get('standard')

  assert.equal(standard?.value, 'GB 17761-2024')
  assert.ok((standard?.certainty ?? 1) < 0.9)
})

test('a code that leaves the second colour empty does not deny it', () => {
  const payload = JSON.stringify({ zcbm: '185483261200558', csys1: '珍珠白', csys2: '' })
  const { found, problems } = read(
    [
      [
        ['车身颜色', 0],
        ['珍珠白/雾霾蓝', 160],
      ],
    ],
    payload,
  )

  assert.equal(found.get('color')?.value, '珍珠白/雾霾蓝')
  assert.deepEqual(problems, [])
})

test('a label that lost its last character leaves the number behind it whole', () => {
  const number = read([[['产品合格证证书编TZ2026190636879308', 0]]]).found.get('certificateNo')

  assert.equal(number?.value, 'TZ2026190636879308')
})

test('a QR code that differs is told, though the barcode says what is printed', () => {
  const row = [[['整车编码', 0] as const, ['105662713792486', 160] as const]]
  const qr = { format: 'qr', text: 'https://example.cn/q?c=105662713192486', box: [0, 0, 0.1, 0.1] } as const
  const barcode = { format: 'barcode', text: '105662713792486', box: [0.2, 0, 0.1, 0.1] } as const

  for (const codes of [
    [qr, barcode],
    [barcode, qr],
  ]) {
    const { found, problems } = findFields(certificate, makeRows(row), codes)

    assert.equal(found.get('qrVin')?.value, '105662713192486')
    assert.deepEqual(
      problems.map(({ code, field }) => `${code} ${field}`),
      ['code-differs vin'],
    )
  }
})
