import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideConsent } from '#dossier'
import { makeDossier, makeLibraryCard, planOf, said, today } from '../test-dossier.ts'

const matter = makeLibraryCard()
const child = said('applicant', 'applicant', { 'card.kind': 'child' })
const wish = { matter, sources: ['population'], today, until: '2027-02-21' }

function isObtainable(
  ...events: Parameters<typeof makeDossier> extends [unknown, ...infer Rest] ? Rest : never
) {
  const { obtainable } = planOf(makeDossier(matter, ...events), matter)
  return obtainable.some(({ source }) => source === 'population')
}

test('who says no is not asked again: what the register would tell comes another way', () => {
  const no = decideConsent(makeDossier(matter, child), { ...wish, given: false })

  assert.equal(isObtainable(child), true)
  assert.equal(isObtainable(child, ...no), false)
})

test('who changes their mind is looked up after all', () => {
  const no = decideConsent(makeDossier(matter, child), { ...wish, given: false })
  const yes = decideConsent(makeDossier(matter, child, ...no), { ...wish, given: true })

  assert.deepEqual(
    yes.map(({ kind }) => kind),
    ['consent-given'],
  )
  assert.equal(isObtainable(child, ...no, ...yes), true)
})

test('saying the same twice changes nothing', () => {
  const no = decideConsent(makeDossier(matter), { ...wish, given: false })

  assert.deepEqual(decideConsent(makeDossier(matter, ...no), { ...wish, given: false }), [])
})
