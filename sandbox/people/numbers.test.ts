import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLicenceIdentifier, makeLicenceIdentifier } from '../licence/licence-identifier.ts'
import { companies } from './companies.ts'
import { isCreditCode, makeCreditCode } from './credit-code.ts'
import { demoPeople } from './demo-people.ts'
import { listResidents } from './generate.ts'
import { birthDateOf, isIdentityNumber, makeIdentityNumber, sexOf } from './identity-number.ts'

test('an identity number gets the check character that published examples have', () => {
  const made = makeIdentityNumber({ area: '110105', birthDate: '1949-12-31', sequence: 2 })

  assert.equal(made, '11010519491231002X')
  assert.equal(isIdentityNumber('440524188001010014'), true)
  assert.equal(isIdentityNumber('440524188001010015'), false)
  assert.equal(birthDateOf(made), '1949-12-31')
  assert.equal(sexOf(made), 'female')
})

test('a credit code gets both check characters that published examples have', () => {
  const made = makeCreditCode({ kind: '91', area: '350100', organisation: 'M000100Y' })

  assert.equal(made, '91350100M000100Y43')
  assert.equal(isCreditCode('11320000MB151840XJ'), true)
  assert.equal(isCreditCode('11320000MB151840XK'), false)
})

test('a licence identifier gets the check character that published examples have', () => {
  const made = makeLicenceIdentifier({
    typeCode: '11100000000013338W011',
    issuer: '11430000006122244L',
    serial: '20230000403',
    version: '001',
  })

  assert.equal(made, '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U')
  assert.equal(isLicenceIdentifier(made), true)
  assert.equal(isLicenceIdentifier(made.replace('403', '404')), false)
})

test('residents are the same for the same seed, all different, and belong to no place that exists', () => {
  const residents = listResidents({ seed: 2026, count: 5000 })
  const numbers = new Set([...residents, ...demoPeople].map((person) => person.identityNumber))

  assert.deepEqual(listResidents({ seed: 2026, count: 5000 }), residents)
  assert.equal(numbers.size, residents.length + demoPeople.length)
  for (const number of numbers) assert.ok(isIdentityNumber(number) && /^\d{4}9[789]/u.test(number), number)
})

test('every company has a credit code of letters that credit codes may have', () => {
  for (const { name, uscc } of Object.values(companies)) assert.ok(isCreditCode(uscc), `${name} ${uscc}`)
})
