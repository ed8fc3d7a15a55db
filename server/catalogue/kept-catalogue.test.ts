import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { openKeptCatalogue } from '#catalogue'
import { makeTestDatabase, type TestDatabase } from '#testing'

const matters = join(import.meta.dirname, '../../matters')
const id = 'ebike-registration'
const district = '310000'
const now = () => new Date('2026-11-23T01:00:00.000Z')

let database: TestDatabase
let folder: string
before(async () => {
  database = await makeTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'haoban-matters-'))
})
after(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})
beforeEach(() => cpSync(join(matters, id), join(folder, id), { recursive: true }))

function change(pattern: RegExp, text: string): void {
  const path = join(folder, id, 'matter.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, text))
}

const open = () => openKeptCatalogue(folder, { database, district, now })

test('a version stays to be had when the folder holds a newer one', async () => {
  const first = (await open()).find(id)?.version ?? ''
  change(/^version: .*$/mu, 'version: 2027.1.1')

  const catalogue = await open()

  assert.equal(catalogue.find(id)?.version, '2027.1.1')
  assert.equal(catalogue.get(id, first).version, first)
})

test('what was changed without a new number is told apart from what was kept', async () => {
  const before = (await open()).find(id)
  change(/^hotline: .*$/mu, 'hotline: "00000"')

  const catalogue = await open()

  const changed = catalogue.find(id)
  assert.match(changed?.version ?? '', new RegExp(`^${before?.version}\\+[0-9a-f]{8}$`, 'u'))
  assert.equal(catalogue.get(id, changed?.version ?? '').hotline, '00000')
  assert.equal(catalogue.get(id, before?.version ?? '').hotline, before?.hotline)
})

test('two processes that start at once keep the same versions', async () => {
  const opened = await Promise.all([open(), open(), open()])

  assert.equal(new Set(opened.map((catalogue) => catalogue.find(id)?.version)).size, 1)
})
