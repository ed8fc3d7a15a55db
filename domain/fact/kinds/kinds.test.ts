import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type FactValue, getValueKind, isCreditCode, isIdentityNumber, listValueKinds } from '#fact'

function parse(kind: string, text: string): FactValue | 'refused' {
  const parsed = getValueKind(kind).parse(text)
  return parsed.ok ? parsed.value : 'refused'
}

test('dates are read in the forms people write and refused when the calendar has no such day', () => {
  assert.equal(parse('date', '2026年3月1日'), '2026-03-01')
  assert.equal(parse('date', '２０２６/3/1'), '2026-03-01')
  assert.equal(parse('date', '20260301'), '2026-03-01')
  assert.equal(parse('date', '2026-02-30'), 'refused')
})

test('money keeps two decimals and takes signs and commas', () => {
  assert.equal(parse('money', '¥2,899'), '2899.00')
  assert.equal(parse('money', '2899.5'), '2899.50')
  assert.equal(parse('money', '2899.555'), 'refused')
})

test('identity numbers and credit codes need their check character', () => {
  assert.equal(isIdentityNumber('11010519491231002X'), true)
  assert.equal(isIdentityNumber('110105194912310021'), false)
  assert.equal(isCreditCode('91350100M000100Y43'), true)
  assert.equal(isCreditCode('91350100M000100Y44'), false)
})

test('one wrong digit in an identity number is always noticed', () => {
  fc.assert(
    fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (place, step) => {
      const digits = [...'440524188001010014']
      digits[place] = String((Number(digits[place]) + step) % 10)
      return !isIdentityNumber(digits.join(''))
    }),
  )
})

test('no kind of value ever throws, and what it takes it takes again', () => {
  for (const kind of listValueKinds()) {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const parsed = kind.parse(typed)
        if (!parsed.ok || typeof parsed.value !== 'string') return true
        const again = kind.parse(parsed.value)
        return again.ok && again.value === parsed.value
      }),
    )
  }
})
