import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type City, startCity } from '../index.ts'
import { demoPeople } from '../people/demo-people.ts'

let city: City
before(async () => {
  city = await startCity({ residents: 20 })
})
after(() => city.stop())

test('the population register knows who belongs to a number, and whose guardian they are', async () => {
  const known = await ask('population-register', '/rkk/v1/person', {
    GMSFHM: numberOf('citizen-shen'),
    XM: '沈建国',
  })
  const otherName = await ask('population-register', '/rkk/v1/person', {
    GMSFHM: numberOf('citizen-shen'),
    XM: '别人',
  })
  const nobody = await ask('population-register', '/rkk/v1/person', {
    GMSFHM: '310199190001010000',
    XM: '别人',
  })

  assert.equal(known.json.code, '0')
  assert.equal(known.json.data.CSRQ, '19821001')
  assert.equal(known.json.data.HJLX, '1')
  assert.equal(known.json.data.BJHR[0].XM, '沈一诺')
  assert.deepEqual([otherName.json.code, otherName.json.data], ['1', null])
  assert.deepEqual([nobody.json.code, nobody.json.data], ['2', null])
})

test('the residence register tells permit, registration and nothing apart', async () => {
  const statuses = await Promise.all(
    (['citizen-zhao', 'citizen-ma', 'citizen-zhou'] as const).map(async (subject) => {
      const { name } = personOf(subject)
      const { json } = await ask('residence-register', '/residence/query', {
        idNumber: numberOf(subject),
        name,
      })
      return json.result.status
    }),
  )

  assert.deepEqual(statuses, ['RESIDENCE_PERMIT', 'RESIDENCE_REGISTRATION', 'NONE'])
})

test('the CCC register takes certificates it has never seen for valid and adds nothing to them', async () => {
  const known = await ask('ccc-register', '/certificates/2026021119000186')
  const unseen = await ask('ccc-register', '/certificates/2026021119871147')
  const revoked = await ask('ccc-register', '/certificates/2024011119000002')
  const malformed = await ask('ccc-register', '/certificates/12')

  assert.equal(known.json.model, 'TDT3101Z')
  assert.deepEqual([unseen.json.status, unseen.json.productClass, unseen.json.model], ['valid', '1119', null])
  assert.equal(revoked.json.status, 'revoked')
  assert.deepEqual([malformed.status, malformed.json.error], [400, 'malformed'])
})

test('invoices never seen are normal; those on file must agree with it', async () => {
  const demo = { fpdm: '', fphm: '26312000000003101866', kprq: '20261116', je: '2899.00' }
  const unseen = await ask('invoice-verification', '/fpcy/v1/invoice', {
    ...demo,
    fphm: '26317700026495954540',
  })
  const agreed = await ask('invoice-verification', '/fpcy/v1/invoice', demo)
  const differing = await ask('invoice-verification', '/fpcy/v1/invoice', { ...demo, je: '2899.01' })
  const red = await ask('invoice-verification', '/fpcy/v1/invoice', { ...demo, fphm: '26312000000000000002' })
  const malformed = await ask('invoice-verification', '/fpcy/v1/invoice', { ...demo, fphm: '123' })

  assert.deepEqual(
    [unseen.json.invoice.ztmc, unseen.json.invoice.je, unseen.json.invoice.gfmc],
    ['正常', '2899.00', null],
  )
  assert.equal(agreed.json.invoice.gfmc, '林晓梅')
  assert.deepEqual([differing.json.resultCode, differing.json.invoice], ['006', null])
  assert.equal(red.json.invoice.ztmc, '红冲')
  assert.equal(malformed.json.resultCode, '104')
})

test('an e-bike is registered once, however often the same request comes', async () => {
  const body = {
    ...{
      zcbm: '144117263880702',
      hphm: '沪A123456',
      hpzl: 'NORMAL',
      djrq: '2026-11-23',
      bzdd: 'a',
      ywbh: 'HB-1',
    },
    syr: { xm: '林晓梅', zjhm: numberOf('citizen-lin') },
  }

  const first = await ask('bike-register', '/fjdc/v1/registrations', body, { 'idempotency-key': 'k-1' })
  const again = await ask('bike-register', '/fjdc/v1/registrations', body, { 'idempotency-key': 'k-1' })
  const otherKey = await ask('bike-register', '/fjdc/v1/registrations', body, { 'idempotency-key': 'k-2' })
  const otherBody = await ask(
    'bike-register',
    '/fjdc/v1/registrations',
    { ...body, bzdd: 'b' },
    { 'idempotency-key': 'k-1' },
  )
  const stolen = await ask(
    'bike-register',
    '/fjdc/v1/registrations',
    { ...body, zcbm: '310199000000002' },
    { 'idempotency-key': 'k-3' },
  )
  const vehicle = await ask('bike-register', '/fjdc/v1/vehicles/144117263880702')
  const count = await ask('bike-register', '/fjdc/v1/owners/count', { zjhm: numberOf('citizen-lin') })

  assert.deepEqual([first.status, first.json.zt], [201, 'registered'])
  assert.deepEqual(again, first)
  assert.deepEqual([otherKey.status, otherKey.json.error], [409, 'already-registered'])
  assert.deepEqual([otherBody.status, otherBody.json.error], [409, 'key-reused'])
  assert.equal(stolen.json.error, 'stolen')
  assert.deepEqual([vehicle.json.zt, vehicle.json.djxx.syr], ['registered', '林*梅'])
  assert.equal(count.json.sl, 1)
})

test('the special vehicle codes answer as the documentation says', async () => {
  const codes = ['310199000000001', '310199000000002', '310199000000003', '999999999999999']
  const answers = await Promise.all(codes.map((code) => ask('bike-register', `/fjdc/v1/vehicles/${code}`)))
  const owned = await ask('bike-register', '/fjdc/v1/owners/count', { zjhm: numberOf('citizen-he') })

  assert.deepEqual(
    answers.map(({ json }) => json.zt),
    ['registered', 'stolen', 'cancelled', 'none'],
  )
  assert.equal(owned.json.sl, 3)
})

test('the disability register knows the legs of one and nothing of another', async () => {
  const body = { idNumber: numberOf('citizen-wu'), name: '吴志远' }
  const known = await ask('disability-register', '/dpf/v1/certificate', body)
  const other = await ask('disability-register', '/dpf/v1/certificate', { ...body, name: '别人' })

  assert.deepEqual([known.json.certificate.part, known.json.certificate.cardNo.length], ['下肢', 20])
  assert.equal(known.json.lowerLimb, true)
  assert.deepEqual(other.json, { found: false, lowerLimb: false, certificate: null })
})

test('the company register tells known, unknown and impossible codes apart', async () => {
  const { company } = (await accounts()).find(({ sub }) => sub === 'agent-zheng') ?? assert.fail()
  const known = await ask('company-register', `/scjg/v1/entities/${company?.uscc}`)
  const unknown = await ask('company-register', '/scjg/v1/entities/91350100M000100Y43')
  const impossible = await ask('company-register', '/scjg/v1/entities/91350100M000100Y44')

  assert.deepEqual([known.json.qymc, known.json.djzt], ['上海青禾即时配送有限公司', '存续'])
  assert.deepEqual([unknown.status, impossible.status], [404, 400])
})

test('a licence is found, retrieved for a reason, verified, and a new one deposited', async () => {
  const holder = numberOf('citizen-zhao')
  const deposit = { typeName: '非机动车行驶证', holder, face: { 号牌号码: '沪A1' }, validFrom: '2026-11-23' }
  const issued = await ask('licence-library', '/licences', deposit, { 'idempotency-key': 'k-1' })
  const found = await ask('licence-library', '/licences/query', { holder })
  const names = found.json.items.map((item: { typeName: string }) => item.typeName)
  const { identifier } = found.json.items[0]
  const retrieved = await ask('licence-library', '/licences/retrieve', {
    identifier,
    reason: '非机动车注册登记',
  })
  const verified = await ask('licence-library', '/licences/verify', { identifier: issued.json.identifier })
  const forged = await ask('licence-library', '/licences/verify', {
    identifier: `${identifier.slice(0, -1)}*`,
  })
  const catalogue = await ask('licence-library', '/catalogue')

  assert.deepEqual(names, ['居民身份证', '居住证', '非机动车行驶证'])
  assert.equal(retrieved.json.face.姓名, '赵志强')
  assert.match(retrieved.json.watermark, /^此件由.*提供，仅供办理“非机动车注册登记”使用，有效期至\d/u)
  assert.equal(verified.json.valid, true)
  assert.equal(forged.json.valid, false)
  assert.equal(catalogue.json.items.length, 8)
})

test('a message reaches the person by number or subject, once, and can be read on a page', async () => {
  const message = {
    recipient: numberOf('citizen-chen'),
    title: '预约成功',
    body: '请带好<车>来',
    link: 'http://127.0.0.1/x',
  }
  const sent = await ask('message-inbox', '/messages', message, { 'idempotency-key': 'm-1' })
  await ask('message-inbox', '/messages', message, { 'idempotency-key': 'm-1' })
  const listed = await ask('message-inbox', '/messages?recipient=citizen-chen')
  const page = await (await fetch(`${city.agencies['message-inbox']}/people/citizen-chen`)).text()
  const lost = await ask(
    'message-inbox',
    '/messages',
    { ...message, recipient: 'x' },
    { 'idempotency-key': 'm-2' },
  )

  assert.equal(sent.json.recipient, 'citizen-chen')
  assert.equal(listed.json.items.length, 1)
  assert.match(page, /请带好&#60;车&#62;来/u)
  assert.equal(lost.status, 404)
})

test('a call without key or without purpose is refused', async () => {
  const url = `${city.agencies['ccc-register']}/certificates/2026021119871147`
  const keyless = await fetch(url, { headers: { 'x-purpose': 'x' } })
  const aimless = await fetch(url, { headers: { 'x-api-key': city.apiKey } })

  assert.deepEqual([keyless.status, aimless.status], [401, 400])
})

// biome-ignore lint/suspicious/noExplicitAny: the answers of nine agencies have nine shapes
type Reply = { readonly status: number; readonly json: any }

async function ask(
  agency: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const response = await fetch(city.agencies[agency] + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      'x-api-key': city.apiKey,
      'x-purpose': encodeURIComponent('非机动车注册登记'),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, json: await response.json() }
}

async function accounts(): Promise<{ sub: string; company?: { uscc: string } }[]> {
  const response = await fetch(`${city.control}/control/accounts`)
  return (await response.json()) as { sub: string; company?: { uscc: string } }[]
}

function personOf(subject: string) {
  return demoPeople.find((person) => person.subject === subject) ?? assert.fail(subject)
}

function numberOf(subject: string): string {
  return personOf(subject).identityNumber
}
