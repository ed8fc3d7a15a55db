import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isLicenceIdentifier, licenceIdentifier } from './licence-identifier.ts'

const published = [
  '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
  '1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F',
]
const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']

test('published identifiers have the right check character', () => {
  assert.deepEqual(published.map(isLicenceIdentifier), [true, true])
})

test('an identifier is read however it is typed, and kept in its canonical form', () => {
  const typed = `  ${published[0]?.toLowerCase()} `

  assert.deepEqual(licenceIdentifier.parse(typed), { ok: true, value: published[0] })
})

test('one wrong character is noticed, and so are two that have changed places', () => {
  const [identifier = ''] = published
  const first = identifier.indexOf('11100')
  const places = [...identifier]
    .map((_, place) => place)
    .filter((place) => place >= first && identifier[place] !== '.')

  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...alphabet), (place, letter) => {
      fc.pre(identifier[place] !== letter)

      assert.equal(
        isLicenceIdentifier(identifier.slice(0, place) + letter + identifier.slice(place + 1)),
        false,
      )
    }),
  )
  for (const place of places.slice(0, -1)) {
    const [here = '', next = ''] = [identifier[place], identifier[place + 1]]
    if (next === '.' || here === next) continue
    const swapped = identifier.slice(0, place) + next + here + identifier.slice(place + 2)
    assert.equal(isLicenceIdentifier(swapped), false, swapped)
  }
})

test('what is no identifier at all is refused in plain words', () => {
  for (const typed of [
    '',
    '沪A12345',
    '1.2.156.3005.2.',
    `${published[0]}.X`,
    published[0]?.replace('.001', ''),
  ]) {
    assert.equal(licenceIdentifier.parse(typed ?? '').ok, false)
  }
})
