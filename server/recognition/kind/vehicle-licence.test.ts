import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRows } from '../testing/print.ts'
import { findFields } from './find-fields.ts'
import { isVehicleIdentity } from './vehicle-identity.ts'
import { vehicleLicence } from './vehicle-licence.ts'

test('the check character of a vehicle identification number is the ninth', () => {
  assert.ok(isVehicleIdentity('1M8GDM9AXKP042788'))
  assert.ok(!isVehicleIdentity('1M8GDM9A1KP042788'))
})

test('a vehicle licence is read, its English captions left out', () => {
  const rows = makeRows([
    [
      ['号牌号码', 0],
      ['沪A·D12345', 200],
      ['车辆类型', 500],
      ['小型轿车', 650],
    ],
    [
      ['所有人', 0],
      ['Owner', 80],
      ['李静怡', 200],
    ],
    [
      ['使用性质', 0],
      ['非营运', 200],
      ['车辆识别代号', 500],
      ['1M8GDM9AXKP042788', 650],
    ],
    [
      ['注册日期', 0],
      ['2024-03-01', 200],
      ['发证日期', 500],
      ['2024-03-02', 650],
    ],
  ])

  const { found } = findFields(vehicleLicence, rows, [])

  assert.equal(found.get('plateNo')?.value, '沪AD12345')
  assert.equal(found.get('owner')?.value, '李静怡')
  assert.equal(found.get('use')?.value, '非营运')
  assert.ok((found.get('vin')?.certainty ?? 0) > 0.95)
  assert.equal(found.get('issueDate')?.value, '2024-03-02')
})
