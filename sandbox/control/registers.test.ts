import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { after, afterEach, before, test } from 'node:test'
import { type City, startCity } from '../index.ts'
import { closeServer, listen } from '../listen.ts'
import { companies } from '../people/companies.ts'
import { getDemoPerson } from '../people/demo-people.ts'

const { delivery, carrier, chemicals, electronics } = companies

let city: City
let notifyUrl: string
const receiver = createServer(async (request, response) => {
  receiver.emit('told', JSON.parse(await text(request)))
  response.end()
})
before(async () => {
  city = await startCity({ residents: 20 })
  notifyUrl = `http://127.0.0.1:${await listen(receiver, 0)}/told`
})
afterEach(() => control('POST', '/control/reset'))
after(() => Promise.all([city.stop(), closeServer(receiver)]))

test('a correction that is upheld changes the record and tells who asked for it', async () => {
  const asked = await ask('correction-desk', '/corrections', {
    ...{
      source: 'social-insurance',
      field: 'months',
      subject: delivery.uscc,
      claims: '3月应为85人',
      notifyUrl,
    },
  })
  const heard = once(receiver, 'told', { signal: AbortSignal.timeout(5_000) })

  const { reference } = asked.json
  await control('PUT', `/control/inquiries/${reference}`, { status: 'upheld', words: '已更正' })
  const [told] = await heard

  const insured = await ask('social-insurance', `/ds/hrss/insured-monthly?uscc=${delivery.uscc}&year=2025`)
  const known = await ask('correction-desk', `/corrections/${reference}`)
  assert.equal(asked.json.status, 'open')
  assert.deepEqual([told.reference, told.status, told.words], [reference, 'upheld', '已更正'])
  assert.equal(known.json.status, 'upheld')
  assert.deepEqual(
    insured.json.months.slice(2, 4).map((month: { rs: number }) => month.rs),
    [85, 86],
  )
})

test('a correction that is rejected changes nothing, and an answer once given stays', async () => {
  const about = { source: 'tax-levy', field: 'paid', subject: delivery.uscc, claims: '已经缴过 5000 元' }
  const asked = await ask('correction-desk', '/corrections', about)
  const place = `/control/inquiries/${asked.json.reference}`

  await control('PUT', place, { status: 'rejected' })
  const again = await control('PUT', place, { status: 'upheld' })
  const strange = await control('PUT', place, { status: 'confirmed' })

  const tax = await ask('tax-levy', `/ds/tax/registration?uscc=${delivery.uscc}`)
  assert.equal(again.json.status, 'rejected')
  assert.equal(strange.status, 400)
  assert.equal(tax.json.yjje, '0.00')
})

test('another office answers a request for assistance', async () => {
  const asked = await ask('assistance-desk', '/requests', {
    ...{ office: '区档案馆', matter: '某事项', material: '证明', subject: '310', question: '有没有？' },
  })

  await control('PUT', `/control/inquiries/${asked.json.reference}`, { status: 'denied', words: '没有' })

  const known = await ask('assistance-desk', `/requests/${asked.json.reference}`)
  assert.deepEqual([known.json.status, known.json.words], ['denied', '没有'])
})

test('the home page shows what waits for an answer, with buttons that give it', async () => {
  const about = { source: 'tax-levy', field: 'paid', subject: delivery.uscc, claims: '已经缴过 5000 元' }
  const { json } = await ask('correction-desk', '/corrections', about)
  const before = await (await fetch(city.control)).text()

  const answer = new URLSearchParams({ reference: json.reference, status: 'upheld' })
  const pressed = await fetch(`${city.control}/answer`, { method: 'POST', body: answer })

  const tax = await ask('tax-levy', `/ds/tax/registration?uscc=${delivery.uscc}`)
  assert.match(before, /已经缴过 5000 元/u)
  assert.match(await pressed.text(), /现在没有/u)
  assert.equal(tax.json.yjje, '5000.00')
})

test('five thousand workers are made in a moment, all different, and every register knows them', async () => {
  const batch = { count: 5_000, unit: carrier.uscc, seed: 7 }
  const first = await control('POST', '/control/drivers', batch)
  const second = await control('POST', '/control/drivers', { ...batch, count: 10 })
  const { identityNumber, name } = first.json.items[0]
  const certificate = await ask('qualification-certificates', '/yz/certificates/query', {
    sfzh: identityNumber,
  })
  const person = await ask('population-register', '/rkk/v1/person', { GMSFHM: identityNumber, XM: name })
  const numbers = new Set(
    [...first.json.items, ...second.json.items].map(
      (item: { identityNumber: string }) => item.identityNumber,
    ),
  )

  assert.equal(numbers.size, 5_010)
  assert.deepEqual([certificate.json.zt, certificate.json.fwdw], ['有效', chemicals.name])
  assert.equal(person.json.code, '0')
})

test('a change of employer is written to the certificate once, and refused where it is not valid', async () => {
  const { identityNumber } = getDemoPerson('citizen-hao')
  const change = {
    ...{ sfzh: identityNumber, fwdw: carrier.name, fwdwdm: carrier.uscc },
    ...{ ywbh: 'HB-1', bgrq: '2026-11-24' },
  }
  const first = await ask('qualification-certificates', '/yz/certificates/unit', change)
  const again = await ask('qualification-certificates', '/yz/certificates/unit', change)
  const known = await ask('qualification-certificates', '/yz/certificates/query', { sfzh: identityNumber })
  const { identityNumber: cancelled } = getDemoPerson('worker-cancelled')
  const other = { ...change, sfzh: cancelled }
  const refused = await ask('qualification-certificates', '/yz/certificates/unit', other, 'another-key')

  assert.deepEqual(again, first)
  assert.equal(first.json.yfwdw, chemicals.name)
  assert.equal(known.json.fwdw, carrier.name)
  assert.equal(refused.json.error, 'not-valid')
})

test('twenty thousand employees are told in less than a megabyte, every month of them', async () => {
  const path = `/ds/hrss/insured-monthly?uscc=${electronics.uscc}&year=2025`
  const { json } = await ask('social-insurance', path)

  const march = json.wages.filter((group: { yf: number }) => group.yf === 3)
  assert.equal(
    march.reduce((sum: number, group: { rs: number }) => sum + group.rs, 0),
    20_000,
  )
  assert.ok(JSON.stringify(json).length < 1_000_000)
})

test('a declaration is taken once, and the period is declared then', async () => {
  const amounts = { gzze: '1.00', npjgz: '1.00', ynfe: '1.00', jmfe: '0.00', yjfe: '1.00', ybtfe: '1.00' }
  const declaration = {
    ...{ uscc: delivery.uscc, sqnd: '2025', zzrs: '86', aprs: '0', jmxz: 'P90', ywbh: 'HB-2', ...amounts },
  }
  const declared = await ask('tax-levy', '/ds/tax/declarations', declaration)
  const again = await ask('tax-levy', '/ds/tax/declarations', declaration, 'another-key')
  const paid = { uscc: delivery.uscc, sqnd: '2025', je: '100.50', dh: 'HB-2-1', jylsh: 'P1' }
  await ask('tax-levy', '/ds/tax/payments', paid)
  const known = await ask('tax-levy', `/ds/tax/registration?uscc=${delivery.uscc}`)

  assert.equal(declared.status, 201)
  assert.equal(again.json.error, 'already-declared')
  assert.deepEqual([known.json.ysb, known.json.yjje, known.json.yjdh], [true, '100.50', 'HB-2-1'])
})

test('what registers know of a unit or a worker can be set', async () => {
  const { identityNumber } = getDemoPerson('citizen-miao')
  const statuses = [
    await control('PUT', `/control/employers/${delivery.uscc}`, { seal: '吊销', headcount: { 12: 0 } }),
    await control('PUT', `/control/drivers/${identityNumber}`, { banned: true, validTo: '2026-12-01' }),
    await control('PUT', '/control/drivers/310', { banned: true }),
  ].map(({ status }) => status)

  const seal = await ask('seal-register', `/yz/v1/seals/${delivery.uscc}`)
  const ban = await ask('industry-bans', '/yz/bans/query', { sfzh: identityNumber })
  const insured = await ask('social-insurance', `/ds/hrss/insured-monthly?uscc=${delivery.uscc}&year=2025`)
  assert.deepEqual(statuses, [204, 204, 404])
  assert.equal(seal.json.yzzt, '吊销')
  assert.equal(ban.json.zm, true)
  assert.equal(insured.json.months.length, 11)
})

test('a company without an agent has an inbox too, by code or by name', async () => {
  const message = { title: '从业人员变更', body: '已变更' }
  const byName = await ask('message-inbox', '/messages', { ...message, recipient: companies.workshop.name })
  const byCode = await ask('message-inbox', `/messages?recipient=${companies.workshop.uscc}`)

  assert.equal(byName.status, 201)
  assert.equal(byCode.json.items.length, 1)
})

// biome-ignore lint/suspicious/noExplicitAny: each call has an answer of its own shape
type Reply = { readonly status: number; readonly json: any }

async function ask(agency: string, path: string, body?: object, key = 'a-key'): Promise<Reply> {
  const headers = {
    ...{ 'x-api-key': city.apiKey, 'x-purpose': 'test', 'idempotency-key': key },
    ...(body ? { 'content-type': 'application/json' } : {}),
  }
  return read(fetch(city.agencies[agency] + path, makeCall(body ? 'POST' : 'GET', body, headers)))
}

function control(method: string, path: string, body?: object): Promise<Reply> {
  const headers = body ? { 'content-type': 'application/json' } : {}
  return read(fetch(city.control + path, makeCall(method, body, headers)))
}

function makeCall(method: string, body: object | undefined, headers: Readonly<Record<string, string>>) {
  return { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
}

async function read(responding: Promise<Response>): Promise<Reply> {
  const response = await responding
  const content = await response.text()
  return { status: response.status, json: content === '' ? undefined : JSON.parse(content) }
}
