import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { foldDossier } from '#dossier'
import { readLog, verifyChain } from '#store'
import { makeTestDatabase, type TestDatabase } from '#testing'

interface Acknowledged {
  readonly dossier: string
  readonly version: number
  readonly fact: string
  readonly value: string
}

let database: TestDatabase
let home: string
before(async () => {
  database = await makeTestDatabase()
  home = await mkdtemp(join(tmpdir(), 'haoban-crash-'))
})
after(async () => {
  await database.drop()
  await rm(home, { recursive: true })
})

/** Lets a process file for a while and kills it in the middle of whatever it does. */
async function fileAndKill(name: string, acts: number): Promise<readonly Acknowledged[]> {
  const script = join(import.meta.dirname, 'crash-clerk.ts')
  const clerk = spawn(process.execPath, [script, database.url, home, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const heard: Acknowledged[] = []
  for await (const line of createInterface({ input: clerk.stdout })) {
    heard.push(JSON.parse(line))
    if (heard.length !== acts) continue
    await pause(Math.random() * 20)
    clerk.kill('SIGKILL')
  }
  if (clerk.exitCode === null && clerk.signalCode === null) await once(clerk, 'exit')
  return heard
}

test('killed at any moment, no acknowledged act is lost and none is done by halves', async () => {
  for (const acts of [3, 8, 15]) {
    const heard = await fileAndKill(`crash-${acts}`, acts)

    const [first] = heard
    assert.ok(first && heard.length >= acts)
    const place = { district: '310000', dossier: first.dossier }
    const log = await readLog(database, place)
    for (const { version, fact, value } of heard) {
      const said = foldDossier(log.slice(0, version)).statements.get(fact)?.at(-1)
      assert.equal(said?.value, value)
    }
    assert.deepEqual(await verifyChain(database, place), { ok: true, length: log.length })
    const [card] = await database.query<{ version: number }>(
      'select version from dossier_card where dossier = $1',
      [first.dossier],
    )
    const commands = await database.query(
      'select 1 from dossier_command where dossier = $1 and sequence > 2',
      [first.dossier],
    )
    assert.equal(card?.version, log.length)
    assert.equal(commands.length, log.length - 2)
  }
})
