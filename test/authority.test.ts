import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Authorities, DossierCard, DossierView } from '#api'
import { signInAs, startWhole, type Visitor, type Whole } from '#testing'
import { findIdentityNumber } from './counter/city.ts'
import { getDriver, listDrivers } from './driver/carrier.ts'

const matter = 'hazardous-driver-employer'
let whole: Whole
before(async () => {
  whole = await startWhole()
})
after(() => whole.stop())

test('somebody a company has let act for it does so in its name, until the company takes it back', async () => {
  const administrator = await signInAs(whole.platform, 'agent-bai')
  const agent = await signInAs(whole.platform, 'citizen-he')
  const given = await give(administrator, 'citizen-he', '何家乐', [matter])

  const acting = await post<Authorities>(agent, '/api/acting', { acting: given })
  const entered = await post<DossierView>(agent, `/api/matters/${matter}/people`, await someDriver())
  const other = await agent.post('/api/dossiers', { key: nextKey(), matter: 'ebike-registration' })
  await post(administrator, `/api/authorities/${given}/revocation`, {})
  const afterwards = await agent.get(`/api/dossiers/${entered.id}`)

  assert.equal(acting.acting, given)
  assert.equal(entered.applicant.name, '上海驰安危险品运输有限公司')
  assert.deepEqual(
    entered.moments.slice(0, 1).map(({ by, onBehalfOf }) => [by, onBehalfOf]),
    [['何家乐', '上海驰安危险品运输有限公司']],
  )
  assert.equal(other.status, 404, 'another matter is not in scope')
  assert.equal(afterwards.status, 404, 'nothing is left to see')
})

test('whoever holds an authority cannot pass it on, and nobody acts on that of another', async () => {
  const administrator = await signInAs(whole.platform, 'agent-bai')
  const agent = await signInAs(whole.platform, 'citizen-he')
  const stranger = await signInAs(whole.platform, 'citizen-lin')
  const given = await give(administrator, 'citizen-he', '何家乐', ['*'])
  await post(agent, '/api/acting', { acting: given })

  const passedOn = await agent.post('/api/authorities', await wish('citizen-lin', '林晓梅', ['*']))
  const taken = await stranger.post('/api/acting', { key: nextKey(), acting: given })
  const revoked = await stranger.post(`/api/authorities/${given}/revocation`, { key: nextKey() })

  assert.deepEqual([passedOn.status, taken.status, revoked.status], [403, 404, 404])
})

test('a person lets somebody act for them, and sees what was done in their name', async () => {
  const person = await signInAs(whole.platform, 'citizen-chen')
  const helper = await signInAs(whole.platform, 'citizen-lin')
  const given = await give(person, 'citizen-lin', '林晓梅', ['ebike-registration'])

  await post(helper, '/api/acting', { acting: given })
  const opened = await post<DossierView>(helper, '/api/dossiers', { matter: 'ebike-registration' })
  const mine = (await (await person.get('/api/dossiers')).json()) as readonly DossierCard[]

  assert.equal(opened.applicant.name, '陈桂芳')
  assert.equal(opened.moments[0]?.onBehalfOf, '陈桂芳')
  assert.deepEqual(
    mine.map(({ id }) => id),
    [opened.id],
  )
})

test('a guardian acts for the minor the population register names, and nobody else does', async () => {
  const guardian = await signInAs(whole.platform, 'citizen-shen')
  const stranger = await signInAs(whole.platform, 'citizen-lin')

  const known = await post<Authorities>(guardian, '/api/wards', {})
  const none = await post<Authorities>(stranger, '/api/wards', {})
  const [ward] = known.received
  await post(guardian, '/api/acting', { acting: ward?.id ?? '' })
  const opened = await post<DossierView>(guardian, '/api/dossiers', { matter: 'ebike-registration' })

  assert.deepEqual([ward?.principal, ward?.ground], ['沈一诺', 'guardian'])
  assert.ok(none.received.every(({ ground }) => ground !== 'guardian'))
  assert.equal(opened.applicant.name, '沈一诺')
  assert.equal(opened.moments[0]?.by, '沈建国')
})

test('an authority is for some matter, for three years at most, and never for oneself', async () => {
  const administrator = await signInAs(whole.platform, 'agent-bai')
  const wanted = await wish('citizen-he', '何家乐', [matter])
  const own = await wish('agent-bai', '白振国', [matter])

  const answers = await Promise.all([
    administrator.post('/api/authorities', { ...wanted, key: nextKey(), matters: [] }),
    administrator.post('/api/authorities', { ...wanted, key: nextKey(), until: '2099-01-01' }),
    administrator.post('/api/authorities', { ...wanted, key: nextKey(), until: '2020-01-01' }),
    administrator.post('/api/authorities', own),
  ])

  assert.deepEqual(
    answers.map(({ status }) => status),
    [400, 400, 400, 400],
  )
})

let keys = 0
function nextKey(): string {
  keys += 1
  return `authority-${keys}`
}

async function wish(account: string, name: string, matters: readonly string[]) {
  const idNumber = await findIdentityNumber(whole.city, account)
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  return { key: nextKey(), name, idNumber, matters, until }
}

/** Gives an authority and returns its id. */
async function give(
  giver: Visitor,
  account: string,
  name: string,
  matters: readonly string[],
): Promise<string> {
  const answer = await giver.post('/api/authorities', await wish(account, name, matters))
  const { given } = (await answer.json()) as Authorities
  return given[0]?.id ?? ''
}

async function someDriver() {
  const { name, identityNumber } = getDriver(await listDrivers(whole.city), 'citizen-hao')
  return { name, idNumber: identityNumber }
}

async function post<Answer>(visitor: Visitor, path: string, body: object): Promise<Answer> {
  const answer = await visitor.post(path, { key: nextKey(), ...body })
  assert.equal(answer.status, 200, await answer.clone().text())
  return (await answer.json()) as Answer
}
