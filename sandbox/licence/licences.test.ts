import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { type City, startCity } from '../index.ts'
import { getDemoPerson } from '../people/demo-people.ts'

const certificate = '道路危险货物运输从业资格证'
const { identityNumber, name } = getDemoPerson('citizen-hao')

let city: City
before(async () => {
  city = await startCity({ residents: 5 })
})
afterEach(() => fetch(`${city.control}/control/reset`, { method: 'POST' }))
after(() => city.stop())

test('a copy is watermarked with its purpose, and the library keeps what it was used for', async () => {
  const copy = await ask('/licences/retrieve', { holder: identityNumber, typeName: certificate })
  const picture = await ask(`/licences/${copy.json.identifier}/picture`)

  const uses = await ask(`/licences/${copy.json.identifier}/uses`)
  assert.equal(copy.json.face.服务单位, '上海越川化工物流有限公司')
  assert.match(copy.json.watermark, /仅供办理“变更服务单位”使用/u)
  assert.match(picture.text, /^<svg/u)
  for (const written of ['郝建军', '仅供办理“变更服务单位”使用']) assert.ok(picture.text.includes(written))
  assert.deepEqual(
    uses.json.items.map(({ purpose, dossier }: { purpose: string; dossier: string }) => [purpose, dossier]),
    [
      ['变更服务单位', 'HB-9'],
      ['变更服务单位', 'HB-9'],
    ],
  )
})

test('a certificate issued anew keeps its number in the next version, and the earlier one is void', async () => {
  const earlier = await ask('/licences/retrieve', { holder: identityNumber, typeName: certificate })
  const issue = {
    ...{ typeName: certificate, holder: identityNumber, validFrom: '2026-11-24', validTo: '2030-08-31' },
    face: { 姓名: name, 服务单位: '上海驰安危险品运输有限公司' },
  }
  const issued = await ask('/licences/replace', issue, 'k-1')
  const again = await ask('/licences/replace', issue, 'k-1')

  const old = await ask('/licences/verify', { identifier: earlier.json.identifier })
  const valid = await ask('/licences/query', { holder: identityNumber, typeName: certificate })
  const refused = await ask('/licences/retrieve', { identifier: earlier.json.identifier })
  assert.match(issued.json.identifier, /\.002\.[0-9A-Z]$/u)
  assert.equal(issued.json.replaces, earlier.json.identifier)
  assert.deepEqual(again.json, issued.json)
  assert.deepEqual([old.json.valid, old.json.status], [false, '05'])
  assert.deepEqual(
    valid.json.items.map((item: { identifier: string }) => item.identifier),
    [issued.json.identifier],
  )
  assert.equal(refused.json.error, 'not-valid')
})

test('a licence that is cancelled is listed only among all of them', async () => {
  const { json } = await ask('/licences/retrieve', { holder: identityNumber, typeName: '机动车驾驶证' })
  await ask('/licences/cancel', { identifier: json.identifier, reason: '本人申请' }, 'k-2')

  const query = { holder: identityNumber, typeName: '机动车驾驶证' }
  const valid = await ask('/licences/query', query)
  const all = await ask('/licences/query', { ...query, all: true })
  assert.equal(valid.json.items.length, 0)
  assert.deepEqual([all.json.items[0].status, all.json.items[0].statusText], ['04', '注销'])
})

test('what is not there is not replaced, and a licence says of itself what its register says', async () => {
  const cancelled = getDemoPerson('worker-cancelled').identityNumber
  const all = await ask('/licences/query', { holder: cancelled, typeName: certificate, all: true })
  const issue = {
    typeName: certificate,
    holder: cancelled,
    validFrom: '2026-11-24',
    face: { 姓名: '尤丽华' },
  }
  const replaced = await ask('/licences/replace', issue, 'k-3')

  assert.equal(all.json.items[0].statusText, '注销')
  assert.equal(replaced.status, 404)
})

// biome-ignore lint/suspicious/noExplicitAny: each call has an answer of its own shape
type Reply = { readonly status: number; readonly text: string; readonly json: any }

async function ask(path: string, body?: object, key?: string): Promise<Reply> {
  const response = await fetch(city.agencies['licence-library'] + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...{ 'x-api-key': city.apiKey, 'x-purpose': encodeURIComponent('变更服务单位'), 'x-dossier': 'HB-9' },
      ...(key ? { 'idempotency-key': key } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : undefined }
}
