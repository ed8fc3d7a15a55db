import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findBookingCode, makeBookingCode } from '#booking'

const code = fc.uint8Array({ minLength: 14, maxLength: 14 }).map(makeBookingCode)

test('a code is found however it is typed or scanned', () => {
  fc.assert(
    fc.property(code, (made) => {
      assert.equal(findBookingCode(made), made)
      assert.equal(findBookingCode(` ${made.toLowerCase().replace('-', ' ')} `), made)
      assert.equal(findBookingCode(`https://example.test/booking/${made}`), made)
    }),
  )
})

test('a code has no letters that look like others', () => {
  fc.assert(fc.property(code, (made) => assert.match(made, /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/u)))
})

test('one wrong character is noticed', () => {
  fc.assert(
    fc.property(
      code,
      fc.nat(7),
      fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'),
      (made, place, letter) => {
        const letters = [...made.replace('-', '')]
        fc.pre(letters[place] !== letter)
        letters[place] = letter

        assert.equal(findBookingCode(letters.join('')), undefined)
      },
    ),
  )
})

test('two characters that changed places are noticed', () => {
  fc.assert(
    fc.property(code, fc.nat(6), (made, place) => {
      const letters = [...made.replace('-', '')]
      const [a = '', b = ''] = [letters[place], letters[place + 1]]
      fc.pre(a !== b)
      letters.splice(place, 2, b, a)

      assert.equal(findBookingCode(letters.join('')), undefined)
    }),
  )
})

test('no text breaks the reader', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      assert.equal(findBookingCode(`${text}!`), undefined),
    ),
  )
})
