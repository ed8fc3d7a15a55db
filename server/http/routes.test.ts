import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type Front,
  fillPath,
  makeCaller,
  makeForm,
  makeFront,
  makeSignatory,
  publicUrl,
  routeList,
} from './test-front.ts'

let front: Front
before(async () => {
  front = await makeFront()
})
after(() => front.close())

const json = { 'content-type': 'application/json' }
const closed = routeList.filter(([, route]) => route.who !== 'anyone')
const changes = routeList.filter(([, route]) => route.method !== 'GET' && !route.signed)
const withBody = routeList.filter(([, route]) => route.body)

for (const [name, route] of closed) {
  const request = { method: route.method, url: fillPath(route), payload: '{}' }

  test(`${name} asks strangers to sign in`, async () => {
    const answer = await front.app.inject({ ...request, headers: json })

    assert.equal(answer.statusCode, 401)
    assert.equal(answer.json().code, 'not-signed-in')
  })

  test(`${name} refuses people it is not for`, async () => {
    const headers = { ...json, ...(await front.signIn(makeSignatory('helper'))) }

    const answer = await front.app.inject({ ...request, headers })

    assert.equal(answer.statusCode, 403)
    assert.equal(answer.json().code, 'not-allowed')
  })
}

for (const [name, route] of changes) {
  const request = { method: route.method, url: fillPath(route), payload: '{}' }

  test(`${name} refuses a change without the token of the session`, async () => {
    const { cookie = '' } = await front.signIn(makeCaller(route))
    const wrong = { ...json, cookie, 'x-csrf-token': 'x'.repeat(43) }

    const answers = await Promise.all([
      front.app.inject({ ...request, headers: { ...json, cookie } }),
      front.app.inject({ ...request, headers: wrong }),
    ])

    assert.deepEqual(answers.map(statusOf), [403, 403])
  })

  test(`${name} refuses a change from another site`, async () => {
    const headers = { ...json, ...(await front.signIn(makeCaller(route))) }
    const foreign = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]

    const answers = await Promise.all(
      foreign.map((more) => front.app.inject({ ...request, headers: { ...headers, ...more } })),
    )

    assert.deepEqual(answers.map(statusOf), [403, 403, 403])
  })
}

for (const [name, route] of withBody) {
  test(`${name} says what is wrong with a body it does not take`, async () => {
    const headers = await front.signIn(makeCaller(route))
    const form = makeForm({ other: '1' }, Buffer.from('x'))
    const { payload, contentType } = route.multipart
      ? form
      : { payload: '{"other":1}', contentType: 'application/json' }

    const answer = await front.app.inject({
      ...{ method: route.method, url: fillPath(route), payload },
      headers: { ...headers, 'content-type': contentType },
    })

    assert.equal(answer.statusCode, 400)
    assert.equal(answer.headers['content-type'], 'application/problem+json')
    assert.ok(answer.json().entries.length > 0)
  })
}

test('a refusal speaks the language of the request', async () => {
  const english = await front.app.inject({
    url: '/api/dossiers',
    headers: { 'accept-language': 'en-GB,zh;q=0.5' },
  })
  const chinese = await front.app.inject({ url: '/api/dossiers', headers: { 'accept-language': 'fr' } })

  assert.match(english.json().detail, /^Please sign in/u)
  assert.match(chinese.json().detail, /^请先登录/u)
})

test('a function that breaks answers 500 and tells nothing about itself', async () => {
  const broken = async () => {
    throw new Error('password: 12345678')
  }
  const other = await makeFront({ handlers: new Proxy({}, { get: () => broken }) as never })

  const answer = await other.app.inject({ url: '/api/matters' })
  await other.close()

  assert.equal(answer.statusCode, 500)
  assert.doesNotMatch(answer.body, /password/u)
  assert.match(answer.json().detail, new RegExp(String(answer.headers['x-request-id']), 'u'))
})

test('a file comes with its own type and name, and is kept by no cache', async () => {
  const file = Buffer.from('%PDF-')
  const show = async () => ({ file, mediaType: 'application/pdf', name: '行驶证.pdf' })
  const other = await makeFront({ handlers: { ...front, showPaper: show } as never })
  const headers = await other.signIn(makeSignatory())

  const answer = await other.app.inject({ url: '/api/dossiers/1/paper.pdf', headers })
  await other.close()

  assert.deepEqual([answer.statusCode, answer.rawPayload.toString()], [200, '%PDF-'])
  assert.equal(answer.headers['content-type'], 'application/pdf')
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.match(String(answer.headers['content-disposition']), /^inline; filename\*=UTF-8''%E8/u)
})

test('a picture is a picture and nothing else, whatever a browser makes of its bytes', async () => {
  const file = Buffer.from('<script>alert(1)</script>')
  const show = async () => ({ file, mediaType: 'image/jpeg', name: 'u1.jpg' })
  const other = await makeFront({ handlers: { ...front, showUpload: show } as never })
  const headers = await other.signIn(makeSignatory())

  const answer = await other.app.inject({ url: '/api/dossiers/1/uploads/u1/picture', headers })
  await other.close()

  assert.equal(answer.headers['content-type'], 'image/jpeg')
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.equal(answer.headers['content-security-policy'], "default-src 'none'; sandbox")
})

test('who asks too often is told when to come back', async () => {
  const other = await makeFront({ requestsPerMinute: 2 })
  const ask = () => other.app.inject({ url: '/api/session' })

  const answers = [await ask(), await ask(), await ask()]
  await other.close()

  assert.deepEqual(answers.map(statusOf), [200, 200, 429])
  assert.equal(answers[2]?.json().code, 'too-many')
  assert.ok(Number(answers[2]?.headers['retry-after']) > 0)
})

test('the description of the API names every route', async () => {
  const answer = await front.app.inject({ url: '/api/openapi.json' })

  const operations = Object.values(answer.json().paths).flatMap((path) => Object.values(path as object))
  assert.deepEqual(
    operations.map((operation) => operation.operationId).sort(),
    routeList.map(([name]) => name).sort(),
  )
})

test('every reference in the description of the API leads to a schema', async () => {
  const answer = await front.app.inject({ url: '/api/openapi.json' })

  const references = [...answer.body.matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)/gu)]
  const { schemas } = answer.json().components
  assert.ok(references.length > 50)
  assert.deepEqual(
    references.filter(([, name = '']) => !Object.hasOwn(schemas, name)),
    [],
  )
  assert.equal([...answer.body.matchAll(/"\$ref":"/gu)].length, references.length)
})

test('an identity provider that is away is told in plain words', async () => {
  const answer = await front.app.inject({ url: '/auth/sign-in', headers: { host: publicUrl.host } })

  assert.equal(answer.statusCode, 503)
  assert.match(answer.body, /统一身份认证暂时没有回应/u)
})

test('the probes say that the process runs and whether it can meet requests', async () => {
  const other = await makeFront({ isReady: () => Promise.reject(new Error('The database is away')) })

  const [health, ready] = [await other.app.inject('/health'), await other.app.inject('/ready')]
  await other.close()

  assert.deepEqual([health.statusCode, ready.statusCode], [200, 503])
})

function statusOf(answer: { readonly statusCode: number }): number {
  return answer.statusCode
}
