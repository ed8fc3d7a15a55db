import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findDossierNumber, makeDossierNumber } from '#dossier'

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('a number is found again however it is written', () => {
  fc.assert(
    fc.property(chance, (share) => {
      const number = makeDossierNumber('2026-11-23', share)

      assert.match(number, /^261123\d{8}$/)
      assert.equal(
        findDossierNumber(` ${number.slice(0, 6)}-${number.slice(6, 10)} ${number.slice(10)}`),
        number,
      )
    }),
  )
})

test('one wrong digit is found out', () => {
  fc.assert(
    fc.property(chance, fc.nat(13), fc.integer({ min: 1, max: 9 }), (share, place, add) => {
      const number = makeDossierNumber('2026-11-23', share)
      const wrong = (Number(number[place]) + add) % 10

      assert.equal(findDossierNumber(number.slice(0, place) + wrong + number.slice(place + 1)), undefined)
    }),
  )
})
