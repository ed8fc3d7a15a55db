import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCertificateCode } from './certificate-code.ts'

test('the bare vehicle code is read', () => {
  assert.deepEqual(parseCertificateCode('172246255686274'), { vin: '172246255686274' })
})

test('the vehicle code is found in an address, as a value or as its last part', () => {
  const vins = [
    'https://hgz.example.cn/q?c=176549269189888&n=QC202586633863180',
    'https://a.example.cn/c/176549269189888',
  ]

  assert.deepEqual(
    vins.map((url) => parseCertificateCode(url)?.vin),
    ['176549269189888', '176549269189888'],
  )
})

test('the JSON form fills the fields it names, escapes included', () => {
  const content = parseCertificateCode(
    String.raw`{"zcbm":"170639269405789","clpp":"\u6c90\u7fbd","csys1":"珍珠白","csys2":"黑"}`,
  )

  assert.deepEqual(content, { vin: '170639269405789', brandCn: '沐羽', color: '珍珠白/黑' })
})

test('what only looks like one is refused', () => {
  for (const payload of ['{', '{"a":1}', '17224625568627', 'https://example.cn/']) {
    assert.equal(parseCertificateCode(payload), undefined)
  }
})
