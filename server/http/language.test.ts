import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseLanguage } from './language.ts'

test('English is spoken to who likes it better than Chinese, Chinese to everybody else', () => {
  const english = ['en', 'en-GB', 'fr,en;q=0.3', 'zh;q=0.2,en-US;q=0.9', 'EN']
  const chinese = [undefined, '', 'zh-CN', 'zh-CN,en;q=0.9', 'fr', '*', 'en;q=0', 'en;q=nonsense', ';;,=']

  assert.deepEqual(
    english.map(chooseLanguage),
    english.map(() => 'en'),
  )
  assert.deepEqual(
    chinese.map(chooseLanguage),
    chinese.map(() => 'zh'),
  )
})
