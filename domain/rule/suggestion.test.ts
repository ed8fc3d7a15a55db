import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNearest } from './suggestion.ts'

const names = ['bike.maxSpeed', 'bike.mass', 'applicant.name']

test('finds the name that was probably meant', () => {
  assert.equal(findNearest('bike.maxspeed', names), 'bike.maxSpeed')
  assert.equal(findNearest('bike.maxSpede', names), 'bike.maxSpeed')
  assert.equal(findNearest('aplicant.name', names), 'applicant.name')
})

test('suggests nothing when nothing is near', () => {
  assert.equal(findNearest('residence.status', names), undefined)
  assert.equal(findNearest('x', ['y']), undefined)
})
