import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMatch } from './match.ts'

test('A pattern reads its parameters from the address', () => {
  const pattern = '/dossiers/:dossier/guide/:fact'

  const found = findMatch(pattern, '/dossiers/D1/guide/bike.use%20type')

  assert.deepEqual(found, { dossier: 'D1', fact: 'bike.use type' })
})

test('An address of another shape does not match', () => {
  const pattern = '/dossiers/:dossier'

  const found = findMatch(pattern, '/dossiers/D1/guide')

  assert.equal(found, undefined)
})

test('A closing slash changes nothing, and the home page is just a slash', () => {
  const addresses = ['/', '/matters/m/']

  const found = [findMatch('/', addresses[0] ?? ''), findMatch('/matters/:matter', addresses[1] ?? '')]

  assert.deepEqual(found, [{}, { matter: 'm' }])
})

test('A broken escape in an address is taken as it stands', () => {
  const address = '/matters/%E4%A'

  const found = findMatch('/matters/:matter', address)

  assert.deepEqual(found, { matter: '%E4%A' })
})
