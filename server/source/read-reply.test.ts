import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { getValueKind } from '#fact'
import type { Agency, Source } from './agency.ts'
import { readAgency } from './read-agencies.ts'
import { readReply } from './read-reply.ts'

const text = `
id: a-register
label: 测试库 | Test register
owner: 测试局 | Test bureau
protocol: http-json
timeoutMs: 1000
retries: 0
sources:
  person:
    freshSeconds: 0
    ask: { method: GET, path: "/people/{id}" }
    outcomes:
      - { status: 404, means: absent }
      - { at: /code, is: ["9"], means: refused, because: 不能查 | May not be asked }
    echo: { /id: "{id}" }
    gives:
      name: { at: /name, kind: text }
      born: { at: /born, kind: date }
      state: { at: /state, kind: choice, values: { "1": valid }, absent: none }
      alive: { at: /alive, kind: yes-no, optional: true }
      town: { at: /address, kind: text, pattern: "^(.+?)区", optional: true }
      sum: { at: /sum, kind: money, optional: true }
      left: { at: /left, kind: date, optional: none }
      jobs:
        at: /jobs
        kind: table
        optional: none
        columns:
          unit: { at: /u, kind: text }
          kind: { at: /k, kind: choice, values: { "1": full, "2": part } }
          wage: { at: /w, kind: money, optional: true }
`
const { agency, source } = getPerson()
const whole = {
  id: '7',
  name: ' 林晓梅 ',
  born: '19900307',
  state: 1,
  alive: true,
  address: '黄浦区一号',
  sum: 12,
}

test('values come in canonical form', () => {
  const read = readReply(agency, source, { id: '7' }, { kind: 'reply', status: 200, document: whole })

  assert.deepEqual(read.kind === 'values' && read.values, {
    ...{ name: '林晓梅', born: '1990-03-07', state: 'valid', alive: true, town: '黄浦', sum: '12.00' },
    ...{ left: null, jobs: null },
  })
})

test('a list of records comes as a table below the names of its columns', () => {
  const jobs = [
    { u: '甲厂', k: 1, w: '3000' },
    { u: '乙厂', k: '2', w: null },
  ]
  const read = readJobs(jobs)

  assert.deepEqual(read.kind === 'values' && read.values.jobs, [
    ['unit', 'kind', 'wage'],
    ['甲厂', 'full', '3000.00'],
    ['乙厂', 'part', null],
  ])
})

test('one wrong cell makes the whole answer useless', () => {
  const outcomes = [[{ u: '甲厂', k: 3 }], [{ k: 1 }], ['甲厂'], '甲厂'].map((jobs) => readJobs(jobs).kind)

  assert.deepEqual(outcomes, ['failed', 'failed', 'failed', 'failed'])
})

for (const [what, change, code] of [
  ['a name of the wrong type', { name: { family: '林' } }, 'shape'],
  ['a name that is missing', { name: undefined }, 'shape'],
  ['a name that is empty', { name: '' }, 'shape'],
  ['a day that does not exist', { born: '19900230' }, 'shape'],
  ['a state nobody has heard of', { state: 2 }, 'shape'],
  ['a state with the name of a built-in', { state: 'constructor' }, 'shape'],
  ['an amount that is none', { sum: '很多' }, 'shape'],
  ['somebody else', { id: '8' }, 'contradiction'],
] as const) {
  test(`an answer with ${what} is a failure with a reason`, () => {
    const read = answer({ ...whole, ...change })

    assert.equal(read.kind === 'failed' && read.code, code)
    assert.match(read.kind === 'failed' ? read.reason : '', /测试库/u)
  })
}

test('what may be missing is left out, which is not the same as null; null is what there is none of', () => {
  const read = answer({ ...whole, alive: null, address: undefined, sum: '' })

  assert.deepEqual(read.kind === 'values' && read.values, {
    ...{ name: '林晓梅', born: '1990-03-07', state: 'valid', left: null, jobs: null },
  })
})

test('a record that does not exist gives null, or what the file says', () => {
  const read = readReply(agency, source, { id: '7' }, { kind: 'reply', status: 404, document: undefined })

  assert.deepEqual(read.kind === 'values' && read.values, {
    ...{ name: null, born: null, state: 'none', alive: null, town: null, sum: null },
    ...{ left: null, jobs: null },
  })
})

test('a refusal in the agency’s own words is told in ours', () => {
  assert.deepEqual(answer({ code: '9' }), { kind: 'refused', code: 'agency', reason: '不能查' })
})

test('a wrong key is a failure, another refusal by status is not', () => {
  const at = (status: number) =>
    readReply(agency, source, { id: '7' }, { kind: 'reply', status, document: {} }).kind

  assert.deepEqual([401, 403, 304, 400, 422].map(at), ['failed', 'failed', 'failed', 'refused', 'refused'])
})

test('no document at all breaks the reader, and what it gives is canonical', () => {
  const part = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(whole)))
  const document = fc.oneof(
    fc.jsonValue(),
    fc.record({ id: part, name: part, born: part, state: part, alive: part, address: part, sum: part }),
  )
  fc.assert(
    fc.property(document, fc.integer({ min: 200, max: 499 }), (any, status) => {
      const read = readReply(agency, source, { id: '7' }, { kind: 'reply', status, document: any })

      if (read.kind !== 'values') return
      for (const [name, value] of Object.entries(read.values)) {
        if (value === null || name === 'state') continue
        const parsed = getValueKind(source.gives[name]?.kind ?? '').parse(String(value))
        assert.deepEqual(parsed, { ok: true, value })
      }
    }),
  )
})

test('a file with mistakes names the lines and what to write instead', () => {
  const wrong = text
    .replace('kind: date', 'kind: day')
    .replace('/people/{id}', 'people/{id')
    .replace('retries: 0\n', '')

  const { agency: none, problems } = readAgency('a-register.yaml', wrong)

  assert.equal(none, undefined)
  const places = problems.map(({ line, message }) => [line, message.zh] as const)
  assert.ok(places.some(([line, zh]) => line === 17 && zh.includes('没有这种值')))
  assert.ok(places.some(([line, zh]) => line === 10 && zh.includes('应以 / 开头')))
  assert.ok(places.some(([, zh]) => zh.startsWith('retries')))
  assert.equal(readAgency('a.yaml', 'a: [').problems.length > 0, true)
  assert.match(readAgency('other.yaml', text).problems[0]?.message.zh ?? '', /a-register\.yaml/u)
})

function answer(document: unknown) {
  return readReply(agency, source, { id: '7' }, { kind: 'reply', status: 200, document })
}

function getPerson(): { readonly agency: Agency; readonly source: Source } {
  const read = readAgency('a-register.yaml', text).agency
  const person = read?.sources.person
  if (!read || !person) throw new Error('The example does not read')
  return { agency: read, source: person }
}

function readJobs(jobs: unknown) {
  return readReply(agency, source, { id: '7' }, { kind: 'reply', status: 200, document: { ...whole, jobs } })
}
