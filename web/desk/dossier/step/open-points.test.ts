import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskDossier, Plan, Row } from '#api'
import { listOpenPoints } from './open-points.ts'

const words = (text: string) => ({ zh: text, en: text })

function makeRow(fact: string, given: Partial<Row> = {}): Row {
  return {
    fact,
    label: words(fact),
    group: 'vehicle',
    kind: 'text',
    options: [],
    mode: 'later',
    confirmed: false,
    editable: true,
    sensitive: false,
    ...given,
  }
}

function makeDesk(plan: Partial<Plan>, seeable: readonly string[] = []): DeskDossier {
  const empty = { questions: [], materials: [], rows: [], findings: [], rules: [], blockers: [] }
  const current = { step: 'inspect', kind: 'inspect', label: words('inspect'), checks: [] }
  return { dossier: { plan: { ...empty, ...plan } }, seeable, current } as unknown as DeskDossier
}

const unknownRule = {
  id: 'certified',
  name: words('certified'),
  law: 'law',
  verdict: 'unknown',
  outcome: 'reject',
  reason: words('the register did not answer'),
  used: [],
  missing: ['certificate.status'],
} as const

test('what a register could not tell is asked of the officer, with the condition that needs it', () => {
  const rows = [makeRow('certificate.status')]
  const desk = makeDesk({ rows, rules: [{ ...unknownRule, used: [], missing: ['certificate.status'] }] }, [
    'certificate.status',
  ])

  const [point] = listOpenPoints(desk)

  assert.equal(point?.kind, 'see')
  assert.match(point?.kind === 'see' ? point.why.en : '', /did not answer/)
})

test('nothing is asked that a paper still to be scanned, or a register still asked, will say', () => {
  const rules = [{ ...unknownRule, used: [], missing: ['a', 'b'] }]
  const rows = [makeRow('a', { mode: 'upload' }), makeRow('b', { mode: 'waiting' })]

  assert.deepEqual(listOpenPoints(makeDesk({ rows, rules }, ['a', 'b'])), [])
})

test('a value read without certainty is to be confirmed, a missing paper to be scanned', () => {
  const material = {
    id: 'invoice',
    label: words('invoice'),
    basis: '',
    documents: [],
    status: 'needed',
    route: 'upload',
    because: words(''),
  } as const
  const desk = makeDesk({
    rows: [makeRow('vin', { mode: 'confirm', value: '1' })],
    materials: [{ ...material, documents: [] }],
    blockers: [
      { kind: 'confirm', about: 'vin', message: words('check') },
      { kind: 'material', about: 'invoice', message: words('hand in') },
    ],
  })

  const kinds = listOpenPoints(desk).map(({ kind }) => kind)

  assert.deepEqual(kinds, ['confirm', 'paper'])
})
