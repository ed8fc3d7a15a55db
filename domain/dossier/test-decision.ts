import type { FactValue } from '#fact'
import { type Matter, readMatter } from '#matter'
import type { DossierEvent } from './event.ts'
import { at, said } from './test-dossier.ts'

// A small matter that its rules decide, with one rule of each outcome, for tests.

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
  office: { id: water, name: 水务局渔政科 | Fishery section, phone: "12345" }
  basis: 渔业法
  since: 2026-01-01
  patience: PT30M
  recheck: { percent: 10, days: 5 }
steps:
  - { id: file, kind: file, who: applicant, minutes: 1, label: 申请 }
  - { id: decision, kind: decide, who: system, minutes: 0, label: 决定 }
  - { id: issue, kind: issue, who: system, minutes: 0, label: 发证, paper: { title: 垂钓证, facts: [person.name] } }
`,
  'facts.yaml': `person.name: { group: a, label: 姓名, kind: text, from: [{ profile: name }] }
angler.banned: { group: a, label: 禁钓, kind: yes-no, from: [{ register: anglers.banned }] }
angler.moved: { group: a, label: 已迁出, kind: yes-no, from: [{ register: anglers.moved }] }
angler.catch: { group: a, label: 渔获, kind: number, from: [{ register: anglers.catch }, { profile: catch }] }
angler.trained: { group: a, label: 学过, kind: yes-no, from: [{ register: anglers.trained }] }
`,
  'rules.yaml': `acceptance:
  - { id: allowed, name: 没有被禁, law: 渔业法第一条, when: angler.banned = false, otherwise: 正在禁钓期。, remedy: 期满再申请。 }
  - { id: resident, name: 住在本市, law: 渔业法第二条, outcome: close, when: angler.moved = false, otherwise: 已经迁出本市。 }
  - { id: modest, name: 渔获不多, law: 渔业法第三条, outcome: manual, when: angler.catch < 100, otherwise: 渔获超过一百斤。 }
  - { id: trained, name: 学过, law: 渔业法第四条, outcome: first, when: angler.trained = true, otherwise: 还没有学习。 }
`,
  'materials.yaml': '[]\n',
  'points.yaml': '[]\n',
}

export function makeFishingPermit(): Matter {
  const read = readMatter(new Map(Object.entries(files)))
  if (read.kind === 'matter') return read.matter
  throw new Error(JSON.stringify(read.problems))
}

/** What the register says when nothing stands in the way. */
export const blameless = {
  'angler.banned': false,
  'angler.moved': false,
  'angler.catch': '3',
  'angler.trained': true,
} as const

export function registerSaid(values: Readonly<Record<string, FactValue>>): DossierEvent {
  return said('register', 'anglers', values)
}

export const submitted: DossierEvent = { kind: 'submitted', contentHash: 'filed' }

export const going = { at, certificate: 'code', hash: (text: string) => `hash of ${text}` } as const
