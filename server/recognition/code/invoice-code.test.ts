import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseInvoiceCode } from './invoice-code.ts'

test('the code of a paper invoice holds its code, number, amount without tax, date and check code', () => {
  const content = parseInvoiceCode('01,04,4200161350,00015045,165106.00,20160501,48114255542168294433,DBFE,')

  assert.deepEqual(content, {
    typeCode: '04',
    invoiceCode: '4200161350',
    invoiceNo: '00015045',
    amount: '165106.00',
    issueDate: '2016-05-01',
    checkCode: '48114255542168294433',
  })
})

test('the code of a digital invoice has a number of 20 digits and no code', () => {
  const content = parseInvoiceCode('01,32,,23442000000014209621,112,20230215,,74AE')

  assert.equal(content?.invoiceCode, '')
  assert.equal(content?.invoiceNo, '23442000000014209621')
  assert.equal(content?.amount, '112.00')
})

test('other codes are no invoice’s', () => {
  for (const payload of ['172246255686274', 'https://example.cn/?a=1,2', '01,04,1,2,3', '']) {
    assert.equal(parseInvoiceCode(payload), undefined)
  }
})
