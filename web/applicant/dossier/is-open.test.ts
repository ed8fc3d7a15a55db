import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierStates, openStates } from '#dossier'
import { isOpen } from './is-open.ts'

test('the pages let change what the domain lets change, in every state', () => {
  const open = dossierStates.filter((state) => isOpen({ state }))

  assert.deepEqual(open, openStates)
})
