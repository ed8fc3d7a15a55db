import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { agencies } from '../agency/index.ts'
import { type City, startCity } from '../index.ts'

let city: City
before(async () => {
  city = await startCity({ residents: 20 })
})
afterEach(() => call('POST', '/control/reset'))
after(() => city.stop())

test('a slow agency answers late', async () => {
  await call('PUT', '/control/agencies/ccc-register', { slowMs: 300 })
  const started = performance.now()

  const { status } = await askCcc()

  assert.equal(status, 200)
  assert.ok(performance.now() - started >= 290)
})

test('an agency failing half the time fails every second call', async () => {
  await call('PUT', '/control/agencies/ccc-register', { failing: { status: 503, rate: 0.5 } })

  const statuses = []
  for (let index = 0; index < 6; index++) statuses.push((await askCcc()).status)

  assert.deepEqual(statuses, [200, 503, 200, 503, 200, 503])
})

test('an absent agency refuses connections and comes back at the same address', async () => {
  await call('PUT', '/control/agencies/ccc-register', { absent: true })
  const away = await askCcc().catch((error: { cause?: { code?: string } }) => error.cause?.code)

  await call('PUT', '/control/agencies/ccc-register', {})
  const back = await askCcc()

  assert.equal(away, 'ECONNREFUSED')
  assert.equal(back.status, 200)
})

test('all agencies can be taken away at once', async () => {
  await call('PUT', '/control/agencies/all', { absent: true })

  const outcomes = await Promise.allSettled(Object.values(city.agencies).map((url) => fetch(url)))

  assert.deepEqual(new Set(outcomes.map(({ status }) => status)), new Set(['rejected']))
})

test('a contradictory agency says the opposite and a garbled one cannot be read', async () => {
  await call('PUT', '/control/agencies/ccc-register', { contradictory: true })
  const contrary = await askCcc()
  await call('PUT', '/control/agencies/ccc-register', { garbage: true })
  const garbled = await askCcc()

  assert.equal(JSON.parse(contrary.text).status, 'revoked')
  assert.equal(garbled.status, 200)
  assert.throws(() => JSON.parse(garbled.text), SyntaxError)
})

test('the log tells who was asked what for', async () => {
  await askCcc('HB-7')
  await askCcc('HB-8')

  const { json } = await call('GET', '/control/calls?dossier=HB-7')

  assert.equal(json.length, 1)
  const { agency, method, path, purpose, status } = json[0]
  assert.deepEqual(
    [agency, method, path, purpose, status],
    ['ccc-register', 'GET', '/certificates/2026021119871147', '非机动车注册登记', 200],
  )
})

test('a citizen added is known to every register, and a reset forgets her', async () => {
  const added = await call('POST', '/control/citizens', {
    name: '任娟婧',
    identityNumber: '350198196212053154',
    bikes: 2,
  })
  const wrong = await call('POST', '/control/citizens', {
    name: '任娟婧',
    identityNumber: '350198196212053155',
  })
  const person = { idNumber: '350198196212053154', name: '任娟婧' }

  const residence = await askAgency('residence-register', '/residence/query', person)
  const owned = await askAgency('bike-register', '/fjdc/v1/owners/count', { zjhm: person.idNumber })
  await call('POST', '/control/reset')
  const forgotten = await askAgency('residence-register', '/residence/query', person)

  assert.equal(added.status, 201)
  assert.doesNotMatch(added.json.subject, /196212/u)
  assert.equal(wrong.status, 400)
  assert.equal(JSON.parse(residence.text).result.status, 'RESIDENCE_PERMIT')
  assert.equal(JSON.parse(owned.text).sl, 2)
  assert.equal(JSON.parse(forgotten.text).result.status, 'NONE')
})

test('what registers know of one vehicle, certificate or invoice can be set', async () => {
  await call('PUT', '/control/vehicles/144117263880702', { state: 'stolen' })
  await call('PUT', '/control/certificates/2026021119871147', { status: 'suspended' })
  await call('PUT', '/control/invoices/26317700026495954540', { state: 'red' })
  const invoice = { fpdm: '', fphm: '26317700026495954540', kprq: '20261109', je: '4488.05' }

  const vehicle = await askAgency('bike-register', '/fjdc/v1/vehicles/144117263880702')
  const certificate = await askCcc()
  const verified = await askAgency('invoice-verification', '/fpcy/v1/invoice', invoice)

  assert.equal(JSON.parse(vehicle.text).zt, 'stolen')
  assert.equal(JSON.parse(certificate.text).status, 'suspended')
  assert.equal(JSON.parse(verified.text).invoice.zt, '3')
})

test('the home page shows every agency, its state, and buttons that change it', async () => {
  const pressed = await fetch(`${city.control}/mood`, {
    method: 'POST',
    body: new URLSearchParams({ agency: 'ccc-register', mood: 'failing' }),
  })
  const page = await pressed.text()
  const paper = await fetch(`${city.control}/papers/demo-invoice.jpg`)

  assert.equal(page.match(/<form method="post" action="\/mood"/gu)?.length, agencies.length)
  assert.match(page, /出错 Failing<\/span>\s*<strong>强制性产品认证证书库/u)
  assert.equal((await askCcc()).status, 503)
  assert.equal(paper.headers.get('content-type'), 'image/jpeg')
})

async function call(method: string, path: string, body?: object) {
  const response = await fetch(city.control + path, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) }
}

function askCcc(dossier?: string) {
  return askAgency(
    'ccc-register',
    '/certificates/2026021119871147',
    undefined,
    dossier ? { 'x-dossier': dossier } : {},
  )
}

async function askAgency(agency: string, path: string, body?: object, more: Record<string, string> = {}) {
  const response = await fetch(city.agencies[agency] + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      'x-api-key': city.apiKey,
      'x-purpose': encodeURIComponent('非机动车注册登记'),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...more,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, text: await response.text() }
}
