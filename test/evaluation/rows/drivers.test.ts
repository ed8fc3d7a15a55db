import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Change, judgeChange } from './driver-truth.ts'
import { decideChange } from './drivers.ts'
import { findSamples } from './open-samples.ts'

const unit = '上海峦川危险品运输有限公司'
const newUnit: Change['newUnit'] = {
  name: unit,
  permitStatus: '有效',
  permitValidTo: '2028-05-31',
  standing: '正常',
  scope: ['危险货物运输(2类1项,3类,8类)'],
}
const certificate: Change['certificate'] = {
  category: 'DRV',
  vehicleClass: 'A2',
  validTo: '2029-08-31',
  status: '有效',
  extra: [],
  idNo: '310113199001012232',
}
const licence = { classes: ['A2'], validTo: '2030-01-01', status: '正常', points: 0 }
const inOrder: Change = {
  businessDate: '2026-11-23',
  loginUnit: unit,
  newUnit,
  oldUnit: '上海渌原物流有限公司',
  pendingApplication: false,
  person: { birthDate: '1990-01-01', idNo: '310113199001012232' },
  certificate,
  licence,
  accidents: [],
  credit: { grade: 'AAA', continuingEducationDone: true },
  socialInsuranceUnit: unit,
  electronicContract: true,
  blacklisted: false,
  confirmation: { by: '本人', hoursAfter: 2, hashMatches: true },
}

function born(birthDate: string, businessDate = '2026-11-23'): Partial<Change> {
  return { businessDate, person: { ...inOrder.person, birthDate } }
}

function certify(more: Partial<Change['certificate']>): Partial<Change> {
  return { certificate: { ...certificate, ...more } }
}

function drive(more: Partial<typeof licence>): Partial<Change> {
  return { licence: { ...licence, ...more } }
}

function carry(...scope: readonly string[]): Partial<Change> {
  return { newUnit: { ...newUnit, scope } }
}

function crash(date: string, grade: string, responsible = true): Partial<Change> {
  return { accidents: [{ date, grade, responsible }] }
}

function confirm(more: Partial<Change['confirmation']>): Partial<Change> {
  return { confirmation: { ...inOrder.confirmation, ...more } }
}

type Row = readonly [
  name: string,
  change: Partial<Change>,
  outcome: string,
  rejected?: readonly string[],
  reminded?: readonly string[],
]

const poison = ['危险货物运输(6类1项)', '剧毒化学品']
const rows: readonly Row[] = [
  ['样样齐全', {}, 'approve'],
  ['61 岁，旧上限最后一天', born('1964-03-21', '2026-03-19'), 'reject', ['R05']],
  ['61 岁，新上限第一天', born('1964-03-21', '2026-03-20'), 'approve'],
  ['63 岁生日当天', born('1963-11-23'), 'approve'],
  ['63 岁生日第二天', born('1963-11-22'), 'reject', ['R05']],
  ['60 岁生日当天，旧上限', born('1966-01-15', '2026-01-15'), 'approve'],
  ['60 岁生日第二天，旧上限', born('1966-01-14', '2026-01-15'), 'reject', ['R05']],
  ['过期 181 天', certify({ validTo: '2026-05-26' }), 'reject', ['R04']],
  ['过期 180 天', certify({ validTo: '2026-05-27' }), 'remind', [], ['R03']],
  ['昨天过期', certify({ validTo: '2026-11-22' }), 'remind', [], ['R03']],
  ['还有 30 天', certify({ validTo: '2026-12-23' }), 'remind', [], ['R03']],
  ['还有 31 天', certify({ validTo: '2026-12-24' }), 'approve'],
  ['证已撤销', certify({ status: '撤销' }), 'reject', ['R04']],
  ['证已注销，又快到期', certify({ status: '注销', validTo: '2026-12-01' }), 'reject', ['R04']],
  ['证被暂扣', certify({ status: '暂扣' }), 'reject', ['R03']],
  ['证上的号码不一样', certify({ idNo: '310113198506152295' }), 'reject', ['R03']],
  ['驾驶证 B2，要 A2', drive({ classes: ['B2'] }), 'reject', ['R06']],
  ['驾驶证 A1，要 A2', drive({ classes: ['A1', 'B2'] }), 'reject', ['R06']],
  ['驾驶证 A1 加 A2', drive({ classes: ['A1', 'A2'] }), 'approve'],
  ['驾驶证 A2，要 B2', certify({ vehicleClass: 'B2' }), 'approve'],
  ['驾驶证 A1，要 B2', { ...certify({ vehicleClass: 'B2' }), ...drive({ classes: ['A1'] }) }, 'approve'],
  [
    '驾驶证 C1，要 B2',
    { ...certify({ vehicleClass: 'B2' }), ...drive({ classes: ['C1'] }) },
    'reject',
    ['R06'],
  ],
  ['驾驶证昨天到期', drive({ validTo: '2026-11-22' }), 'reject', ['R06']],
  ['驾驶证今天到期', drive({ validTo: '2026-11-23' }), 'approve'],
  ['驾驶证注销', drive({ status: '注销' }), 'reject', ['R06']],
  ['驾驶证扣留', drive({ status: '扣留' }), 'reject', ['R08']],
  ['记满 12 分', drive({ points: 12 }), 'reject', ['R08']],
  ['记 11 分', drive({ points: 11 }), 'approve'],
  ['驾驶员没有驾驶证', { licence: null }, 'reject', ['R06']],
  ['押运员没有驾驶证', { ...certify({ category: 'ESC', vehicleClass: null }), licence: null }, 'approve'],
  [
    '装卸管理人员有重大事故',
    { ...certify({ category: 'LOAD', vehicleClass: null }), licence: null, ...crash('2026-01-01', '重大') },
    'approve',
  ],
  ['三年内重大事故', crash('2024-06-01', '重大'), 'reject', ['R07']],
  ['三年内特别重大事故', crash('2024-06-01', '特别重大'), 'reject', ['R07']],
  ['三年内较大事故', crash('2024-06-01', '较大'), 'approve'],
  ['三年前的重大事故', crash('2023-11-22', '重大'), 'approve'],
  ['重大事故没有责任', crash('2024-06-01', '重大', false), 'approve'],
  ['诚信 B，没有教育', { credit: { grade: 'B', continuingEducationDone: false } }, 'reject', ['R11']],
  ['诚信 B，有教育', { credit: { grade: 'B', continuingEducationDone: true } }, 'approve'],
  ['诚信 A，没有教育', { credit: { grade: 'A', continuingEducationDone: false } }, 'approve', [], ['R12']],
  ['别家单位登录', { loginUnit: '上海别家物流有限公司' }, 'reject', ['R01']],
  ['许可昨天到期', { newUnit: { ...newUnit, permitValidTo: '2026-11-22' } }, 'reject', ['R01']],
  ['许可注销', { newUnit: { ...newUnit, permitStatus: '注销', standing: '注销' } }, 'reject', ['R01', 'R02']],
  ['停业整顿', { newUnit: { ...newUnit, standing: '停业整顿' } }, 'reject', ['R02']],
  ['另有在办', { pendingApplication: true }, 'reject', ['R02']],
  ['只有普通货物', carry('普通货物运输'), 'reject', ['R01']],
  ['单位有剧毒，本人没有', carry(...poison), 'approve', [], ['R09']],
  ['单位有剧毒，本人也有', { ...carry(...poison), ...certify({ extra: ['剧毒化学品'] }) }, 'approve'],
  ['单位只有爆炸品', carry('危险货物运输(1类1项)'), 'reject', ['R10'], ['R09']],
  [
    '单位只有爆炸品，本人有',
    { ...carry('危险货物运输(1类1项)'), ...certify({ extra: ['爆炸品'] }) },
    'approve',
  ],
  ['单位有爆炸品和 3 类', carry('危险货物运输(1类1项,3类)'), 'approve', [], ['R09']],
  ['单位只有放射性物品', carry('危险货物运输（7类）'), 'reject', ['R10'], ['R09']],
  ['剧毒化学品除外', carry('危险货物运输(2类,6类,剧毒化学品除外)'), 'approve'],
  ['已经是这家的人', { oldUnit: unit }, 'reject', ['R14']],
  ['没有原单位', { oldUnit: null }, 'approve'],
  ['社保在别家，有合同', { socialInsuranceUnit: '上海别家物流有限公司' }, 'approve'],
  ['没有劳动关系', { socialInsuranceUnit: null, electronicContract: false }, 'approve', [], ['R13']],
  ['禁入名单', { blacklisted: true }, 'reject', ['R15']],
  ['别人确认', confirm({ by: '单位经办人' }), 'reject', ['R17']],
  ['内容变了', confirm({ hashMatches: false }), 'reject', ['R17']],
  ['恰好 72 小时', confirm({ hoursAfter: 72 }), 'approve'],
  ['80 小时', confirm({ hoursAfter: 80 }), 'closed', ['R18']],
  ['80 小时，又是别人', confirm({ hoursAfter: 80, by: '单位经办人' }), 'closed', ['R18']],
]

describe('a change of employer', () => {
  for (const [name, change, outcome, rejectCodes = [], remindCodes = []] of rows) {
    test(name, () => {
      const row = { ...inOrder, ...change }

      assert.deepEqual(decideChange(row), { outcome, rejectCodes, remindCodes })
      assert.deepEqual(sortCodes(judgeChange(row)), { outcome, rejectCodes, remindCodes })
    })
  }

  test('of someone with several categories, written together or as a list', () => {
    const together = { ...inOrder, certificate: { ...certificate, category: ['ESC', 'DRV'] } }
    const listed = {
      ...inOrder,
      certificate: {
        ...certificate,
        category: undefined,
        categories: [{ category: 'ESC' }, { category: 'DRV', vehicleClass: 'A2' }],
      },
    }

    for (const row of [together, listed]) {
      assert.equal(decideChange(row).outcome, 'approve')
      assert.deepEqual(decideChange({ ...row, ...drive({ classes: ['B2'] }) }).rejectCodes, ['R06'])
    }
  })

  test('that nobody confirmed has run out, one the person refused is withdrawn', () => {
    const silent = decideChange({ ...inOrder, confirmation: null })
    const refused = decideChange({ ...inOrder, confirmation: { by: '本人', hoursAfter: 1, refused: true } })

    assert.deepEqual([silent.outcome, silent.rejectCodes], ['closed', ['R18']])
    assert.deepEqual([refused.outcome, refused.rejectCodes], ['closed', ['R17']])
  })

  test('with an identity number that cannot be is refused', () => {
    const person = { ...inOrder.person, idNo: '310113199001012233' }

    assert.deepEqual(decideChange({ ...inOrder, person }).rejectCodes, ['R03'])
  })

  test('is judged like plain code judges it, whatever comes together', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        assert.deepEqual(decideChange(change), sortCodes(judgeChange(change)))
      }),
      { numRuns: 400 },
    )
  })

  test('agrees with the open samples', (t) => {
    const samples = findSamples('drivers.jsonl')
    if (!samples) return t.skip('the open samples are not beside this repository')

    for (const { id, input, expected } of samples) assert.deepEqual(decideChange(input), expected, id)
  })
})

function sortCodes(judged: ReturnType<typeof judgeChange>): ReturnType<typeof decideChange> {
  return { ...judged, rejectCodes: judged.rejectCodes.toSorted(), remindCodes: judged.remindCodes.toSorted() }
}

const day = (min: string, max: string) =>
  fc
    .integer({ min: Date.parse(min) / 86_400_000, max: Date.parse(max) / 86_400_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))

const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

const anyChange: fc.Arbitrary<Change> = fc.record({
  businessDate: mostly('2026-11-23', day('2026-01-01', '2027-06-30')),
  loginUnit: mostly(unit, fc.constant('上海别家物流有限公司')),
  newUnit: fc.record({
    name: fc.constant(unit),
    permitStatus: mostly('有效', fc.constantFrom('注销', '过期')),
    permitValidTo: mostly('2028-05-31', day('2026-10-01', '2027-01-01')),
    standing: mostly('正常', fc.constantFrom('停业整顿', '吊销', '注销')),
    scope: fc.constantFrom(
      newUnit.scope,
      ['危险货物运输(3类)'],
      poison,
      ['危险货物运输(1类)'],
      ['危险货物运输(7类)'],
      ['危险货物运输(1类1项,剧毒化学品)'],
      ['普通货物运输'],
    ),
  }),
  oldUnit: mostly<string | null>('上海渌原物流有限公司', fc.constantFrom(unit, null)),
  pendingApplication: mostly(false, fc.constant(true)),
  person: fc.record({
    birthDate: mostly('1990-01-01', day('1963-01-01', '1967-12-31')),
    idNo: fc.constant('310113199001012232'),
  }),
  certificate: fc.record({
    category: fc.constantFrom('DRV', 'ESC', 'LOAD'),
    vehicleClass: fc.constantFrom('A2', 'B2'),
    validTo: mostly('2029-08-31', day('2026-05-01', '2027-01-31')),
    status: mostly('有效', fc.constantFrom('注销', '撤销', '暂扣')),
    extra: fc.subarray(['爆炸品', '剧毒化学品', '放射性物品']),
    idNo: mostly('310113199001012232', fc.constant('310113198506152295')),
  }),
  licence: fc.option(
    fc.record({
      classes: fc.subarray(['A1', 'A2', 'B1', 'B2', 'C1'], { minLength: 1 }),
      validTo: mostly('2030-01-01', day('2026-11-01', '2026-12-31')),
      status: mostly('正常', fc.constantFrom('扣留', '吊销', '注销', '记满12分')),
      points: fc.constantFrom(0, 3, 11, 12),
    }),
    { freq: 8 },
  ),
  accidents: fc.array(
    fc.record({
      date: day('2023-06-01', '2026-11-22'),
      grade: fc.constantFrom('轻微', '一般', '较大', '重大', '特大', '特别重大'),
      responsible: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  credit: fc.record({
    grade: fc.constantFrom('AAA', 'AA', 'A', 'B', null),
    continuingEducationDone: fc.boolean(),
  }),
  socialInsuranceUnit: fc.constantFrom(unit, '上海别家物流有限公司', null),
  electronicContract: fc.boolean(),
  blacklisted: mostly(false, fc.constant(true)),
  confirmation: fc.record({
    by: mostly('本人', fc.constant('单位经办人')),
    hoursAfter: mostly(2, fc.constantFrom(71, 72, 73, 100)),
    hashMatches: mostly(true, fc.constant(false)),
  }),
})
