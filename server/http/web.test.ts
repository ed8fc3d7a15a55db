import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Front, makeFront } from './test-front.ts'

let folder: string
let front: Front
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haoban-web-'))
  await writeFile(join(folder, 'secret.txt'), 'secret')
  for (const area of ['applicant', 'desk']) {
    await mkdir(join(folder, area, 'assets'), { recursive: true })
    await writeFile(join(folder, area, 'index.html'), `<!doctype html><title>${area}</title>`)
    await writeFile(join(folder, area, 'assets', 'app-a1b2c3.js'), `'${area}'`.padEnd(3000))
  }
  await writeFile(join(folder, 'applicant', 'assets', 'app-a1b2c3.js.br'), 'compressed before')
  front = await makeFront({ web: { applicant: join(folder, 'applicant'), desk: join(folder, 'desk') } })
})
after(async () => {
  await front.close()
  await rm(folder, { recursive: true })
})

test('addresses of the pages lead to the pages', async () => {
  const applicant = ['/', '/matters/ebike', '/dossiers/1?page=2']
  const desk = ['/desk', '/desk/', '/desk/queue']

  for (const [title, addresses] of Object.entries({ applicant, desk })) {
    for (const address of addresses) {
      const answer = await front.app.inject(address)
      assert.equal(answer.statusCode, 200, address)
      assert.match(answer.body, new RegExp(`<title>${title}<`, 'u'), address)
      assert.equal(answer.headers['cache-control'], 'no-cache')
    }
  }
})

test('addresses that are neither pages nor files are not found', async () => {
  const addresses = [
    '/missing.js',
    '/assets/gone-a1.js',
    '/api/nothing',
    '/auth/nothing',
    '/desk/assets/gone.css',
  ]

  for (const address of addresses) {
    const answer = await front.app.inject(address)
    assert.equal(answer.statusCode, 404, address)
    assert.equal(answer.json().code, 'not-found')
  }
  assert.equal((await front.app.inject({ method: 'POST', url: '/' })).statusCode, 404)
})

test('nothing outside the folders is served', async () => {
  const addresses = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5c..%5csecret.txt',
    '/desk/../../secret.txt',
    '/desk/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//secret.txt',
    '/.%00./secret.txt',
  ]

  for (const address of addresses) {
    const answer = await front.app.inject(address)
    assert.doesNotMatch(answer.body, /^secret/u, address)
    assert.ok(answer.statusCode < 500, address)
  }
})

test('built assets are kept by browsers for ever and come compressed', async () => {
  const before = { url: '/assets/app-a1b2c3.js', headers: { 'accept-encoding': 'br, gzip' } }
  const now = { url: '/desk/assets/app-a1b2c3.js', headers: { 'accept-encoding': 'gzip' } }

  const [prepared, compressed] = [await front.app.inject(before), await front.app.inject(now)]

  assert.equal(prepared.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.deepEqual([prepared.headers['content-encoding'], prepared.body], ['br', 'compressed before'])
  assert.equal(compressed.headers['content-encoding'], 'gzip')
  assert.ok(compressed.rawPayload.length < 300)
})

test('pages may load from here only and run no inline script', async () => {
  const [applicant, desk] = [await front.app.inject('/'), await front.app.inject('/desk/')]

  const policies = [applicant, desk].map((answer) => String(answer.headers['content-security-policy']))
  for (const policy of policies) {
    assert.match(policy, /default-src 'self';script-src 'self';/u)
    assert.match(policy, /frame-ancestors 'none'/u)
    assert.doesNotMatch(policy, /https?:|\*|unsafe/u)
  }
  assert.doesNotMatch(policies[0] ?? '', /unsafe/u)
  assert.equal(applicant.headers['x-content-type-options'], 'nosniff')
})

test('on HTTPS cookies are secure and browsers are told to stay on it', async () => {
  const secure = await makeFront({ publicUrl: new URL('https://haoban.example') })

  const answer = await secure.app.inject('/')
  await secure.close()

  assert.match(String(answer.headers['strict-transport-security']), /max-age=31536000/u)
  assert.match(String(answer.headers['content-security-policy']), /upgrade-insecure-requests/u)
})

test('pages that are not built yet are asked for in plain words', async () => {
  const bare = await makeFront()

  const answer = await bare.app.inject('/')
  await bare.close()

  assert.equal(answer.statusCode, 503)
  assert.match(answer.body, /npm start/u)
})
