import assert from 'node:assert/strict'
import { test } from 'node:test'
import { businessLicence } from '../kind/business-licence.ts'
import { findFields } from '../kind/find-fields.ts'
import { residencePermit } from '../kind/residence-permit.ts'
import { makeLine } from '../testing/print.ts'

const at = (text: string, left: number, middle: number) => makeLine(text, { left, middle })

test('a label in the middle of its row leads to both lines of its value', () => {
  const lines = [
    at('户籍地址', 0, 100),
    at('安徽省六安市金安区槐树乡青松', 200, 84),
    at('社区8组50号', 200, 116),
    at('居住地址', 0, 180),
    at('上海市青浦区青枫路1189弄', 200, 164),
    at('84号', 200, 196),
    at('证号', 0, 240),
    at('J786705396', 200, 240),
  ]

  const { found } = findFields(residencePermit, lines, [])

  assert.equal(found.get('householdAddress')?.value, '安徽省六安市金安区槐树乡青松社区8组50号')
  assert.equal(found.get('residenceAddress')?.value, '上海市青浦区青枫路1189弄84号')
  assert.equal(found.get('permitNo')?.value, 'J786705396')
})

test('a label at the first line of its value leads to all lines down to the next label', () => {
  const lines = [
    at('经营范围', 0, 100),
    at('一般项目：电动自行车销售；', 200, 100),
    at('自行车修理；日用百货销售；', 200, 140),
    at('办公用品销售。', 200, 180),
    at('登记机关', 0, 220),
    at('上海市青浦区市场监督管理局', 200, 220),
  ]

  const { found } = findFields(businessLicence, lines, [])

  assert.equal(
    found.get('businessScope')?.value,
    '一般项目：电动自行车销售；自行车修理；日用百货销售；办公用品销售。',
  )
  assert.equal(found.get('registrar')?.value, '上海市青浦区市场监督管理局')
})

test('on a phone, where values end at the right edge, lines keep to their own labels', () => {
  const lines = [
    at('住所', 0, 100),
    at('上海市浦东新区武宁支路35弄', 566, 100),
    at('经营范围', 0, 150),
    at('电动自行车、自行车及零配件的销售，', 494, 150),
    at('五金交电的销售。', 656, 188),
    at('登记机关', 0, 240),
    at('上海市静安区市场监督管理局', 566, 240),
  ]

  const { found } = findFields(businessLicence, lines, [])

  assert.equal(found.get('address')?.value, '上海市浦东新区武宁支路35弄')
  assert.equal(found.get('businessScope')?.value, '电动自行车、自行车及零配件的销售，五金交电的销售。')
})
