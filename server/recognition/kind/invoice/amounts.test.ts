import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRows } from '../../testing/print.ts'
import { findFields } from '../find-fields.ts'
import { invoiceDigital } from './invoice.ts'

const head = [
  ['项目名称', 0],
  ['规格型号', 220],
  ['单位', 340],
  ['数量', 420],
  ['单价', 500],
  ['金额', 660],
  ['税率', 820],
  ['税额', 910],
] as const
const total = (capitals: string, figures: string) =>
  [
    ['价税合计（大写）', 0],
    [capitals, 220],
    [`（小写）¥${figures}`, 560],
  ] as const
const read = (rows: Parameters<typeof makeRows>[0]) => findFields(invoiceDigital, makeRows(rows), []).found

test('cells that were read as one are parted, and the sums prove them', () => {
  const found = read([
    head,
    [
      ['*自行车*电动自行车', 0],
      ['TDT543Z', 220],
      ['辆1', 345],
      ['2585.82', 500],
      ['2585.823%', 660],
      ['77.57', 910],
    ],
    [
      ['合计', 30],
      ['¥2585.82', 660],
      ['¥77.57', 910],
    ],
    total('贰仟陆佰陆拾叁元叁角玖分', '2663.39'),
  ])

  assert.equal(found.get('netAmount')?.value, '2585.82')
  assert.equal(found.get('taxRate')?.value, '3%')
  assert.equal(found.get('quantity')?.value, '1')
  assert.equal(found.get('unit')?.value, '辆')
  assert.ok((found.get('netAmount')?.certainty ?? 0) > 0.95)
})

test('of several lines of goods the first is the item, and the amounts are the sums', () => {
  const found = read([
    head,
    [
      ['*自行车*电动自行车', 0],
      ['TDT543Z', 220],
      ['辆', 345],
      ['1', 430],
      ['2000.00', 500],
      ['2000.00', 660],
      ['13%', 822],
      ['260.00', 910],
    ],
    [
      ['*自行车*电动自行车', 0],
      ['-100.00', 656],
      ['13%', 822],
      ['-13.00', 906],
    ],
    total('贰仟壹佰肆拾柒元整', '2147.00'),
  ])

  assert.equal(found.get('specModel')?.value, 'TDT543Z')
  assert.equal(found.get('unitPrice')?.value, '2000.00')
  assert.equal(found.get('netAmount')?.value, '1900.00')
  assert.equal(found.get('taxAmount')?.value, '247.00')
})

test('a tax worked out from the total never proves the amount it was worked out from', () => {
  const found = read([
    head,
    [
      ['*自行车*电动自行车', 0],
      ['TDT543Z', 220],
      ['辆', 345],
      ['1', 430],
      ['2585.82', 500],
      ['2585.82', 660],
    ],
    total('贰仟柒佰陆拾元玖角壹分', '2760.91'),
  ])

  assert.ok((found.get('netAmount')?.certainty ?? 1) < 0.9)
  assert.ok((found.get('taxAmount')?.certainty ?? 0) < 0.9)
})

test('without tax the total is the net amount', () => {
  const found = read([
    head,
    [
      ['*自行车*电动自行车', 0],
      ['TDT543Z', 220],
      ['辆', 345],
      ['1', 430],
      ['2585.82', 500],
      ['2585.82', 660],
      ['免税', 822],
      ['***', 910],
    ],
    total('贰仟伍佰捌拾伍元捌角贰分', '2585.82'),
  ])

  assert.equal(found.get('taxRate')?.value, '免税')
  assert.equal(found.get('taxAmount'), undefined)
  assert.ok((found.get('netAmount')?.certainty ?? 0) > 0.95)
})
