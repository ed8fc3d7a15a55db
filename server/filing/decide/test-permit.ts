import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { DossierView } from '#api'
import type { FactValue } from '#fact'
import type { Fixed } from '../call.ts'
import { makeCall, makeCitizen, makeKey, readUntil, type TestFiling } from '../test-filing.ts'

// A matter that its rules decide, as a folder, and somebody who applies; for tests.

export const office = { id: 'fishery', name: '水务局渔政科' }

const files: Readonly<Record<string, string>> = {
  'matter.yaml': `id: fishing-permit
version: 2026.1.1
title: 垂钓证 | Fishing permit
summary: 钓鱼用 | For fishing
mode: quick
department: 水务局 | Water
hotline: "12345"
result: 垂钓证 | Permit
audience: [person]
limits: { statutory-days: 5, promised-days: 0, counter-minutes: 0, basis: 渔业法 }
before-reform: { fields: 8, materials: 2, visits: 1, minutes: 20 }
sources:
  anglers: { label: 垂钓库, purpose: 核对, basis: 渔业法, needs: { name: person.name }, consent: false }
decision:
  office: { id: fishery, name: 水务局渔政科 | Fishery section, phone: "12345" }
  basis: 渔业法
  since: 2026-01-01
  patience: PT30M
  recheck: { percent: 100, days: 5 }
steps:
  - { id: file, kind: file, who: applicant, minutes: 1, label: 申请 | File }
  - { id: decision, kind: decide, who: system, minutes: 0, label: 自动决定 | Decide }
  - id: issue
    kind: issue
    who: system
    minutes: 0
    label: 发证 | Issue
    paper: { title: 垂钓证 | Permit, facts: [person.name, permit.rods] }
`,
  'facts.yaml': `person.name: { group: a, label: 姓名 | Name, kind: text, from: [{ profile: name }] }
angler.banned: { group: a, label: 正在禁钓 | Banned, kind: yes-no, question: 在禁钓期吗？, from: [applicant] }
angler.guest: { group: a, label: 外地 | Guest, kind: yes-no, question: 从外地来吗？, from: [applicant] }
angler.cleared: { group: a, label: 已登记 | Cleared, kind: yes-no, from: [{ register: anglers.cleared }] }
permit.rods: { group: a, label: 鱼竿 | Rods, kind: number, question: 几根鱼竿？, from: [applicant] }
`,
  'parameters.yaml': `mostRods:
  - { from: 2026-01-01, value: "5", source: 渔业法第三条 }
`,
  'rules.yaml': `acceptance:
  - { id: allowed, name: 没有被禁 | Not banned, law: 渔业法第一条, when: angler.banned = false, otherwise: 正在禁钓期。, remedy: 期满再申请。 }
  - { id: cleared, name: 外地人已登记 | Cleared, law: 渔业法第二条, given: angler.guest, when: angler.cleared = true, otherwise: 没有登记。 }
  - { id: modest, name: 鱼竿不多 | Few rods, law: 渔业法第三条, outcome: manual, when: permit.rods <= parameter.mostRods, otherwise: 鱼竿太多。 }
`,
  'materials.yaml': '[]\n',
  'points.yaml': '[]\n',
}

/** A folder of matters with only this one. */
export async function makePermitFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'haoban-permit-'))
  await writePermit(folder, {})
  return folder
}

/** Writes the matter, with changes of text by file. */
export async function writePermit(
  folder: string,
  changes: Readonly<Record<string, readonly [from: string, to: string]>>,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'fishing-permit', name)
    await mkdir(dirname(path), { recursive: true })
    const [from, to] = changes[name] ?? ['', '']
    await writeFile(path, text.replace(from, to))
  }
}

export const honest = {
  'angler.banned': false,
  'angler.guest': false,
  'permit.rods': '2',
} as const satisfies Readonly<Record<string, FactValue>>

/** Opens and fills a permit; files it when asked to. */
export function makeAngler({ handlers }: Pick<TestFiling, 'handlers'>) {
  const by = makeCitizen()
  const act = ({ version }: Fixed<DossierView>) => ({ key: makeKey(), version })
  const read = (id: string) => handlers.readDossier(makeCall(by, { params: { dossier: id } }))
  return {
    by,
    read,
    /** Fills and files it. */
    file: async (values: Readonly<Record<string, FactValue>>) => {
      const opened = await handlers.openDossier(
        makeCall(by, { body: { matter: 'fishing-permit', key: makeKey() } }),
      )
      const params = { dossier: opened.id }
      const filled = await handlers.stateFacts(
        makeCall(by, { params, body: { ...act(opened), values, confirm: [] } }),
      )
      return handlers.submit(makeCall(by, { params, body: { ...act(filled), agreed: true } }))
    },
    /** Waits until the dossier is in a state. */
    until: (view: Fixed<DossierView>, state: DossierView['state']) =>
      readUntil(
        () => read(view.id),
        (now) => now.state === state,
      ),
  }
}
