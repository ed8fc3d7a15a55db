import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wholeLine } from '../layout/line.ts'
import { narrowAlphabet } from '../ocr/decode.ts'
import { makeLine } from '../testing/print.ts'
import { address, addressPhone } from './address.ts'
import { color } from './color.ts'
import { dimensions } from './number.ts'
import { organisation } from './organisation.ts'
import { personName } from './person-name.ts'
import { printOf } from './print.ts'
import { sentences } from './text.ts'

const print = (text: string) => printOf([wholeLine(makeLine(text))])

test('an address that begins with a place is sure, one whose head was lost is not', () => {
  assert.ok((address(print('上海市黄浦区昌平西路26弄'))?.certainty ?? 0) >= 0.9)
  assert.ok((address(print('海市黄浦区昌平西路26弄'))?.certainty ?? 1) < 0.9)
})

test('an address with a telephone number that lost a digit is shown for confirmation', () => {
  assert.ok((addressPhone(print('上海市青浦区云栖路8号021-55556095'))?.certainty ?? 0) >= 0.9)
  assert.ok((addressPhone(print('上海市青浦区云栖路8号021-5556095'))?.certainty ?? 1) < 0.9)
})

test('a digit that went lost among equal ones in a telephone number is put back, to be confirmed', () => {
  const line = makeLine('上海市青浦区云栖路8号021-5556095')
  const [steps, width] = [3 * line.glyphs.length, narrowAlphabet.length]
  const values = new Float32Array(steps * width)
  line.glyphs.forEach(({ char }, index) => {
    const column = narrowAlphabet.indexOf(char)
    if (column > 0) values[(3 * index + 1) * width + column] = 0.99
  })
  const five = narrowAlphabet.indexOf('5')
  const first = line.glyphs.findIndex(({ char }) => char === '5')
  for (const [step, value] of [0.99, 0.6, 0.99].entries()) values[(3 * first + step) * width + five] = value

  const found = addressPhone(printOf([wholeLine({ ...line, narrow: { steps, values } })]))

  assert.equal(found?.value, '上海市青浦区云栖路8号021-55556095')
  assert.ok((found?.certainty ?? 1) < 0.9)
})

test('the head of a firm’s name that is nearly a place is put right, to be confirmed', () => {
  const found = organisation(print('土海雅驰商贸有限公司'))

  assert.equal(found?.value, '上海雅驰商贸有限公司')
  assert.ok((found?.certainty ?? 1) < 0.9)
})

test('a name of an authority that stops in the middle is not sure', () => {
  assert.ok((organisation(print('上海市嘉定区市场监督管理局'))?.certainty ?? 0) >= 0.9)
  assert.ok((organisation(print('上海市嘉定区市场监督管'))?.certainty ?? 1) < 0.9)
})

test('a person’s name with an unknown surname is not sure', () => {
  assert.ok((personName(print('郝晗蕊'))?.certainty ?? 0) >= 0.9)
  assert.ok((personName(print('欧阳晗'))?.certainty ?? 0) >= 0.9)
  assert.ok((personName(print('脂晗蕊'))?.certainty ?? 1) < 0.9)
})

test('a name whose box has room for another character is not sure', () => {
  const sure = (right: number) =>
    personName(printOf([wholeLine({ ...makeLine('陶欣'), right })]))?.certainty ?? 0

  assert.ok(sure(46) >= 0.9)
  assert.ok(sure(56) < 0.9)
})

test('lost marks are put back between measures, to be confirmed', () => {
  const found = dimensions(print('1516*3931084'))

  assert.equal(found?.value, '1516×393×1084')
  assert.ok((found?.certainty ?? 1) < 0.9)
})

test('a colour nobody knows is shown for confirmation', () => {
  assert.ok((color(print('樱花粉/雾霾蓝'))?.certainty ?? 0) >= 0.9)
  assert.ok((color(print('石黑'))?.certainty ?? 1) < 0.9)
})

test('sentences that stop in the middle are not sure', () => {
  assert.ok((sentences({})(print('自2023年10月09日起有效。'))?.certainty ?? 0) >= 0.9)
  assert.ok((sentences({})(print('自2023年10月09日起有效。增加'))?.certainty ?? 1) < 0.9)
})

test('the end of an address before an authority is no part of its name', () => {
  const read = organisation(print('号上海市黄浦区残疾人联合会'))

  assert.equal(read?.value, '上海市黄浦区残疾人联合会')
  assert.ok((read?.certainty ?? 1) < 0.9)
})
