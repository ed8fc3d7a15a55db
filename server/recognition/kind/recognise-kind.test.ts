import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLine } from '../testing/print.ts'
import { recogniseKind } from './recognise-kind.ts'

const page = (texts: readonly string[]) => texts.map((text, index) => makeLine(text, { middle: 50 * index }))
const kindOf = (texts: readonly string[]) => recogniseKind(page(texts), [], undefined).kind

test('a title tells the kind', () => {
  assert.equal(kindOf(['营业执照', '名称', '类型', '住所']), 'business-licence')
  assert.equal(kindOf(['电子发票（普通发票）', '发票号码：', '开票日期：']), 'invoice-digital')
})

test('the label 销售单位 is no title of a receipt', () => {
  assert.equal(kindOf(['销售单位：上海某某车业有限公司', '地址']), 'unknown')
  assert.equal(kindOf(['销售单', '客户名称', '金额']), 'receipt')
})

test('labels tell the kind where the title cannot be read', () => {
  assert.equal(
    kindOf(['姓名方玥倩', '性别女民族汉', '出生1989年10月27日', '住址', '公民身份号码340298198910272242']),
    'id-card',
  )
  assert.equal(kindOf(['姓名', '残疾类别', '残疾等级', '监护人', '批准机关', '证号']), 'disability-card')
})

test('papers that nobody asks for are not taken for one', () => {
  const others = [
    ['常住人口登记卡', '姓名李静', '性别女', '民族汉', '籍贯浙江省', '出生地上海市', '服务处所'],
    ['劳动合同', '甲方：上海云犀有限公司', '法定代表人：李静', '住所：上海市', '乙方：王芳', '性别：女'],
    ['快递运单', '收件人：李静', '寄件人：王芳', '物品：配件'],
    ['离婚证', '持证人李静', '登记日期2020年1月1日', '姓名李静性别女', '国籍中国', '身份证件号'],
  ]

  assert.deepEqual(
    others.map(kindOf),
    others.map(() => 'unknown'),
  )
})
