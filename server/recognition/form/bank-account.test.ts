import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wholeLine } from '../layout/line.ts'
import { makeLine } from '../testing/print.ts'
import { bankAccount } from './bank-account.ts'
import { printOf } from './print.ts'

test('an account without its bank, which then stands in another line, is to be confirmed', () => {
  const certaintyOf = (text: string) => bankAccount(printOf([wholeLine(makeLine(text))]))?.certainty ?? 0

  assert.ok(certaintyOf('示例银行上海支行1117280353480756') > 0.9)
  assert.ok(certaintyOf('1117280353480756') < 0.9)
})
