import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideAfter, decidePaid, decidePayAgain, decidePaymentOver, Refusal } from '#dossier'
import { at, continueWith, makeDossier, makeLibraryCard, said, today } from '../test-dossier.ts'

const files = {
  'matter.yaml': `decision:
  office: { id: library, name: 图书馆, phone: "12345" }
  basis: 公共图书馆法
  since: 2026-01-01
  patience: PT30M
  recheck: { percent: 5, days: 5 }
payment:
  amount: fee.amount
  paid-by: fee.paidBy
  payee: 图书馆
  for: 工本费
  days: payDays
  basis: 公共图书馆法
  receipt: 工本费凭证
`,
  'facts.yaml': `fee.amount: { group: a, label: 应缴, kind: money, from: [counter] }
fee.paidBy: { group: a, label: 原单号, kind: code, from: [counter] }
`,
  'parameters.yaml': `payDays:
  - { from: 2026-01-01, value: "15", source: 公共图书馆法 }
`,
}
const library = makeLibraryCard(files)
const steps = [
  { id: 'file', kind: 'file', who: 'applicant' },
  { id: 'decide', kind: 'decide', who: 'system' },
  { id: 'pay', kind: 'pay', who: 'applicant' },
  { id: 'issue', kind: 'issue', who: 'system' },
] as const
const none = {
  minutes: 0,
  checks: [],
  seal: undefined,
  series: undefined,
  gives: undefined,
  paper: undefined,
  tells: [],
}
const matter = { ...library, steps: steps.map((step) => ({ ...step, ...none, label: library.title })) }
const going = { matter, today, at, certificate: 'c', hash: (text: string) => text }
const filed = { kind: 'submitted', contentHash: '' } as const

function decided(amount: string, more: Readonly<Record<string, string>> = {}) {
  const dossier = makeDossier(matter, filed, said('counter', 'counter', { 'fee.amount': amount, ...more }))
  const events = decideAfter(dossier, 'decide', going)
  return { events, dossier: continueWith(dossier, events) }
}

function kinds(events: readonly { readonly kind: string }[]): readonly string[] {
  return events.map(({ kind }) => kind)
}

const notice = { order: '1-1', transaction: 'T1', amount: '81.00', paidAt: at }

test('what is owed is asked for by the end of the last day, and granted once it is paid', () => {
  const { events, dossier } = decided('81.00')

  const paid = decidePaid(dossier, notice, going)

  assert.deepEqual(events, [
    { kind: 'payment-asked', order: '1-1', amount: '81.00', until: '2026-12-08T16:00:00.000Z' },
  ])
  assert.equal(dossier.state, 'paying')
  assert.deepEqual(kinds(paid), ['paid', 'granted'])
})

test('where nothing is owed it is granted at once; what was overpaid is paid back out of its order', () => {
  const nothing = decided('0.00')
  const less = decided('-9000.00', { 'fee.paidBy': 'SPRING-1' })
  const lost = decided('-9000.00')

  assert.deepEqual(kinds(nothing.events), ['granted'])
  assert.deepEqual(less.events[0], {
    ...{ kind: 'refund-asked', refund: '1-R1', order: 'SPRING-1', amount: '9000.00', because: 'overpaid' },
  })
  assert.deepEqual(kinds(less.events), ['refund-asked', 'granted'])
  assert.deepEqual(kinds(lost.events), ['handed-over'])
})

test('the same payment told twice is one; a second one is kept and paid back', () => {
  const { dossier } = decided('81.00')
  const paid = continueWith(dossier, decidePaid(dossier, notice, going))

  const again = decidePaid(paid, notice, going)
  const second = decidePaid(paid, { ...notice, transaction: 'T2' }, going)

  assert.deepEqual(again, [])
  assert.deepEqual(kinds(second), ['paid', 'refund-asked'])
  assert.equal(continueWith(paid, second).refunds[0]?.because, 'twice')
})

test('an order nobody asked for and another amount are refused', () => {
  const { dossier } = decided('81.00')
  const refuses = (wrong: Partial<typeof notice>, code: string) =>
    assert.throws(
      () => decidePaid(dossier, { ...notice, ...wrong }, going),
      (error) => error instanceof Refusal && error.code === code,
    )

  refuses({ order: '1-9' }, 'not-found')
  refuses({ amount: '8.10' }, 'invalid')
})

test('after its time an order is over; another can be asked for, and a late payment of the old one still counts', () => {
  const { dossier } = decided('81.00')
  const early = decidePaymentOver(dossier, at)
  const over = continueWith(dossier, decidePaymentOver(dossier, '2026-12-09T00:00:00.000Z'))

  const again = decidePayAgain(over, { matter, today: '2026-12-09' })
  const late = decidePaid(over, notice, going)
  const asked = continueWith(over, again)
  const both = decidePaid(
    continueWith(asked, decidePaid(asked, notice, going)),
    { ...notice, order: '1-2' },
    going,
  )

  assert.deepEqual(early, [])
  assert.deepEqual(kinds(again), ['payment-asked'])
  assert.deepEqual(kinds(late), ['paid', 'granted'])
  assert.deepEqual(kinds(both), ['paid', 'refund-asked'])
})
