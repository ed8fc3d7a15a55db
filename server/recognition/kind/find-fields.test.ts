import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printOf } from '../form/print.ts'
import { wholeLine } from '../layout/line.ts'
import { makeLine, makeRows } from '../testing/print.ts'
import { certificate } from './certificate.ts'
import { findFields } from './find-fields.ts'
import { idCard } from './id-card.ts'
import { invoiceDigital } from './invoice/invoice.ts'
import { partyName } from './invoice/labels.ts'
import type { KindSpec } from './kind.ts'
import { residencePermit } from './residence-permit.ts'

function valuesOf(spec: KindSpec, rows: Parameters<typeof makeRows>[0]): Record<string, string> {
  const { found } = findFields(spec, makeRows(rows), [])
  return Object.fromEntries([...found].map(([key, value]) => [key, value.value]))
}

test('an identity card is read wherever its values stand', () => {
  const values = valuesOf(idCard, [
    [
      ['姓名', 40],
      ['曹秀珊', 120],
    ],
    [
      ['性别女', 40],
      ['民族', 300],
      ['满', 360],
    ],
    [
      ['出生', 40],
      ['1978 年 7 月 18 日', 120],
    ],
    [
      ['住址', 40],
      ['安徽省六安市金安区槐树乡青松社区8', 120],
    ],
    [['组50号', 120]],
    [
      ['公民身份号码', 40],
      ['341297197807189248', 300],
    ],
  ])

  assert.deepEqual(values, {
    name: '曹秀珊',
    sex: '女',
    ethnicity: '满',
    birthDate: '1978-07-18',
    address: '安徽省六安市金安区槐树乡青松社区8组50号',
    idNumber: '341297197807189248',
  })
})

test('a wrong check digit is read as printed and told', () => {
  const draft = findFields(
    idCard,
    makeRows([
      [
        ['公民身份号码', 40],
        ['310198196601179066', 300],
      ],
    ]),
    [],
  )

  assert.equal(draft.found.get('idNumber')?.value, '310198196601179066')
  assert.ok((draft.found.get('idNumber')?.certainty ?? 1) < 0.9)
  assert.deepEqual(
    draft.problems.map(({ code, field }) => [code, field]),
    [['check-digit', 'idNumber']],
  )
})

test('labels set wide or broken over two lines still lead to their values', () => {
  const lines = [
    ...makeRows([
      [
        ['证', 0],
        ['号', 80],
        ['J786705396', 200],
      ],
    ]),
    makeLine('户籍地', { left: 0, middle: 185 }),
    makeLine('址', { left: 0, middle: 215 }),
    makeLine('安徽省六安市金安区槐树乡', { left: 200, middle: 200 }),
  ]

  const { found } = findFields(residencePermit, lines, [])

  assert.equal(found.get('permitNo')?.value, 'J786705396')
  assert.equal(found.get('householdAddress')?.value, '安徽省六安市金安区槐树乡')
})

test('values below their labels are found', () => {
  const values = valuesOf(certificate, [
    [
      ['整车编码', 40],
      ['产品型号', 500],
    ],
    [
      ['172246255686274', 40],
      ['TDP5175Z', 500],
    ],
  ])

  assert.equal(values.vin, '172246255686274')
  assert.equal(values.model, 'TDP5175Z')
})

test('the parties of an invoice are told apart and its sums confirm each other', () => {
  const draft = findFields(
    invoiceDigital,
    makeRows([
      [
        ['购', 0],
        ['名称：黄若涵', 30],
        ['销', 480],
        ['名称：上海驭晨源电动自行车销售有限公司', 520],
      ],
      [
        ['项目名称', 0],
        ['规格型号', 200],
        ['单位', 320],
        ['数量', 400],
        ['单价', 500],
        ['金额', 620],
        ['税率', 720],
        ['税额', 820],
      ],
      [
        ['*非机动车*电动自行车', 0],
        ['TDL526ZA', 205],
        ['辆', 325],
        ['1', 410],
        ['3768.14', 500],
        ['3768.14', 620],
        ['13%', 722],
        ['489.86', 820],
      ],
      [
        ['合', 30],
        ['计', 110],
        ['¥3768.14', 610],
        ['¥489.86', 810],
      ],
      [
        ['价税合计（大写）', 0],
        ['肆仟贰佰伍拾捌元整', 200],
        ['（小写）¥4258.00', 500],
      ],
    ]),
    [],
  )
  const value = (key: string) => draft.found.get(key)?.value

  assert.equal(value('buyerName'), '黄若涵')
  assert.equal(value('sellerName'), '上海驭晨源电动自行车销售有限公司')
  assert.equal(value('specModel'), 'TDL526ZA')
  assert.equal(value('quantity'), '1')
  assert.equal(value('totalAmountCn'), '肆仟贰佰伍拾捌元整')
  assert.ok((draft.found.get('totalAmount')?.certainty ?? 0) > 0.95)
})

test('print that differs from the code stays, less certain', () => {
  const lines = makeRows([
    [
      ['整车编码', 40],
      ['172246255686274', 300],
    ],
  ])
  const code = { format: 'qr', text: '172246255686999', box: [0, 0, 0.1, 0.1] } as const

  const draft = findFields(certificate, lines, [code])

  assert.equal(draft.found.get('vin')?.value, '172246255686274')
  assert.equal(draft.found.get('qrVin')?.value, '172246255686999')
  assert.ok((draft.found.get('vin')?.certainty ?? 1) < 0.9)
})

test('print that was hard to read is settled by the code', () => {
  const lines = [makeLine('整车编码', { left: 40 }), makeLine('172246255686274', { left: 300, sure: 0.5 })]
  const code = { format: 'qr', text: '172246255686275', box: [0, 0, 0.1, 0.1] } as const

  const draft = findFields(certificate, lines, [code])

  assert.equal(draft.found.get('vin')?.value, '172246255686275')
})

test('a label is nobody’s name, and the end of a firm’s name is not sure', () => {
  const read = (text: string) => partyName(printOf([wholeLine(makeLine(text))]))

  assert.equal(read('售方识别号'), undefined)
  assert.ok((read('有限责任公司')?.certainty ?? 1) < 0.9)
  assert.ok((read('售有限责任公司')?.certainty ?? 1) < 0.9)
  assert.ok((read('蒋阅衍')?.certainty ?? 0) >= 0.9)
})

test('the number below a place on the frame is no part of it', () => {
  const values = valuesOf(certificate, [
    [
      ['铭牌固定位置', 40],
      ['车架前管正面', 300],
    ],
    [['48', 300]],
  ])

  assert.equal(values.nameplatePosition, '车架前管正面')
})

test('a headline is no certificate number', () => {
  const values = valuesOf(certificate, [
    [
      ['合格证编号', 40],
      ['CERTIFICATEOFCONFORMITY', 300],
    ],
  ])

  assert.equal(values.certificateNo, undefined)
})

test('of values below their labels in two columns each stays with its own', () => {
  const place = (text: string, left: number, middle: number) => makeLine(text, { left, middle })
  const { found } = findFields(
    invoiceDigital,
    [
      place('收款人', 400, 0),
      place('鲁妍帆', 400, 34),
      place('复核', 0, 62),
      place('开票人', 400, 72),
      place('莫思瑶', 0, 94),
      place('聂莉璇', 400, 106),
    ],
    [],
  )

  assert.equal(found.get('drawer')?.value, '聂莉璇')
})

test('goods with a mark in Latin letters spell 0 in it as O, to be confirmed', () => {
  const goods = findFields(
    invoiceDigital,
    makeRows([
      [
        ['项目名称', 0],
        ['*自行车*电动自行车 PENGXIA0', 160],
      ],
    ]),
    [],
  ).found.get('goodsName')

  assert.equal(goods?.value, '*自行车*电动自行车 PENGXIAO')
  assert.ok((goods?.certainty ?? 1) < 0.9)
})
