import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem, isDraft, type PackageFiles, readMatter } from '#matter'

const good: Readonly<Record<string, string>> = {
  'matter.yaml': `id: library-card
version: 2026.1.1
title: 办理读者证 | Library card
summary: 借书用 | For borrowing books
mode: quick
department: 图书馆 | Library
hotline: "12345"
result: 读者证 | Card
audience: [person]
limits: { statutory-days: 5, promised-days: 1, counter-minutes: 5, basis: 公共图书馆法 }
before-reform: { fields: 8, materials: 2, visits: 1, minutes: 20 }
sources:
  population: { label: 人口库, purpose: 核对年龄, basis: 公共图书馆法, needs: { id: person.id }, consent: true }
steps:
  - { id: file, kind: file, who: applicant, minutes: 1, label: 申请 }
`,
  'facts.yaml': `person.id: { group: a, label: 身份证号码, kind: identity-number, from: [{ profile: identityNumber }] }
person.age: { group: a, label: 年龄, kind: number, from: [{ register: population.age }] }
card.kind:
  group: a
  label: 种类
  kind: choice
  options: { adult: 成人, child: 少儿 }
  question: 办哪种？
  from: [applicant]
`,
  'rules.yaml': `acceptance:
  - id: child-card
    name: 少儿证给未成年人
    law: 公共图书馆法
    given: card.kind = "child"
    when: person.age < 18
    otherwise: 少儿证只办给未成年人
`,
  'materials.yaml': '[]\n',
  'points.yaml': '[]\n',
  'tables/offices.csv':
    'id,name,district,address,phone,longitude,latitude,hours,capacity,handles,accessible\n',
}

function makePackage(changes: Readonly<Record<string, string>> = {}): PackageFiles {
  return new Map(Object.entries({ ...good, ...changes }))
}

function problemsOf(changes: Readonly<Record<string, string>>): readonly string[] {
  const read = readMatter(makePackage(changes))
  return read.kind === 'invalid' ? read.problems.map(formatProblem) : read.warnings.map(formatProblem)
}

test('reads a matter with its texts in both languages', () => {
  const read = readMatter(makePackage())

  assert.equal(read.kind, 'matter')
  assert.deepEqual(read.kind === 'matter' && read.matter.title, { zh: '办理读者证', en: 'Library card' })
  assert.deepEqual(read.kind === 'matter' && read.warnings, [])
})

test('names file, line and column of a mistake in an expression, and suggests the name that was meant', () => {
  const found = problemsOf({
    'rules.yaml': (good['rules.yaml'] ?? '').replace('person.age < 18', 'person.agee < 18'),
  })

  assert.equal(found.length, 1)
  assert.match(found[0] ?? '', /^rules\.yaml:6:11 /u)
  assert.match(found[0] ?? '', /person\.age/u)
})

test('finds a misspelt key and says which one was meant', () => {
  const found = problemsOf({ 'rules.yaml': (good['rules.yaml'] ?? '').replace('otherwise:', 'otherwize:') })

  assert.ok(
    found.some((line) => line.startsWith('rules.yaml:7:5') && line.includes('otherwise')),
    found.join('\n'),
  )
})

test('finds every mistake in one go', () => {
  const found = problemsOf({
    'facts.yaml': `${good['facts.yaml']}lonely: { group: a, label: 孤单, kind: numbr }\n`,
    'matter.yaml': (good['matter.yaml'] ?? '').replace('mode: quick', 'mode: quik'),
  })

  assert.ok(found.some((line) => line.startsWith('matter.yaml:5:7') && line.includes('quick')))
  assert.ok(
    found.some((line) => line.startsWith('facts.yaml:10:') && line.includes('number')),
    found.join('\n'),
  )
  assert.ok(found.some((line) => line.startsWith('facts.yaml:10:') && line.includes('lonely')))
})

test('warns of a question that is never asked', () => {
  const found = problemsOf({ 'rules.yaml': 'acceptance: []\n' })

  assert.ok(
    found.some((line) => line.startsWith('facts.yaml:3:1') && line.includes('card.kind')),
    found.join('\n'),
  )
})

test('warns of a rule that can never be met and one that can never fail', () => {
  const rules = (when: string) => `acceptance:
  - { id: odd, name: 奇怪, law: 法, when: '${when}', otherwise: 不行 }
`
  assert.ok(
    problemsOf({ 'rules.yaml': rules('card.kind = "pet"') }).some((line) => line.includes('never be met')),
  )
  assert.ok(
    problemsOf({ 'rules.yaml': rules('card.kind in ("adult", "child")') }).some((line) =>
      line.includes('never fail'),
    ),
  )
})

test('refuses a material without a legal basis', () => {
  const found = problemsOf({
    'materials.yaml': '- { id: photo, label: 照片, proves: [], documents: [], basis: "", routes: [] }\n',
  })

  assert.ok(
    found.some((line) => line.startsWith('materials.yaml:1:3') && line.includes('basis')),
    found.join('\n'),
  )
})

const retention =
  'retention: { removed: P7D, drafts: P30D, unfinished: 30 days, refused: P180D, completed: P5Y'

test('says where a period is written wrongly and how to write it', () => {
  const found = problemsOf({ 'matter.yaml': `${good['matter.yaml']}${retention}, basis: 档案法 }\n` })

  assert.equal(found.length, 1)
  assert.match(found[0] ?? '', /^matter\.yaml:16:54 unfinished .*P30D/u)
})

test('warns of papers that no rule ever deletes', () => {
  const material = '- { id: photo, label: 照片, proves: [], documents: [receipt], basis: 法, routes: [] }\n'
  const kept = `${good['matter.yaml']}${retention.replace('30 days', 'P1Y')}, basis: 档案法 }\n`

  const isTold = (found: readonly string[]) => found.some((line) => line.includes('retention'))

  assert.ok(isTold(problemsOf({ 'materials.yaml': material })))
  assert.ok(!isTold(problemsOf({ 'materials.yaml': material, 'matter.yaml': kept })))
})

test('names a source that a fact relies on but the matter does not declare', () => {
  const found = problemsOf({
    'facts.yaml': (good['facts.yaml'] ?? '').replace('population.age', 'populaton.age'),
  })

  assert.ok(
    found.some((line) => line.startsWith('facts.yaml:2:') && line.includes('population')),
    found.join('\n'),
  )
})

const visits = `card.visits:
  group: a
  label: 到馆次数
  kind: table
  columns:
    month: { label: 月份, kind: number }
    times: { label: 次数, kind: number }
  from: [{ register: population.visits }]
`

test('a fact may be a table with its own columns', () => {
  const read = readMatter(makePackage({ 'facts.yaml': `${good['facts.yaml']}${visits}` }))

  const fact = read.kind === 'matter' ? read.matter.facts.get('card.visits') : undefined

  assert.deepEqual([...(fact?.columns.keys() ?? [])], ['month', 'times'])
  assert.deepEqual(fact?.kind.parse('month,times\n1,three').ok, false)
})

test('a table without columns, columns without a table and a table within a table are mistakes', () => {
  const bare = `${good['facts.yaml']}x: { group: a, label: 次数, kind: table, from: [counter] }\n`
  const stray = `${good['facts.yaml']}x: { group: a, label: 次数, kind: number, columns: { a: { label: 甲, kind: text } }, from: [counter] }\n`
  const nested = `${good['facts.yaml']}x: { group: a, label: 次数, kind: table, columns: { a: { label: 甲, kind: table } }, from: [counter] }\n`

  for (const facts of [bare, stray, nested]) {
    assert.equal(readMatter(makePackage({ 'facts.yaml': facts })).kind, 'invalid', facts)
  }
})

test('a column that a table does not have is a mistake wherever a rule names it', () => {
  const facts = `${good['facts.yaml']}${visits}`
  const rule = (when: string) => (good['rules.yaml'] ?? '').replace('person.age < 18', when)
  const found = [
    'sum(card.visits.time) > 3',
    'some visit in card.visits satisfies visit.moth = 1',
    'every visit in card.visits satisfies visit.times > 0 and card.visits.month[1] = 1',
  ].map((when) => problemsOf({ 'facts.yaml': facts, 'rules.yaml': rule(when) }).join())

  assert.match(found[0] ?? '', /rules\.yaml:\d+:\d+.*没有 time 这一列，是不是 times/u)
  assert.match(found[1] ?? '', /没有 moth 这一列，是不是 month/u)
  assert.equal(found[2], '')
})

test('a rule says what it leads to, and rejects when it says nothing', () => {
  const rules = good['rules.yaml'] ?? ''
  const outcomeOf = (text: string) => {
    const read = readMatter(makePackage({ 'rules.yaml': text }))
    return read.kind === 'matter' ? read.matter.rules[0]?.outcome : read.problems.map(formatProblem).join()
  }

  assert.equal(outcomeOf(rules), 'reject')
  assert.equal(outcomeOf(`${rules}    outcome: manual\n`), 'manual')
  assert.match(outcomeOf(`${rules}    outcome: manuel\n`) ?? '', /manual/u)
})

test('a parameter is known for other days than today', () => {
  const parameters = 'fee:\n  - { from: 2024-01-01, value: "5", source: 定价 }\n'
  const rules = (good['rules.yaml'] ?? '').replace('person.age < 18', 'parameter.fee.on(today) < 18')

  const read = readMatter(makePackage({ 'parameters.yaml': parameters, 'rules.yaml': rules }))

  assert.equal(read.kind, 'matter')
})

test('a draft says so, whether or not it has mistakes', () => {
  const draft = (good['matter.yaml'] ?? '').replace('mode: quick', 'status: draft\nmode: quick')
  const statusOf = (text: string) => {
    const read = readMatter(makePackage({ 'matter.yaml': text }))
    return read.kind === 'matter' ? read.matter.status : 'invalid'
  }

  assert.equal(isDraft(makePackage()), false)
  assert.equal(isDraft(makePackage({ 'matter.yaml': `${draft}oops: 1\n` })), true)
  assert.equal(statusOf(good['matter.yaml'] ?? ''), 'published')
  assert.equal(statusOf(draft), 'draft')
})

test('a matter that is done without going anywhere needs no offices', () => {
  const files = new Map(makePackage())
  files.delete('tables/offices.csv')

  const read = readMatter(files)

  assert.equal(read.kind, 'matter')
})
