import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { after, afterEach, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type City, startCity } from '../index.ts'
import { closeServer, listen } from '../listen.ts'

type Told = { readonly body: string; readonly headers: IncomingMessage['headers'] }

let city: City
let notifyUrl: string
const told: Told[] = []
let answers: number[] = []
const receiver = createServer(async (request, response) => {
  told.push({ body: await text(request), headers: request.headers })
  response.writeHead(answers.shift() ?? 200).end()
  receiver.emit('told')
})

before(async () => {
  city = await startCity({ residents: 5 })
  notifyUrl = `http://127.0.0.1:${await listen(receiver, 0)}/paid`
})
afterEach(async () => {
  told.length = 0
  answers = []
  await fetch(`${city.control}/control/reset`, { method: 'POST' })
})
after(() => Promise.all([city.stop(), closeServer(receiver)]))

test('an order is paid on its page, and whoever opened it is told with a signature', async () => {
  const opened = await open('HB-1')

  const paying = await fetch(opened.json.payUrl, { method: 'POST', redirect: 'manual' })
  await hear(1)

  const [first] = told
  const { notice, paidAt, transaction, ...rest } = JSON.parse(first?.body ?? '')
  const { 'x-timestamp': at, 'x-nonce': nonce, 'x-signature': signature } = first?.headers ?? {}
  const expected = createHmac('sha256', city.callbackKey).update(`${at}\n${nonce}\n${first?.body}`)
  assert.equal(paying.headers.get('location'), 'http://127.0.0.1/back')
  assert.deepEqual(rest, { order: 'HB-1', status: 'paid', amount: '81000.00' })
  assert.equal(signature, expected.digest('hex'))
  assert.equal((await ask('/orders/HB-1')).json.status, 'paid')
})

test('a callback is repeated until it is taken, as the same notice and signed anew', async () => {
  answers = [503, 302]
  await payNow('HB-2')

  await hear(3)
  await wait(50)

  const notices = told.map(({ body }) => JSON.parse(body).notice)
  const nonces = told.map(({ headers }) => headers['x-nonce'])
  assert.deepEqual([new Set(notices).size, new Set(nonces).size, told.length], [1, 3, 3])
})

test('callbacks can come twice, late, or be lost', async () => {
  await disturb({ callbacks: { times: 2, lateMs: 200 } })
  const started = performance.now()
  await payNow('HB-3')
  await hear(2)
  const took = performance.now() - started
  await disturb({ callbacks: { times: 0 } })
  await payNow('HB-4')
  await wait(100)

  assert.ok(took >= 190)
  assert.equal(told.length, 2)
  assert.equal((await ask('/orders/HB-4')).json.status, 'paid')
})

test('an order is known by its number, and another content under it is refused', async () => {
  const statuses = [await open('HB-5'), await open('HB-5'), await open('HB-5', '1.00')].map(
    ({ status }) => status,
  )
  const paid = [await payNow('HB-5'), await payNow('HB-5')]
  await hear(1)

  assert.deepEqual(statuses, [201, 201, 409])
  assert.equal(paid.length, 2)
  assert.equal(told.length, 1)
})

test('what is closed or over cannot be paid', async () => {
  await open('HB-6')
  await ask('/orders/close', { order: 'HB-6' })
  await open('HB-7', '1.00', { expiresAt: '2020-01-01T00:00:00Z' })

  for (const order of ['HB-6', 'HB-7']) await pressPay(order)

  const states = [(await ask('/orders/HB-6')).json.status, (await ask('/orders/HB-7')).json.status]
  assert.deepEqual(states, ['closed', 'expired'])
})

test('money goes back once, and never more than was paid', async () => {
  const refund = { order: 'SPRING-2026-0001', amount: '9000.00', refund: 'R1' }
  const first = await ask('/refunds', refund)
  const again = await ask('/refunds', refund)
  const more = await ask('/refunds', { ...refund, refund: 'R2', amount: '51000.01' })
  const other = await ask('/refunds', { ...refund, amount: '1.00' })
  await open('HB-8')
  const unpaid = await ask('/refunds', { ...refund, order: 'HB-8' })

  assert.deepEqual(again, first)
  assert.equal((await ask('/orders/SPRING-2026-0001')).json.refunded, '9000.00')
  assert.deepEqual(
    [more, other, unpaid].map(({ json }) => json.error),
    ['more-than-paid', 'refund-differs', 'not-paid'],
  )
})

async function hear(count: number): Promise<void> {
  const signal = AbortSignal.timeout(5_000)
  while (told.length < count) await once(receiver, 'told', { signal })
}

function open(order: string, amount = '81000.00', more: object = {}) {
  const purpose = '残疾人就业保障金'
  return ask('/orders', {
    ...{ order, amount, payer: '上海青禾即时配送有限公司', purpose },
    ...{ notifyUrl, returnUrl: 'http://127.0.0.1/back', ...more },
  })
}

async function payNow(order: string): Promise<void> {
  await open(order)
  await pressPay(order)
}

async function pressPay(order: string): Promise<void> {
  const url = `${city.agencies['payment-gateway']}/pay/${order}`
  await fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
}

async function disturb(disturbance: object): Promise<void> {
  await fetch(`${city.control}/control/agencies/payment-gateway`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(disturbance),
  })
}

// biome-ignore lint/suspicious/noExplicitAny: each call has an answer of its own shape
async function ask(path: string, body?: object): Promise<{ readonly status: number; readonly json: any }> {
  const response = await fetch(city.agencies['payment-gateway'] + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...{ 'x-api-key': city.apiKey, 'x-purpose': encodeURIComponent('残保金') },
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, json: await response.json() }
}
