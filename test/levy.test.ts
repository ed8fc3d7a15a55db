import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { DossierView } from '#api'
import { startWhole, type Whole } from '#testing'
import { control, isFilled, makeAgent, shownOf } from './levy/agent.ts'

let whole: Whole
before(async () => {
  whole = await startWhole({ HAOBAN_CLOCK: '2026-11-23T09:00:00+08:00' })
})
after(() => whole.stop())

const agreed = { agreed: true }

function isPaying({ state, payment }: DossierView): boolean {
  return state === 'paying' && payment?.address !== undefined
}

test('every cell of the declaration is there with its source and how it was computed; paid, it is granted', async () => {
  const agent = await makeAgent(whole, 'agent-zheng')
  await agent.open()
  const filled = await agent.until(isFilled)
  await agent.act('submission', agreed)
  const paying = await agent.until(isPaying)
  await control(whole, 'POST', `/control/orders/${paying.payment?.order}/pay`)
  const granted = await agent.until(({ state }) => state === 'granted')
  const receipt = await agent.visitor.get(`/api/dossiers/${granted.id}/receipt.pdf`)

  assert.deepEqual(filled.plan.questions, [])
  assert.deepEqual(filled.plan.blockers, [])
  assert.deepEqual(
    filled.plan.rows.filter(({ source, value }) => source === undefined || value === undefined),
    [],
  )
  const people = filled.plan.rows.find(({ fact }) => fact === 'levy.people')
  assert.equal(people?.how?.zh, '每月参保人数相加 1032 ÷ 12 个月 = 86 人（四舍五入取整）')
  const months = filled.plan.rows.find(({ fact }) => fact === 'insured.months')?.table
  assert.deepEqual(
    months?.rows.map((row) => row.map(({ zh }) => zh)),
    [['1～12', '86']],
  )
  assert.ok(JSON.stringify(filled).length < 60_000, 'wages of everybody went to the browser')
  assert.deepEqual([filled.plan.burden.now.fields, filled.plan.burden.now.materials], [0, 0])
  assert.equal(granted.payment?.status, 'paid')
  assert.equal(granted.sealing?.onBehalfOf, '上海青禾即时配送有限公司')
  assert.ok(granted.result)
  assert.equal(receipt.headers.get('content-type'), 'application/pdf')
})

test('who may not use the seal learns why from the rules, at once', async () => {
  const agent = await makeAgent(whole, 'agent-zou')
  await agent.open()
  const filled = await agent.until(({ plan }) => plan.verdict === 'unmet')

  const unmet = filled.plan.rules.filter(({ verdict }) => verdict === 'unmet')
  assert.deepEqual(
    unmet.map(({ id }) => id),
    ['seal-valid'],
  )
})

test('a small enterprise is exempt: granted at once, nothing to pay', async () => {
  const agent = await makeAgent(whole, 'agent-jiang')
  await agent.open()
  await agent.until(isFilled)
  await agent.act('submission', agreed)
  const granted = await agent.until(({ state }) => state === 'granted')

  assert.equal(granted.payment, undefined)
  assert.equal(shownOf(granted, 'levy.tier'), '三十人以下企业，免征')
})

test('what was overpaid goes back to the order it came with, and the tax service hears of it', async () => {
  const agent = await makeAgent(whole, 'agent-luo')
  await agent.open()
  await agent.until(isFilled)
  await agent.act('submission', agreed)
  const done = await agent.until(({ refunds }) => refunds[0]?.refundedAt !== undefined)

  assert.equal(done.state, 'granted')
  assert.equal(done.refunds.length, 1)
  const order = (await gateway('SPRING-2026-0001')) as { refunded: string }
  assert.equal(order.refunded, done.refunds[0]?.amount)
})

test('a callback that is forged, replayed, too old or about another amount changes nothing; the true one counts once', async () => {
  const agent = await makeAgent(whole, 'agent-shao')
  await agent.open()
  await agent.until(isFilled)
  await agent.act('submission', agreed)
  const paying = await agent.until(isPaying)
  const { order = '', amount = '' } = paying.payment ?? {}
  const place = `/api/callbacks/payments/${paying.id}`
  const notice = {
    notice: 'n1',
    order,
    status: 'paid',
    transaction: 'T1',
    amount,
    paidAt: '2026-11-24T01:00:00Z',
  }

  const forged = await tell(place, notice, { key: 'wrong' })
  const old = await tell(place, notice, { secondsAgo: 3600 })
  const cheap = await tell(place, { ...notice, amount: '0.01' })
  const strange = await tell(place, { ...notice, order: 'NOBODYS-1' })
  const untouched = await agent.until(() => true)
  const nonce = randomBytes(16).toString('hex')
  const first = await tell(place, notice, { nonce })
  const replayed = await tell(place, notice, { nonce })
  const again = await tell(place, { ...notice, notice: 'n2' })
  const granted = await agent.until(({ state }) => state === 'granted')

  assert.deepEqual(
    [forged, old, cheap, strange].map(({ status }) => status),
    [403, 403, 400, 404],
  )
  assert.equal(untouched.state, 'paying')
  assert.deepEqual(
    [first, replayed, again].map(({ status }) => status),
    [200, 409, 200],
  )
  assert.equal(granted.moments.filter(({ title }) => title.zh.startsWith('已缴')).length, 1)
})

test('a second payment of the same order goes back', async () => {
  const agent = await makeAgent(whole, 'agent-pei')
  await agent.open()
  await agent.until(isFilled)
  await agent.act('submission', agreed)
  const { id, payment } = await agent.until(isPaying)
  await control(whole, 'POST', `/control/orders/${payment?.order}/pay`)
  await agent.until(({ state }) => state === 'granted')
  const { order = '', amount = '' } = payment ?? {}
  const notice = {
    notice: 'n',
    order,
    status: 'paid',
    transaction: 'T-SECOND',
    amount,
    paidAt: '2026-11-24T02:00:00Z',
  }

  const told = await tell(`/api/callbacks/payments/${id}`, notice)
  const repaid = await agent.until(({ refunds }) => refunds[0]?.refundedAt !== undefined)

  assert.equal(told.status, 200)
  assert.deepEqual([repaid.refunds[0]?.because, repaid.refunds[0]?.amount], ['twice', amount])
})

test('a lost callback is made up for by looking; the platform killed while it takes one in loses and doubles nothing', async () => {
  const agent = await makeAgent(whole, 'agent-ning')
  const helper = await makeAgent(whole, 'agent-qin')
  await helper.open()
  await helper.until(isFilled)
  await control(whole, 'PUT', '/control/agencies/payment-gateway', { callbacks: { times: 0 } })
  const started = performance.now()
  await helper.act('submission', agreed)
  const paying = await helper.until(isPaying)
  const decidedMs = performance.now() - started
  await control(whole, 'POST', `/control/orders/${paying.payment?.order}/pay`)

  const looked = await helper.act('payment/look')
  await control(whole, 'PUT', '/control/agencies/payment-gateway', {})

  assert.equal(looked.payment?.status, 'paid')
  assert.equal(shownOf(looked, 'levy.people'), '20000')
  console.log(`a company of 20,000: filed to payment order in ${Math.round(decidedMs)} ms`)
  await agent.open()
  const unauthorised = await agent.until(({ plan }) => plan.verdict === 'unmet')
  assert.ok(unauthorised)
})

test('killed in the midst of callbacks, everything paid is there once after the restart', async () => {
  await control(whole, 'POST', '/control/reset')
  const agent = await makeAgent(whole, 'agent-shao')
  await agent.open()
  await agent.until(isFilled)
  await agent.act('submission', agreed)
  const { id, payment } = await agent.until(isPaying)
  const { order = '', amount = '' } = payment ?? {}
  const notice = {
    notice: 'k',
    order,
    status: 'paid',
    transaction: 'T-KILL',
    amount,
    paidAt: '2026-11-24T03:00:00Z',
  }

  const calls = Array.from({ length: 6 }, () =>
    tell(`/api/callbacks/payments/${id}`, notice).catch(() => undefined),
  )
  await whole.kill()
  await Promise.all(calls)
  await whole.restart()
  const later = await tell(`/api/callbacks/payments/${id}`, { ...notice, notice: 'k2' })
  const again = await makeAgent(whole, 'agent-shao')
  const list = (await (await again.visitor.get('/api/dossiers')).json()) as { id: string }[]
  const view = (await (await again.visitor.get(`/api/dossiers/${id}`)).json()) as DossierView

  assert.equal(later.status, 200)
  assert.ok(list.some((card) => card.id === id))
  assert.equal(view.state, 'granted')
  assert.equal(view.moments.filter(({ title }) => title.zh.startsWith('已缴')).length, 1)
  assert.deepEqual(view.refunds, [])
})

async function gateway(order: string): Promise<unknown> {
  const headers = { 'x-api-key': whole.city.apiKey, 'x-purpose': 'test' }
  return (await fetch(`${whole.city.agencies['payment-gateway']}/orders/${order}`, { headers })).json()
}

function tell(
  path: string,
  notice: object,
  { key = whole.city.callbackKey, secondsAgo = 0, nonce = randomBytes(16).toString('hex') } = {},
): Promise<Response> {
  const body = JSON.stringify(notice)
  const timestamp = String(Math.floor(Date.now() / 1000) - secondsAgo)
  const signature = createHmac('sha256', key).update(`${timestamp}\n${nonce}\n${body}`).digest('hex')
  const headers = { 'x-timestamp': timestamp, 'x-nonce': nonce, 'x-signature': signature }
  return fetch(new URL(path, whole.platform), {
    method: 'POST',
    body,
    headers: { ...headers, 'content-type': 'application/json' },
  })
}
