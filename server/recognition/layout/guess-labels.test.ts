import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLine } from '../testing/print.ts'
import { findLabels } from './label.ts'

const labels = [
  { id: 'payee', printed: ['收款人'] },
  { id: 'home', printed: ['户籍地址'] },
  { id: 'residence', printed: ['居住地址'] },
]

test('a label that lost its first character at a rule of the table is guessed', () => {
  const [hit] = findLabels([makeLine('款人：')], labels)

  assert.equal(hit?.id, 'payee')
  assert.ok((hit?.errors ?? 0) > 2)
})

test('what could be the rest of two labels is neither', () => {
  assert.deepEqual(findLabels([makeLine('住址')], labels), [])
})

test('marks before a label with a wrong letter do not hide it', () => {
  const lines = [makeLine('：地址：电话：')]

  assert.equal(findLabels(lines, [{ id: 'address', printed: ['地址、电话'] }])[0]?.id, 'address')
})
