import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskDossier } from '#api'
import { listChosen, suggestReasons } from './reasons.ts'

const words = (text: string) => ({ zh: text, en: text })

function makeDesk(): DeskDossier {
  const rules = [
    {
      id: 'certified',
      verdict: 'unmet',
      reason: words('证书已撤销'),
      law: '第十一条',
      remedy: words('请换货'),
    },
    { id: 'resident', verdict: 'unknown', reason: words('还不知道'), law: '第九条' },
  ]
  const findings = [{ point: 'C05', status: 'remind', message: words('超过 15 天'), remedy: words('') }]
  const checks = [{ id: 'vin', label: words('整车编码'), reason: words('整车编码不符') }]
  return {
    dossier: { plan: { rules, findings, materials: [] } },
    current: { step: 'inspect', kind: 'inspect', label: words('查验'), checks },
  } as unknown as DeskDossier
}

test('what failed and what does not hold is named, with the law and the way out', () => {
  const reasons = suggestReasons(makeDesk(), { vin: { passed: false, note: '尾号是 8' } })

  assert.deepEqual(
    reasons.map(({ message }) => message),
    ['整车编码不符（尾号是 8）', '证书已撤销（第十一条）请换货'],
  )
})

test('only what was chosen and says something is sent', () => {
  const chosen = listChosen([
    { name: '1', about: 'a', message: ' 请补发票 ', chosen: true },
    { name: '2', about: 'b', message: '', chosen: true },
    { name: '3', about: 'c', message: '不选', chosen: false },
  ])

  assert.deepEqual(chosen, [{ about: 'a', message: '请补发票' }])
})
