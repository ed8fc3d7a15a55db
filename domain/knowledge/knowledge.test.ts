import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FactValue, Statements } from '#fact'
import { Knowledge } from '#knowledge'
import { type Matter, readMatter } from '#matter'
import { formatValue } from '#rule'

const files = {
  'matter.yaml': `id: water-bill
version: 2026.1.1
title: 水费
summary: 按月算水费
mode: quick
department: 水务局
hotline: "12345"
result: 账单
audience: [person]
limits: { statutory-days: 0, promised-days: 0, counter-minutes: 0, basis: 水价 }
before-reform: { fields: 8, materials: 2, visits: 1, minutes: 20 }
steps: []
`,
  'facts.yaml': `year: { group: a, label: 年, kind: number, from: [counter] }
meter.months:
  group: a
  label: 每月用水
  kind: table
  columns: { month: { label: 月, kind: number }, used: { label: 吨, kind: number }, read: { label: 抄表日, kind: date } }
  from: [counter]
bill.total:
  group: a
  label: 合计
  kind: money
  computed: sum(for row in meter.months return row.used * parameter.price.on(date(year, row.month, 1)))
bill.last: { group: a, label: 最后抄表, kind: date, computed: max(meter.months.read) }
price.now: { group: a, label: 现价, kind: money, computed: parameter.price }
price.then: { group: a, label: 那年的价, kind: money, computed: 'parameter.price.on(date(year, 1, 1))' }
price.lost: { group: a, label: 没有日期, kind: money, computed: parameter.price.on(null) }
`,
  'parameters.yaml': `price:
  - { from: 2024-01-01, value: "3", source: 水价 }
  - { from: 2024-07-01, value: "4.5", source: 水价 }
  - { from: 2027-01-01, value: "", source: 还没有公布 }
`,
  'rules.yaml': '{}\n',
  'materials.yaml': '[]\n',
  'points.yaml': '[]\n',
}

function openMatter(): Matter {
  const read = readMatter(new Map(Object.entries(files)))
  if (read.kind === 'matter') return read.matter
  throw new Error(JSON.stringify(read.problems))
}

function show(fact: string, values: Readonly<Record<string, FactValue>>, today = '2026-11-23'): string {
  const source = { kind: 'counter', name: '', asOf: '2026-01-01T00:00:00Z' } as const
  const statements: Statements = new Map(
    Object.entries(values).map(([id, value]) => [id, [{ id, value, source, certainty: 1 }]]),
  )
  const outcome = new Knowledge(openMatter(), statements, today).lookup(fact)
  return outcome.kind === 'known' ? formatValue(outcome.value) : `unknown: ${outcome.missing.join(', ')}`
}

const months = [
  ['read', 'month', 'used'],
  ['2024-06-28', '6', '10'],
  ['2024-07-30', '7', '10'],
]

test('rules go through a table, each row with the parameter of its own day', () => {
  const total = show('bill.total', { 'meter.months': months, year: '2024' })
  const last = show('bill.last', { 'meter.months': months })

  assert.equal(total, '75')
  assert.equal(last, 'date("2024-07-30")')
})

test('a column that the source left out is null, a table that nobody gave is unknown', () => {
  const short = show('bill.total', { 'meter.months': [['month'], ['6']], year: '2024' })
  const open = show('bill.total', { year: '2024' })
  const undated = show('bill.total', { 'meter.months': months })

  assert.equal(short, 'null')
  assert.equal(open, 'unknown: meter.months')
  assert.equal(undated, 'unknown: year')
})

test('a parameter is what it was, what it is, and nothing before the first or while it is not published', () => {
  const shown = [
    show('price.now', {}),
    show('price.now', {}, '2024-06-30'),
    show('price.now', {}, '2027-01-01'),
    show('price.then', { year: '2024' }),
    show('price.then', { year: '2023' }),
    show('price.then', { year: '2030' }),
    show('price.then', {}),
    show('price.lost', {}),
  ]

  assert.deepEqual(shown, ['4.5', '3', 'null', '3', 'null', 'null', 'unknown: year', 'null'])
})
