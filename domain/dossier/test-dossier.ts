import type { Fact, FactValue } from '#fact'
import { type Matter, readMatter } from '#matter'
import { makePlan, type Plan } from '#plan'
import { decideOpen } from './act/open.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent, LoggedEvent } from './event.ts'
import { continueDossier, foldDossier } from './fold.ts'
import { situationOf } from './situation.ts'

// Makers for tests: a small matter in the format of every matter, and dossiers of it.

export const at = '2026-11-23T01:00:00.000Z'
export const today = '2026-11-23'

const files: Readonly<Record<string, string>> = {
  'matter.yaml': `id: library-card
version: 2026.1.1
title: 办理读者证 | Library card
summary: 借书用 | For borrowing books
mode: quick
department: 图书馆 | Library
hotline: "12345"
result: 读者证 | Card
audience: [person]
limits: { statutory-days: 5, promised-days: 1, counter-minutes: 5, basis: 公共图书馆法 }
retention: { removed: P7D, drafts: P30D, unfinished: P180D, refused: P90D, completed: P5Y, basis: 档案法 }
before-reform: { fields: 8, materials: 2, visits: 1, minutes: 20 }
sources:
  population: { label: 人口库, purpose: 核对年龄, basis: 公共图书馆法, needs: { id: person.id }, consent: true }
  catalogue: { label: 书目库, purpose: 查书, basis: 公共图书馆法, needs: { title: book.title }, consent: false }
steps:
  - { id: file, kind: file, who: applicant, minutes: 1, label: 申请 }
  - { id: check-in, kind: check-in, who: officer, minutes: 1, label: 签到 }
  - id: inspect
    kind: inspect
    who: officer
    minutes: 1
    label: 看本人
    checks:
      - { id: face, against: person.name, label: 与照片一致, reason: 与照片不符 }
      - { id: card, label: 带了身份证, reason: 没带身份证 }
  - { id: number, kind: assign, who: officer, minutes: 1, label: 发号, series: card.series, gives: card.number }
  - { id: issue, kind: issue, who: officer, minutes: 1, label: 发证, paper: { title: 读者证, facts: [card.number, person.name] } }
`,
  'facts.yaml': `person.name: { group: a, label: 姓名, kind: text, from: [{ profile: name }, counter] }
person.id: { group: a, label: 身份证号码, kind: identity-number, sensitive: true, from: [{ profile: identityNumber }, counter] }
person.age: { group: a, label: 年龄, kind: number, from: [{ register: population.age }, counter] }
card.kind:
  group: a
  label: 种类
  kind: choice
  options: { adult: 成人, child: 少儿, lost: 补办 }
  question: 办哪种？
  needed: always
  from: [applicant, counter]
card.note: { group: a, label: 备注, kind: text, question: 备注？, from: [applicant] }
book.title: { group: a, label: 书名, kind: text, question: 书名？, from: [{ document: slip.title }, applicant] }
slip.reader: { group: a, label: 读者证号, kind: code, from: [{ document: pass.number }, counter] }
book.found: { group: a, label: 有这本书, kind: yes-no, from: [{ register: catalogue.found }] }
slip.code: { group: hidden, label: 条码, kind: code, from: [{ document: slip.code }] }
card.series: { group: a, label: 号段, kind: choice, options: { A: 成人, C: 少儿 }, computed: 'if card.kind = "child" then "C" else "A"' }
card.number: { group: a, label: 证号, kind: code, from: [counter] }
`,
  'rules.yaml': `acceptance:
  - id: child-card
    name: 少儿证给未成年人
    law: 公共图书馆法
    given: card.kind = "child"
    when: person.age < 18
    otherwise: 少儿证只办给未成年人
  - id: book-there
    name: 馆里有这本书
    law: 公共图书馆法
    given: book.title != null
    when: book.found = true
    otherwise: 馆里没有这本书
`,
  'materials.yaml': `- id: slip
  label: 书单
  proves: [book.title]
  required: card.kind = "child"
  documents: [receipt]
  basis: 公共图书馆法
  routes: [{ kind: upload, source: "", because: 拍照 }]
- id: pass
  label: 旧证
  proves: [slip.reader]
  required: card.kind = "lost"
  documents: [pass]
  basis: 公共图书馆法
  routes: [{ kind: upload, source: "", because: 拍照 }]
`,
  'points.yaml': '[]\n',
  'tables/offices.csv':
    'id,name,district,address,phone,longitude,latitude,hours,capacity,handles,accessible\n',
}

/** `more` is written to the end of the files it names. */
export function makeLibraryCard(more: Readonly<Record<string, string>> = {}): Matter {
  const names = [...new Set([...Object.keys(files), ...Object.keys(more)])]
  const read = readMatter(new Map(names.map((name) => [name, (files[name] ?? '') + (more[name] ?? '')])))
  if (read.kind === 'matter') return read.matter
  throw new Error(JSON.stringify(read.problems))
}

/** A log as the store would give it; hashes do not matter to folding. */
export function makeLog(events: readonly DossierEvent[]): readonly LoggedEvent[] {
  const actor = { kind: 'applicant', id: 'reader', name: '王芳', office: 'library' } as const
  return events.map((event, index) => ({ sequence: index + 1, at, actor, event, hash: '' }))
}

/** What a dossier becomes by further events. */
export function continueWith(dossier: Dossier, events: readonly DossierEvent[], when: string = at): Dossier {
  const log = makeLog(events).map((logged) => {
    return { ...logged, at: when, sequence: logged.sequence + dossier.version }
  })
  return continueDossier(dossier, log)
}

/** A draft, and whatever happened to it after. */
export function makeDossier(matter: Matter, ...more: readonly DossierEvent[]): Dossier {
  const profile = { name: '王芳', identityNumber: '310199199003070022' }
  const applicant = { id: 'reader', name: '王芳' }
  const opened = decideOpen({ matter, channel: 'online', applicant, number: '1', profile, at })
  return foldDossier(makeLog([...opened, ...more]))
}

export function planOf(dossier: Dossier, matter: Matter, down: readonly string[] = []): Plan {
  const sources = new Map(down.map((source) => [source, 'down'] as const))
  return makePlan(situationOf(dossier, matter, { today, sources }))
}

/** Facts as if said by a source. */
export function said(
  kind: Fact['source']['kind'],
  name: string,
  values: Readonly<Record<string, FactValue>>,
): DossierEvent {
  const facts = Object.entries(values).map(([id, value]) => {
    return { id, value, source: { kind, name, asOf: at }, certainty: 1 }
  })
  return { kind: 'facts-stated', facts }
}
