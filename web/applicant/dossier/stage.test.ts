import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DossierView, MaterialPlan } from '#api'
import { addressOf, currentStage, listStages } from './stage.ts'

const invoice: MaterialPlan = {
  id: 'invoice',
  label: { zh: '发票', en: 'Invoice' },
  basis: '',
  documents: ['invoice'],
  status: 'needed',
  route: 'upload',
  because: { zh: '', en: '' },
}

function makeView(
  change: { plan?: Partial<DossierView['plan']> } & Partial<Omit<DossierView, 'plan'>>,
): DossierView {
  const { plan, ...rest } = change
  const view = {
    id: 'd1',
    state: 'draft',
    uploads: [],
    consents: [{ source: 'population', label: invoice.label, given: true }],
    sources: [],
    disputes: [],
    refunds: [],
    matter: {},
    ...rest,
    plan: {
      verdict: 'unknown',
      questions: [],
      obtainable: [],
      materials: [],
      blockers: [],
      steps: [{ kind: 'book' }],
      rows: [],
      ...plan,
    },
  }
  return view as unknown as DossierView
}

test('A matter without papers and without an office has three stages', () => {
  const view = makeView({ plan: { steps: [] } })

  const stages = listStages(view)

  assert.deepEqual(stages, ['guide', 'review', 'submit'])
})

test('Who is asked nothing begins with looking at what is there', () => {
  const view = makeView({ consents: [], plan: { steps: [] } })

  assert.deepEqual(listStages(view), ['review', 'submit'])
  assert.equal(addressOf(view), '/dossiers/d1/review')
})

test('A paper that may still be needed counts from the start, so that the steps never grow', () => {
  const view = makeView({ plan: { materials: [{ ...invoice, status: 'undecided' }] } })

  const stages = listStages(view)

  assert.deepEqual(stages, ['guide', 'papers', 'review', 'office', 'submit'])
})

test('An early no leads back to the guide whatever else is open', () => {
  const view = makeView({ plan: { verdict: 'unmet', materials: [invoice] } })

  const stage = currentStage(view)

  assert.equal(stage, 'guide')
})

test('With everything known and nothing booked, the office is next', () => {
  const view = makeView({ plan: { materials: [{ ...invoice, status: 'provided' }] } })

  const address = addressOf(view)

  assert.equal(address, '/dossiers/d1/office')
})

test('A filed dossier is followed, not filled in', () => {
  const view = makeView({ state: 'submitted' })

  const address = addressOf(view)

  assert.equal(address, '/dossiers/d1')
})
