import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BatchView, DossierView, SheetCheck } from '#api'
import { signInAs, startWhole, type Visitor, type Whole } from '#testing'
import { type Driver, getDriver, listDrivers, matterPage } from './driver/carrier.ts'

const people = 60
const api = `/api${matterPage}`

let whole: Whole
let agent: Visitor
before(async () => {
  whole = await startWhole()
  agent = await signInAs(whole.platform, 'agent-bai')
})
after(() => whole.stop())

test('a sheet of many persons is checked, entered and sent; handed in twice it is entered once', async () => {
  const drivers = await addDrivers(people)
  const old = getDriver(await listDrivers(whole.city), 'worker-old')
  const check = await sendSheet([...drivers, old])

  const first = await open(check, 'batch-key-1')
  const again = await open(check, 'batch-key-1')
  const done = await waitFor(first.id)
  const twin = await open(check, 'batch-key-2')
  const twinDone = await waitFor(twin.id)

  assert.deepEqual(check.problems, [])
  assert.equal(again.id, first.id)
  const sent = done.lines.filter(({ dossierState }) => dossierState === 'confirming')
  assert.equal(sent.length, people)
  const stopped = done.lines.filter(({ state }) => state === 'stopped')
  assert.deepEqual(
    stopped.map(({ name }) => name),
    [old.name],
  )
  assert.match(stopped[0]?.problem?.zh ?? '', /年龄/)
  const dossiers = (view: BatchView) =>
    view.lines.filter(({ state }) => state === 'sent').map(({ dossier }) => dossier)
  assert.deepEqual(dossiers(twinDone), dossiers(done))
})

test('mistakes are told by row and column, and nobody is entered', async () => {
  const check = await sendSheet([
    { name: '', identityNumber: '310113199001012232' },
    { name: '张建国', identityNumber: '310113199001012233' },
  ])

  assert.deepEqual(
    check.problems.map(({ row, column }) => [row, column]),
    [
      [2, '姓名'],
      [3, '身份证号码'],
    ],
  )
  assert.deepEqual(check.people, [])
})

test('the company sees what stands against somebody, not what the registers hold about them', async () => {
  const { name, identityNumber } = getDriver(await listDrivers(whole.city), 'worker-accident')
  const body = { key: 'one-person-1', name, idNumber: identityNumber }
  const entered = (await (await agent.post(`${api}/people`, body)).json()) as DossierView

  const view = await until(
    async () => (await agent.get(`/api/dossiers/${entered.id}`)).json() as Promise<DossierView>,
    ({ plan }) => plan.verdict === 'unmet',
  )

  assert.ok(view.plan.rules.some(({ id, verdict }) => id === 'no-grave-accident' && verdict === 'unmet'))
  assert.doesNotMatch(JSON.stringify(view.plan.rows), /2025-06-18|1970|birthDate/)
})

test('template and results are spreadsheets; what belongs to another company is not there', async () => {
  const stranger = await signInAs(whole.platform, 'agent-hua')
  const [batch] = (await (await agent.get(`${api}/batches`)).json()) as readonly { id: string }[]

  const template = await agent.get(`${api}/people.xlsx`)
  const results = await agent.get(`/api/batches/${batch?.id}/results.xlsx`)
  const theirs = await stranger.get(`/api/batches/${batch?.id}`)

  for (const answer of [template, results]) {
    assert.match(answer.headers.get('content-type') ?? '', /spreadsheetml/)
    assert.equal(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 2), 'PK')
  }
  assert.equal(theirs.status, 404)
})

async function addDrivers(count: number): Promise<readonly Driver[]> {
  const answer = await fetch(`${whole.city.control}/control/drivers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ count, seed: 4 }),
  })
  const { items } = (await answer.json()) as { readonly items: readonly Driver[] }
  return items
}

type Listed = Pick<Driver, 'name' | 'identityNumber'>

async function sendSheet(drivers: readonly Listed[]): Promise<SheetCheck> {
  const lines = drivers.map(({ name, identityNumber }) => `${name},${identityNumber}`)
  const file = new File([['姓名,身份证号码', ...lines].join('\n')], '名单.csv', { type: 'text/csv' })
  return (await agent.upload(`${api}/sheets`, {}, file)).json() as Promise<SheetCheck>
}

async function open({ fileName, people }: SheetCheck, key: string): Promise<BatchView> {
  const answer = await agent.post(`${api}/batches`, { key, fileName, people })
  assert.equal(answer.status, 200, await answer.clone().text())
  return (await answer.json()) as BatchView
}

/** Until every line has gone as far as it goes by itself. */
function waitFor(batch: string): Promise<BatchView> {
  return until(
    async () => (await agent.get(`/api/batches/${batch}`)).json() as Promise<BatchView>,
    ({ lines }) => lines.every(({ state }) => state === 'sent' || state === 'stopped'),
  )
}

async function until<T>(ask: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 120_000
  for (;;) {
    const value = await ask()
    if (isDone(value) || Date.now() > end) return value
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}
