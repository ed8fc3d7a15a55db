import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dossierStates, Refusal } from '#dossier'
import { type Concerned, deeds, isAllowed, type Person, requireAllowed } from '#permission'

const id = fc.constantFrom('a', 'b', 'c')
const company = fc.constantFrom('company-a', 'company-b')
const office = fc.constantFrom('office-a', 'office-b')

const anyPerson: fc.Arbitrary<Person> = fc.record({
  id,
  role: fc.constantFrom('citizen', 'agent', 'officer', 'helper', 'administrator'),
  level: fc.constantFrom('L1', 'L2', 'L3', ''),
  alsoKnownAs: fc.array(id, { maxLength: 1 }),
  company: fc.option(fc.record({ id: company, scope: fc.subarray(['*', 'card', 'book']) }), {
    nil: undefined,
  }),
  principal: fc.option(fc.record({ id, scope: fc.subarray(['*', 'card', 'book']) }), { nil: undefined }),
  office: fc.option(fc.record({ id: office }), { nil: undefined }),
  identityNumber: fc.option(id, { nil: undefined }),
})

const anyDossier: fc.Arbitrary<Concerned> = fc.record({
  matter: fc.constantFrom('card', 'book'),
  topics: fc.constant([]),
  applicant: fc.record({ id: fc.oneof(id, company), name: fc.constant('林晓梅') }),
  state: fc.constantFrom(...dossierStates),
  offices: fc.array(office, { maxLength: 2 }),
  party: fc.option(id, { nil: undefined }),
  accountable: fc.option(office, { nil: undefined }),
})

test('nobody but the applicant and their company can read or change a dossier from home', () => {
  fc.assert(
    fc.property(
      anyPerson,
      anyDossier,
      fc.constantFrom('read', 'change', 'submit'),
      (person, dossier, deed) => {
        const own = person.role === 'agent' ? [person.company?.id] : [person.id, ...person.alsoKnownAs]
        const theirs = person.principal ? [person.principal.id] : own

        const allowed = isAllowed(person, deed, dossier)

        assert.ok(!allowed || theirs.includes(dossier.applicant.id))
        assert.ok(!allowed || person.role === 'citizen' || person.role === 'agent')
      },
    ),
  )
})

test('nobody but an officer of the office can act at a counter, and nobody on what is finished', () => {
  fc.assert(
    fc.property(
      anyPerson,
      anyDossier,
      fc.constantFrom('serve', 'read at the counter'),
      (person, dossier, deed) => {
        const allowed = isAllowed(person, deed, dossier)

        assert.ok(
          !allowed || (person.role === 'officer' && dossier.offices.includes(person.office?.id ?? '')),
        )
        const isFinished = ['draft', 'granted', 'denied', 'withdrawn', 'rated'].includes(dossier.state)
        assert.ok(!allowed || deed !== 'serve' || !isFinished)
      },
    ),
  )
})

test('nobody but an officer of the accountable office can decide by hand or check', () => {
  fc.assert(
    fc.property(anyPerson, anyDossier, (person, dossier) => {
      const allowed = isAllowed(person, 'review', dossier)

      const isTheirs = dossier.accountable !== undefined && dossier.accountable === person.office?.id
      assert.equal(allowed, person.role === 'officer' && isTheirs)
    }),
  )
})

test('filing takes a checked real name', () => {
  const nothing = { company: undefined, principal: undefined, office: undefined, identityNumber: undefined }
  const person = { id: 'a', role: 'citizen', alsoKnownAs: [], ...nothing } as const
  const dossier = {
    applicant: { id: 'a', name: '林晓梅' },
    state: 'draft',
    offices: [],
    party: undefined,
    accountable: undefined,
    matter: 'card',
    topics: [],
  } as const

  assert.equal(isAllowed({ ...person, level: 'L1' }, 'submit', dossier), false)
  assert.equal(isAllowed({ ...person, level: 'L2' }, 'submit', dossier), true)
})

test('an agent acts in the matters they were authorised for, and in no other', () => {
  fc.assert(
    fc.property(
      anyPerson,
      anyDossier,
      fc.constantFrom('open', 'read', 'change', 'submit'),
      (person, dossier, deed) => {
        const allowed = person.role === 'agent' && isAllowed(person, deed, dossier)

        const scope = (person.principal ?? person.company)?.scope ?? []
        assert.ok(!allowed || scope.includes('*') || scope.includes(dossier.matter))
      },
    ),
  )
})

test('nobody agrees for somebody else, and nobody without a checked real name', () => {
  fc.assert(
    fc.property(anyPerson, anyDossier, (person, dossier) => {
      const allowed = isAllowed(person, 'confirm', dossier)

      const isThemselves = person.identityNumber !== undefined && person.identityNumber === dossier.party
      assert.ok(!allowed || (isThemselves && person.role === 'citizen' && person.level !== 'L1'))
    }),
  )
})

test('a stranger learns nothing, not even that the dossier exists', () => {
  fc.assert(
    fc.property(anyPerson, anyDossier, fc.constantFrom(...deeds), (person, dossier, deed) => {
      const looks = ['read', 'read what concerns them', 'read at the counter'] as const
      const maySee = looks.some((look) => isAllowed(person, look, dossier))
      if (isAllowed(person, deed, dossier)) return

      const refused = refusalOf(() => requireAllowed(person, deed, dossier))

      assert.equal(refused?.code, maySee ? 'not-allowed' : 'not-found')
    }),
  )
})

function refusalOf(act: () => void): Refusal | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    assert.ok(error instanceof Refusal)
    return error
  }
}
