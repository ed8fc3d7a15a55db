import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { openKeptCatalogue } from '#catalogue'
import { readLog, recordSwitching } from '#store'
import { makeFiling, type TestFiling } from '../test-filing.ts'
import { decideDossier } from './decide-dossier.ts'
import { replayDecisions } from './replay.ts'
import { honest, makeAngler, makePermitFolder, writePermit } from './test-permit.ts'

let folder: string
let filing: TestFiling
let angler: ReturnType<typeof makeAngler>
before(async () => {
  folder = await makePermitFolder()
  filing = await makeFiling({ matters: folder })
  angler = makeAngler(filing)
})
after(async () => {
  await filing.close()
  await rm(folder, { recursive: true })
})

const signal = new AbortController().signal
const once = { attempt: 0, isLast: false, signal } as const

async function kindsOf(dossier: string): Promise<readonly string[]> {
  const { district, database } = filing.parts
  return (await readLog(database, { district, dossier })).map(({ event }) => event.kind)
}

test('what is known and in order is granted with its paper within seconds of being filed', async () => {
  const started = Date.now()

  const filed = await angler.file(honest)
  const granted = await angler.until(filed, 'granted')

  assert.ok(Date.now() - started < 10_000)
  assert.ok(granted.result)
  assert.deepEqual((await kindsOf(filed.id)).slice(-4), ['submitted', 'decided', 'granted', 'delivered'])
})

test('what a rule refuses is filed all the same, and denied with reason and law', async () => {
  const filed = await angler.file({ ...honest, 'angler.banned': true })

  const denied = await angler.until(filed, 'denied')

  assert.match(JSON.stringify(denied.moments.at(-1)), /正在禁钓期。（依据：渔业法第一条）期满再申请。/u)
})

test('two processes that decide at once, and a job done twice, decide once', async () => {
  const filed = await angler.file(honest)
  await angler.until(filed, 'granted')
  const data = { dossier: filed.id, sequence: filed.version }

  await Promise.all([1, 2, 3].map(() => decideDossier(filing.parts, { ...once, data })))
  await decideDossier(filing.parts, { ...once, data: { ...data, sequence: 99 } })

  const kinds = await kindsOf(filed.id)
  assert.equal(kinds.filter((kind) => kind === 'decided').length, 1)
  assert.equal(kinds.filter((kind) => kind === 'granted').length, 1)
})

test('what a silent register leaves open waits, and a person takes over when patience ends', async () => {
  const filed = await angler.file({ ...honest, 'angler.guest': true })
  const data = { dossier: filed.id, sequence: filed.version }
  const until = '2026-11-23T01:30:00.000Z'

  await decideDossier(filing.parts, { ...once, data })
  const waiting = await angler.read(filed.id)
  await decideDossier(filing.parts, { ...once, data: { ...data, until } })
  const reviewing = await angler.read(filed.id)

  assert.equal(waiting.state, 'submitted')
  assert.equal(reviewing.state, 'reviewing')
})

test('while the matter is stopped a person decides, and the applicant reads why', async () => {
  const { district, database } = filing.parts
  const line = { matter: 'fishing-permit', by: { id: 'x', name: '管理员' }, at: '2026-11-23T01:00:00.000Z' }
  await recordSwitching(database, district, { ...line, stopped: true, because: '核查数据' })

  const filed = await angler.file(honest)
  const reviewing = await angler.until(filed, 'reviewing')
  await recordSwitching(database, district, { ...line, stopped: false, because: '核查完毕' })

  assert.match(JSON.stringify(reviewing.moments.at(-1)), /由工作人员办理/u)
  await angler.until(await angler.file(honest), 'granted')
})

test('every decision comes to the same when it is replayed from its log, also after the rules have changed', async () => {
  const { district, database, now } = filing.parts
  const filed = await angler.file({ ...honest, 'permit.rods': '5' })
  await angler.until(filed, 'granted')
  await writePermit(folder, {
    'matter.yaml': ['version: 2026.1.1', 'version: 2026.2.1'],
    'rules.yaml': ['permit.rods <= parameter.mostRods', 'permit.rods < 2'],
  })

  const changed = await openKeptCatalogue(folder, { database, district, now })
  const replayed = replayDecisions(await readLog(database, { district, dossier: filed.id }), changed)

  assert.equal(changed.find('fishing-permit')?.version, '2026.2.1')
  assert.deepEqual(
    replayed.map(({ version, outcome, same }) => ({ version, outcome, same })),
    [{ version: '2026.1.1', outcome: 'approve', same: true }],
  )
})

test('a log that was changed does not replay', async () => {
  const { district, database, catalogue } = filing.parts
  const filed = await angler.file(honest)
  await angler.until(filed, 'granted')
  const log = await readLog(database, { district, dossier: filed.id })
  const forged = log.map((logged) =>
    logged.event.kind === 'facts-stated'
      ? {
          ...logged,
          event: {
            ...logged.event,
            facts: logged.event.facts.map((fact) =>
              fact.id === 'person.name' ? { ...fact, value: '别人' } : fact,
            ),
          },
        }
      : logged,
  )

  const [replayed] = replayDecisions(forged, catalogue)

  assert.equal(replayed?.same, false)
})
