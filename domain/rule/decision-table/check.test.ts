import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HitPolicy } from '#rule'
import { compileDecisionTable } from '#rule'
import { names } from '../testing.ts'

function check(hitPolicy: HitPolicy, ...lines: readonly string[]): readonly string[] {
  const compiled = compileDecisionTable({
    name: 'test',
    csv: lines.join('\n'),
    hitPolicy,
    declared: new Set(names),
  })
  if (compiled.kind === 'invalid') return compiled.problems.map((found) => found.english)
  return compiled.table.findings.map((found) => `${found.kind}: ${found.english}`)
}

test('a table that covers everything once has no findings', () => {
  assert.deepEqual(check('U', 'a,b,=> n', '< 18,-,0', '[18..60],true,1', '[18..60],false,2', '> 60,-,3'), [])
})

test('finds rows that overlap, with the lines and an example', () => {
  assert.deepEqual(check('U', 'a,=> n', '<= 18,0', '>= 18,1'), [
    'overlap: Rows 2 and 3 both apply, for example when a = 18.',
  ])
})

test('rows that overlap and agree are fine where all must agree', () => {
  assert.deepEqual(check('A', 'a,=> n', '<= 18,1', '>= 18,1.0'), [])
  assert.equal(check('A', 'a,=> n', '<= 18,1', '>= 18,2').length, 1)
})

test('finds numbers that are left out, also between whole numbers', () => {
  assert.deepEqual(check('U', 'a,=> n', '< 18,0', '> 18,1'), ['gap: No row applies when a = 18.'])
  assert.deepEqual(check('U', 'a,=> n', '<= 2,0', '>= 3,1'), ['gap: No row applies when a = 2.5.'])
})

test('days follow each other without a gap', () => {
  const later = '>= date("2026-01-02")'

  assert.deepEqual(
    check('U', 'a,=> n', '"<= date(""2026-01-01"")",0', `"${later.replaceAll('"', '""')}",1`),
    [],
  )
})

test('finds texts that are left out, unless the heading says what there is', () => {
  const rows = ['"""个人""",1', '"""单位""",2']

  assert.deepEqual(check('U', 'a,=> n', ...rows), ['gap: No row applies when a = 其他.'])
  assert.deepEqual(check('U', '"a: ""个人"", ""单位""",=> n', ...rows), [])
  assert.deepEqual(check('U', '"a: ""个人"", ""单位"", ""社团""",=> n', ...rows), [
    'gap: No row applies when a = "社团".',
  ])
})

test('finds combinations that are left out', () => {
  assert.deepEqual(check('U', 'a,b,=> n', '< 18,true,0', '>= 18,-,1'), [
    'gap: No row applies when a = 17, b = false.',
  ])
})

test('finds a row that those above it leave nothing for', () => {
  assert.deepEqual(check('F', 'a,=> n', '< 18,0', '>= 10,1', '[5..20],2'), [
    'never: Row 4 never applies, because the rows above it leave nothing for it.',
  ])
})

test('says so when cells depend on other facts', () => {
  assert.match(check('U', 'a,=> n', '< c,0', '>= c,1').join(), /^unchecked: Some cells refer to other facts/)
})

test('a list of what applies may overlap and have gaps', () => {
  assert.deepEqual(check('C', 'a,=> n', '<= 18,0', '[10..12],1'), [])
})
