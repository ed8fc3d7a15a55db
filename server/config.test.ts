import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigProblem, parseConfig } from './config.ts'

const least = {
  DATABASE_URL: 'postgresql://haoban@/haoban?host=/run',
  HAOBAN_ISSUER: 'https://id.example',
  HAOBAN_CLIENT_ID: 'haoban',
  HAOBAN_CLIENT_SECRET: 'secret',
}

test('four settings are enough, and the public address follows host and port', () => {
  const config = parseConfig({ ...least, HAOBAN_PORT: '8123', HAOBAN_LOG: '' })

  assert.equal(config.HAOBAN_PUBLIC_URL.href, 'http://127.0.0.1:8123/')
  assert.equal(config.HAOBAN_LOG, 'warn')
  assert.match(config.HAOBAN_MATTERS, /matters$/u)
})

test('every wrong setting is named at once, without its value', () => {
  const wrong = {
    HAOBAN_CLIENT_SECRET: '',
    HAOBAN_PORT: '99999',
    HAOBAN_AGENCIES: '{"a":1}',
    HAOBAN_CLAMAV: 'scanner',
    HAOBAN_LOG: 's3cret',
  }

  assert.throws(
    () => parseConfig({ ...least, ...wrong }),
    (error: unknown) => {
      assert.ok(error instanceof ConfigProblem)
      assert.match(error.message, /HAOBAN_CLIENT_SECRET 没有设置/u)
      for (const name of ['HAOBAN_PORT', 'HAOBAN_AGENCIES', 'HAOBAN_CLAMAV', 'HAOBAN_LOG']) {
        assert.match(error.message, new RegExp(`${name} 写得不对`, 'u'))
      }
      assert.doesNotMatch(error.message, /s3cret|DATABASE_URL/u)
      return true
    },
  )
})

test('an identity provider elsewhere is asked over HTTPS only', () => {
  const here = parseConfig({ ...least, HAOBAN_ISSUER: 'http://127.0.0.1:7100' })

  assert.equal(here.HAOBAN_ISSUER.port, '7100')
  assert.throws(() => parseConfig({ ...least, HAOBAN_ISSUER: 'http://id.example' }), ConfigProblem)
  assert.throws(() => parseConfig({ ...least, HAOBAN_ISSUER: 'http://127.0.0.1.id.example' }), ConfigProblem)
})

test('lists and agencies are read', () => {
  const config = parseConfig({
    ...least,
    HAOBAN_PROXIES: '10.0.0.1, 10.0.0.2',
    HAOBAN_AGENCIES: '{"population-register":"http://127.0.0.1:7102"}',
  })

  assert.deepEqual(config.HAOBAN_PROXIES, ['10.0.0.1', '10.0.0.2'])
  assert.deepEqual(config.HAOBAN_AGENCIES, { 'population-register': 'http://127.0.0.1:7102' })
})
