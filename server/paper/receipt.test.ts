import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { makeReceipt } from '#paper'
import { writeCapitalAmount } from './capital-amount.ts'

const receipt = {
  title: '缴费凭证',
  payer: '上海拾光烘焙有限公司',
  payerNumber: '91310197MA1SG0061X',
  payee: '税务局',
  purpose: '残疾人就业保障金',
  basis: '财税〔2015〕72号第十条',
  order: '26112312345675-1',
  transaction: 'P0123456789ABCDEF',
  amount: '82719.47',
  paidAt: '2026-11-24T01:30:00.000Z',
  dossier: '26112312345675',
}

test('a receipt says who paid what to whom, in figures and in capital characters, and is the same every time', async () => {
  const [first, second] = [await makeReceipt(receipt), await makeReceipt(receipt)]

  const page = await (await getDocument({ data: Uint8Array.from(first) }).promise).getPage(1)
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str : '')).join('')
  assert.deepEqual(first, second)
  for (const said of [
    '¥82,719.47',
    '捌万贰仟柒佰壹拾玖元肆角柒分',
    '2026-11-24 09:30',
    receipt.transaction,
    receipt.payer,
  ])
    assert.ok(text.includes(said), `${said} is not in ${text}`)
})

test('amounts are written in capital characters as accountants write them', () => {
  const amounts = [
    '0.00',
    '0.05',
    '10.00',
    '1050.30',
    '100000.00',
    '10005.06',
    '100050000.00',
    '4381642075.86',
  ]

  const written = amounts.map(writeCapitalAmount)

  assert.deepEqual(written, [
    ...['零元整', '伍分', '壹拾元整', '壹仟零伍拾元叁角', '壹拾万元整', '壹万零伍元零陆分'],
    ...['壹亿零伍万元整', '肆拾叁亿捌仟壹佰陆拾肆万贰仟零柒拾伍元捌角陆分'],
  ])
})
