import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openEvidenceFolder, openKeys } from '#store'

let home: string
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'haoban-evidence-'))
})
after(() => rm(home, { recursive: true }))

async function openStore() {
  const keys = await openKeys(home)
  return openEvidenceFolder(join(home, 'evidence'), keys.derive('evidence'))
}

async function findFile(sha256: string): Promise<string> {
  const names = await readdir(join(home, 'evidence'), { recursive: true })
  return join(home, 'evidence', names.find((name) => name.endsWith(sha256)) ?? '')
}

test('what is kept comes back after a restart, and cannot be read without the key', async () => {
  const bytes = Buffer.from('身份证 310199199003070000')

  const sha256 = await (await openStore()).put(bytes)

  assert.deepEqual(Buffer.from((await (await openStore()).get(sha256)) ?? []), bytes)
  assert.equal((await readFile(await findFile(sha256))).includes('3101991990'), false)
})

test('a file that was tampered with or exchanged is not given out', async () => {
  const store = await openStore()
  const [one, other] = [await store.put(Buffer.from('one')), await store.put(Buffer.from('other'))]
  const path = await findFile(one)

  await writeFile(path, await readFile(await findFile(other)))

  await assert.rejects(store.get(one))
})

test('what was never kept or was deleted is not there', async () => {
  const store = await openStore()
  const sha256 = await store.put(Buffer.from('gone'))

  await store.delete(sha256)

  assert.equal(await store.get(sha256), undefined)
  await assert.rejects(store.get('../key'), /SHA-256/)
})

test('what a writer that died left unfinished is removed, what is kept stays', async () => {
  const store = await openStore()
  const kept = await store.put(Buffer.from('kept'))
  const draft = join(home, 'evidence/drafts/left')
  await writeFile(draft, 'half')

  await store.tidy(new Date(Date.now() - 60_000))
  const young = await readFile(draft, 'utf8')
  await store.tidy(new Date(Date.now() + 60_000))

  assert.equal(young, 'half')
  assert.deepEqual(await readdir(join(home, 'evidence/drafts')), [])
  assert.deepEqual([await store.has(kept), await store.has('0'.repeat(64))], [true, false])
})

test('the same person always has the same name, which tells nothing', async () => {
  const [first, second] = await Promise.all([openKeys(home), openKeys(home)])

  assert.equal(first.namePerson('310199199003070000'), second.namePerson('310199199003070000'))
  assert.match(first.namePerson('310199199003070000'), /^person-[0-9a-f]{32}$/)
  assert.notEqual(first.namePerson('310199199003070000'), first.namePerson('310199199003070019'))
})
