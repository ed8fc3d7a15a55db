import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { Refusal } from '#dossier'
import type { Signatory } from '#http'
import { makeCall, makeFiling, makeKey, type TestFiling } from '../test-filing.ts'
import { rebuildTasks } from './rebuild-tasks.ts'
import { honest, makeAngler, makePermitFolder, office } from './test-permit.ts'

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

function makeOfficer(id: string, at = office): Signatory {
  return { id, name: id, role: 'officer', level: 'L3', office: at, claims: {} }
}

const officer = makeOfficer('officer-yu')

const read = (id: string, by = officer) =>
  filing.handlers.readReview(makeCall(by, { params: { dossier: id } }))

async function review(id: string, outcome: 'approve' | 'reject' | 'first', more: object = {}, by = officer) {
  const { dossier } = await read(id, by)
  const body = { key: makeKey(), version: dossier.version, outcome, note: '', reasons: [], ...more }
  return filing.handlers.reviewDossier(makeCall(by, { params: { dossier: id }, body }))
}

async function recheck(id: string, agrees: boolean, note = '', by = officer) {
  const { dossier } = await read(id, by)
  const body = { key: makeKey(), version: dossier.version, agrees, note }
  return filing.handlers.recheckDossier(makeCall(by, { params: { dossier: id }, body }))
}

async function askPerson(id: string, words: string) {
  const { version } = await angler.read(id)
  const body = { key: makeKey(), version, words }
  return filing.handlers.askPerson(makeCall(angler.by, { params: { dossier: id }, body }))
}

const listDesk = (by = officer) => filing.handlers.listDecisions(makeCall(by, { query: undefined }))

test('what the rules leave to a person stands in the queue of the accountable office, with the reason', async () => {
  const filed = await angler.file({ ...honest, 'permit.rods': '9' })
  await angler.until(filed, 'reviewing')

  const { tasks } = await listDesk()
  const theirs = tasks.find(({ dossier }) => dossier === filed.id)

  assert.equal(theirs?.kind, 'review')
  assert.equal(theirs?.because.zh, '鱼竿太多。')
})

test('a person who grants it says why, and the applicant gets the paper', async () => {
  const filed = await angler.file({ ...honest, 'permit.rods': '9' })
  await angler.until(filed, 'reviewing')

  await assert.rejects(review(filed.id, 'approve'), Refusal)
  await review(filed.id, 'approve', { note: '比赛用竿，有批文' })
  const granted = await angler.until(filed, 'granted')

  assert.ok(granted.result)
  assert.equal(
    (await listDesk()).tasks.some(({ dossier }) => dossier === filed.id),
    false,
  )
})

test('an office that has nothing to do with it sees nothing', async () => {
  const filed = await angler.file({ ...honest, 'permit.rods': '9' })
  await angler.until(filed, 'reviewing')
  const stranger = makeOfficer('officer-gu', { id: 'counter', name: '窗口' })

  await assert.rejects(read(filed.id, stranger), { code: 'not-found' })
  assert.deepEqual((await listDesk(stranger)).tasks, [])
})

test('every rule is explained with its law, the facts it used and where they came from', async () => {
  const filed = await angler.file({ ...honest, 'angler.banned': true })
  await angler.until(filed, 'denied')

  const told = await filing.handlers.explainDecision(makeCall(angler.by, { params: { dossier: filed.id } }))

  const [banned, guest, modest] = told.grounds
  assert.equal(told.decided?.outcome, 'reject')
  assert.equal(banned?.verdict, 'unmet')
  assert.equal(banned?.law, '渔业法第一条')
  assert.deepEqual(
    banned?.facts.map(({ label, shown, source }) => [label.zh, shown?.zh, source?.zh]),
    [['正在禁钓', '是', '申请人填写']],
  )
  assert.equal(guest?.verdict, 'not-concerned')
  assert.deepEqual(
    modest?.parameters.map(({ value, source }) => [value, source]),
    [['5', '渔业法第三条']],
  )
})

test('the decision is a letter to take home, in both languages', async () => {
  const filed = await angler.file({ ...honest, 'angler.banned': true })
  await angler.until(filed, 'denied')
  const call = makeCall<'showDecision'>(angler.by, { params: { dossier: filed.id } })

  const zh = await filing.handlers.showDecision(call)
  const en = await filing.handlers.showDecision({ ...call, language: 'en' })

  assert.ok('file' in zh && Buffer.from(zh.file).subarray(0, 5).toString() === '%PDF-')
  assert.ok('file' in en && en.mediaType === 'application/pdf')
})

test('who asks for a person after a refusal gets one, who can decide otherwise', async () => {
  const filed = await angler.file({ ...honest, 'angler.banned': true })
  await angler.until(filed, 'denied')

  const asked = await askPerson(filed.id, '禁钓期昨天已经满了')
  await review(filed.id, 'approve', { note: '已核对，禁钓期满' })

  assert.equal(asked.state, 'reviewing')
  assert.equal((await angler.until(filed, 'granted')).state, 'granted')
})

test('a decision drawn by lot is checked within its days, and agreed to once', async () => {
  const filed = await angler.file(honest)
  await angler.until(filed, 'granted')
  const task = (await listDesk()).tasks.find(({ dossier }) => dossier === filed.id)

  await recheck(filed.id, true)

  assert.equal(task?.kind, 'recheck')
  assert.equal(task?.due, '2026-11-30')
  await assert.rejects(recheck(filed.id, true), { code: 'not-now' })
})

test('whoever does not agree gives it on, and somebody else decides', async () => {
  const filed = await angler.file(honest)
  await angler.until(filed, 'granted')

  await recheck(filed.id, false, '姓名对不上')

  assert.equal((await angler.read(filed.id)).state, 'reviewing')
  await assert.rejects(review(filed.id, 'reject', { reasons: ['姓名不符'] }), { code: 'not-allowed' })
  await review(filed.id, 'reject', { reasons: ['姓名不符'] }, makeOfficer('officer-fang'))
  assert.equal((await angler.read(filed.id)).state, 'denied')
})

test('an officer stops the rules with a reason, everybody can read it, and others cannot', async () => {
  const params = { matter: 'fishing-permit' }
  const flip = (stopped: boolean, by = officer) =>
    filing.handlers.switchMatter(makeCall(by, { params, body: { stopped, because: '台风停办' } }))
  const rules = () => filing.handlers.readRules(makeCall(undefined, { params }))

  const stranger = makeOfficer('officer-gu', { id: 'counter', name: '窗口' })
  await assert.rejects(flip(true, stranger), { code: 'not-found' })
  await flip(true)
  const stopped = await rules()
  await flip(false)
  const started = await rules()

  assert.equal(stopped.stopped?.because, '台风停办')
  assert.equal(started.stopped, undefined)
  assert.equal(started.rules.length, 3)
  const [switched] = await filing.handlers.listSwitches(makeCall(officer, {}))
  assert.equal(switched?.history.length, 2)
  assert.deepEqual(await filing.handlers.listSwitches(makeCall(stranger, {})), [])
})

test('an administrator can stop every matter', async () => {
  const administrator = {
    ...makeOfficer('administrator-qian'),
    role: 'administrator',
    office: undefined,
  } as const

  const [matter] = await filing.handlers.listSwitches(makeCall(administrator, {}))

  assert.equal(matter?.matter, 'fishing-permit')
})

test('the tasks of the office made again from the logs are those written with the events', async () => {
  await angler.until(await angler.file({ ...honest, 'permit.rods': '9' }), 'reviewing')
  const before = await filing.database.query('select * from decision_task order by dossier')
  await filing.database.query('delete from decision_task')

  await rebuildTasks(filing.parts)

  assert.ok(before.length > 1)
  assert.deepEqual(await filing.database.query('select * from decision_task order by dossier'), before)
})
