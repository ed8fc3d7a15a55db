import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addStatements, type Fact } from '#fact'
import { Knowledge } from '#knowledge'
import { type Matter, readMatter } from '#matter'
import { reviewPoints } from './review.ts'

const points = `- id: named
  name: 写的是本人
  law: 法
  when: paper.name = person.name
  otherwise: reject
  certain: true
  about: [paper.name]
  message: 不是本人
  remedy: 请核对
- id: dated
  name: 没有过期
  law: 法
  when: paper.until >= date(today)
  otherwise: remind
  about: [paper.until]
  message: 过期了
  remedy: 请换领
`

function makeMatter(): Matter {
  const read = readMatter(
    new Map([
      [
        'matter.yaml',
        `id: pass
version: 2026.1.1
title: 证
summary: 证
mode: quick
department: 馆
hotline: "12345"
result: 证
audience: [person]
limits: { statutory-days: 5, promised-days: 1, counter-minutes: 5, basis: 法 }
retention: { removed: P7D, drafts: P30D, unfinished: P180D, refused: P90D, completed: P5Y, basis: 法 }
before-reform: { fields: 8, materials: 2, visits: 1, minutes: 20 }
sources: {}
steps: [{ id: file, kind: file, who: applicant, minutes: 1, label: 申请 }]
`,
      ],
      [
        'facts.yaml',
        `person.name: { group: a, label: 姓名, kind: text, from: [{ profile: name }] }
paper.name: { group: a, label: 证上姓名, kind: text, from: [{ document: paper.name }] }
paper.until: { group: a, label: 有效期, kind: date, from: [{ document: paper.until }] }
`,
      ],
      ['rules.yaml', 'acceptance: []\n'],
      [
        'materials.yaml',
        `- { id: paper, label: 证, proves: [paper.name], documents: [pass], basis: 法, routes: [{ kind: upload, because: 拍照 }] }\n`,
      ],
      ['points.yaml', points],
      [
        'tables/offices.csv',
        'id,name,district,address,phone,longitude,latitude,hours,capacity,handles,accessible\n',
      ],
    ]),
  )
  if (read.kind !== 'matter') throw new Error(JSON.stringify(read.problems))
  return read.matter
}

function readFact(id: string, value: string, rest: Partial<Fact> = {}): Fact {
  const source = { kind: 'document', name: 'paper', asOf: '2026-11-23T00:00:00Z' } as const
  return { id, value, source, certainty: 0.6, ...rest }
}

function verdicts(...facts: readonly Fact[]) {
  const person: Fact = {
    id: 'person.name',
    value: '李旻',
    source: { kind: 'profile', name: 'profile', asOf: '2026-11-23T00:00:00Z' },
    certainty: 1,
  }
  const knowledge = new Knowledge(makeMatter(), addStatements(new Map(), [person, ...facts]), '2026-11-23')
  return reviewPoints(knowledge).map(({ verdict }) => verdict)
}

test('holds nothing against anybody that may only be misread, where the point says so', () => {
  const name = readFact('paper.name', '李晏')
  const until = readFact('paper.until', '2020-01-01')

  const found = verdicts(name, until)

  assert.deepEqual(found, ['unsure', 'fail'])
})

test('finds the fault once the value was confirmed, or read for sure', () => {
  const confirmed = readFact('paper.name', '李晏', { confirmed: true })
  const sure = readFact('paper.name', '李晏', { certainty: 0.97 })

  assert.deepEqual(verdicts(confirmed), ['fail', 'unsure'])
  assert.deepEqual(verdicts(sure), ['fail', 'unsure'])
})

test('an unsure reading that fits passes', () => {
  const name = readFact('paper.name', '李旻')

  assert.deepEqual(verdicts(name), ['pass', 'unsure'])
})
