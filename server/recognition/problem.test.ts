import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type HiddenValue, hiddenValues, otherKind, severalPapers } from './problem.ts'

const invoice = { zh: '增值税发票', en: 'VAT invoice' }
const receipt = { zh: '收据', en: 'Receipt' }

function makeValue(index: number): HiddenValue {
  return { field: `field${index}`, label: { zh: `第${index}项`, en: `Item ${index}` }, box: [0, 0, 0.1, 0.1] }
}

test('a paper of another kind is named beside the one that is needed', () => {
  const { message } = otherKind(receipt, invoice)

  assert.match(message.zh, /看起来是收据，这里要的是增值税发票/)
  assert.match(message.en, /This looks like: Receipt\. Needed here: VAT invoice\./)
})

test('further papers are named, another one of the same kind as such', () => {
  const { message } = severalPapers(invoice, [receipt, invoice])

  assert.match(message.zh, /除了增值税发票，还有收据、另一份增值税发票/)
})

test('a few hidden values are told one by one with their places, many together', () => {
  const few = hiddenValues('glare', [1, 2].map(makeValue))
  const many = hiddenValues('glare', [1, 2, 3, 4, 5, 6].map(makeValue))

  assert.deepEqual(
    few.map(({ field, box }) => [field, box?.length]),
    [
      ['field1', 4],
      ['field2', 4],
    ],
  )
  assert.match(few[0]?.message.zh ?? '', /^“第1项”被反光挡住了，请换个角度/)
  assert.equal(many.length, 1)
  assert.match(many[0]?.message.zh ?? '', /等 6 项被反光挡住了/)
  assert.match(many[0]?.message.en ?? '', /Item 4 and 2 more/)
})
