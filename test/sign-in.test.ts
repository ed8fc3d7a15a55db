import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Handlers, type Http, openHttp, openIdentity, openSessions } from '#http'
import { freePort, makeStranger, makeTestDatabase, signInAs, type TestDatabase } from '#testing'
import { type City, startCity } from '../sandbox/index.ts'

let city: City
let database: TestDatabase
let http: Http
let platform: URL

before(async () => {
  const port = await freePort()
  platform = new URL(`http://127.0.0.1:${port}`)
  city = await startCity({ residents: 5 })
  database = await makeTestDatabase()
  http = await openHttp({
    handlers: { listDossiers: async () => [] } as unknown as Handlers,
    identity: openIdentity({
      issuer: new URL(city.issuer),
      clientId: city.client.id,
      clientSecret: city.client.secret,
      publicUrl: platform,
    }),
    sessions: openSessions(database, { idleMinutes: 30, longestMinutes: 600 }),
    web: { applicant: '/nowhere/applicant', desk: '/nowhere/desk' },
    publicUrl: platform,
    isReady: async () => true,
  })
  await http.listen(port)
})
after(async () => {
  await http.close()
  await database.drop()
  await city.stop()
})

test('a citizen signs in with one tap and is known by name, role and level', async () => {
  const lin = await signInAs(platform, 'citizen-lin')

  const session = await (await lin.get('/api/session')).json()

  assert.deepEqual(session.person, { id: 'citizen-lin', name: '林晓梅', role: 'citizen', level: 'L3' })
  assert.equal((await lin.get('/api/dossiers')).status, 200)
})

test('an agent brings the company, an officer the office', async () => {
  const agent = await signInAs(platform, 'agent-zheng')
  const officer = await signInAs(platform, 'officer-gu')

  const [zheng, gu] = await Promise.all(
    [agent, officer].map(async (who) => (await who.get('/api/session')).json()),
  )

  assert.equal(zheng.person.company.name, '上海青禾即时配送有限公司')
  assert.equal(typeof gu.person.office.id, 'string')
})

test('a higher level can be asked for', async () => {
  const ma = await signInAs(platform, 'citizen-ma', '&level=L3')

  const session = await (await ma.get('/api/session')).json()

  assert.equal(session.person.level, 'L3')
})

test('the desk can have its own people offered first', async () => {
  const page = await makeStranger(platform).open(new URL('/auth/sign-in?hint=officer-xu', platform))

  const html = await page.text()

  assert.ok(html.indexOf('officer-xu') < html.indexOf('officer-gu'))
})

test('signing out ends the session here and at the provider', async () => {
  const lin = await signInAs(platform, 'citizen-lin')

  const left = await lin.open(new URL('/auth/sign-out?return=/desk/', platform))

  assert.equal(left.url, `${platform.origin}/desk/`)
  assert.deepEqual(await (await lin.get('/api/session')).json(), { signedIn: false })
  const again = await lin.open(new URL('/auth/sign-in', platform))
  assert.match(again.url, /\/sign-in\//u)
})

test('afterwards the browser is sent to our own paths only', async () => {
  const lin = await signInAs(platform, 'citizen-lin')
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/%2e%2e//evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'javascript:1',
  ]

  for (const address of elsewhere) {
    const page = await lin.open(new URL(`/auth/sign-in?return=${encodeURIComponent(address)}`, platform))
    assert.equal(new URL(page.url).href, `${platform.origin}/`, address)
  }
})

test('an answer of the provider counts once, and only in the browser that asked', async () => {
  const asked = await fetch(new URL('/auth/sign-in', platform), { redirect: 'manual' })
  const state = new URL(asked.headers.get('location') ?? '').searchParams.get('state')

  const stolen = await makeStranger(platform).get(`/auth/callback?code=x&state=${state}`)
  const cookie = asked.headers.getSetCookie().join().split(';')[0] ?? ''
  const refused = await fetch(new URL(`/auth/callback?code=x&state=${state}`, platform), {
    headers: { cookie },
  })
  const again = await fetch(new URL(`/auth/callback?code=x&state=${state}`, platform), {
    headers: { cookie },
  })

  assert.deepEqual([stolen.status, refused.status, again.status], [400, 401, 400])
})

test('who comes by another name of this machine goes on at the one the provider returns to', async () => {
  const answer = await http.app.inject({ url: '/auth/sign-in?return=/x', headers: { host: 'localhost:1' } })

  assert.equal(answer.statusCode, 302)
  assert.equal(answer.headers.location, `${platform.origin}/auth/sign-in?return=/x`)
})

test('a session ends when nobody uses it, and the answer says so', async () => {
  const lin = await signInAs(platform, 'citizen-lin')

  await database.query(`update session set seen_at = now() - interval '31 minutes'`)
  const answer = await lin.get('/api/dossiers')

  assert.equal(answer.status, 401)
  assert.equal((await answer.json()).code, 'not-signed-in')
})

test('a session ends at last although it is used', async () => {
  const lin = await signInAs(platform, 'citizen-lin')

  await database.query('update session set expires_at = now()')

  assert.equal((await lin.get('/api/dossiers')).status, 401)
})

test('what the database keeps of a session does not open it', async () => {
  await signInAs(platform, 'citizen-lin')
  const [row] = await database.query<{ id_hash: Buffer }>('select id_hash from session')

  const forged = ['base64url', 'base64', 'hex'] as const
  for (const encoding of forged) {
    const cookie = `haoban-session=${encodeURIComponent(row?.id_hash.toString(encoding) ?? '')}`
    const answer = await http.app.inject({ url: '/api/session', headers: { cookie } })
    assert.deepEqual(answer.json(), { signedIn: false })
  }
})
