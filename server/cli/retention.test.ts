import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, mock, test } from 'node:test'
import { openCatalogue } from '#catalogue'
import type { DossierEvent } from '#dossier'
import { appendEvents, type EvidenceStore, openEvidenceFolder, openKeys, writeEvidence } from '#store'
import { makeTestDatabase, type TestDatabase } from '#testing'
import { mattersFolder } from './matters-folder.ts'
import { verb } from './retention.ts'

const place = { district: 'city', dossier: randomUUID() }
const at = '2020-01-01T01:00:00.000Z'
let database: TestDatabase
let home: string
let evidence: EvidenceStore
before(async () => {
  database = await makeTestDatabase()
  home = await mkdtemp(join(tmpdir(), 'haoban-home-'))
  Object.assign(process.env, { DATABASE_URL: database.url, HAOBAN_HOME: home })
  evidence = openEvidenceFolder(join(home, 'evidence'), (await openKeys(home)).derive('evidence'))
})
after(async () => {
  await database.drop()
  await rm(home, { recursive: true })
})

/** A draft of 2020 with one paper, which has long been due. */
async function makeOldDraft(sha256: string): Promise<void> {
  const matter = openCatalogue(mattersFolder)
    .list()
    .find(({ retention }) => retention?.periods.drafts === 'P30D')
  assert.ok(matter)
  const { id, version, materials } = matter
  const applicant = { id: 'a', name: '林晓梅' }
  const file = { name: 'a.png', mediaType: 'image/png', size: 1, sha256 }
  const events: readonly DossierEvent[] = [
    { kind: 'opened', matter: id, version, channel: 'online', applicant, number: '1' },
    { kind: 'upload-added', uploadId: 'u1', material: materials[0]?.id ?? '', ...file },
  ]
  const actor = { kind: 'applicant', ...applicant } as const
  const signed = events.map((event) => ({ at, actor, event }))
  const due = { rule: 'drafts', period: 'P30D', on: '2020-01-31' } as const
  await database.transaction(async (tx) => {
    await appendEvents(tx, place, { head: undefined, events: signed })
    await writeEvidence(tx, place, [{ item: 'u1', sha256, isWaiting: false, due }])
  })
}

/** What the command says as JSON. */
async function run(...args: readonly string[]) {
  const said = mock.method(console, 'log', () => {})
  try {
    const isDone = await verb.run([...args, '--json'])
    return { isDone, ...JSON.parse(String(said.mock.calls[0]?.arguments[0])) }
  } finally {
    said.mock.restore()
  }
}

test('a dry run lists what is due and deletes nothing; the run itself deletes it once', async () => {
  const sha256 = await evidence.put(Buffer.from('an old picture'))
  await makeOldDraft(sha256)

  const looked = await run('--dry-run')
  const isStillThere = await evidence.has(sha256)
  const [first, second] = [await run(), await run()]

  assert.deepEqual(looked.papers, [
    { dossier: place.dossier, upload: 'u1', sha256, rule: 'drafts', period: 'P30D' },
  ])
  assert.equal(isStillThere, true)
  assert.deepEqual([first.papers.length, second.papers.length], [1, 0])
  assert.equal(await evidence.has(sha256), false)
  assert.equal(first.isDone, true)
})
