import type { FactId, FactValue, Wording } from '#fact'
import type { FactDeclaration, Matter } from '#matter'
import { authorities } from '../agency.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { counterStates, openStates } from '../state.ts'
import { countOpenDisputes, stateOpenDisputes } from './correction-request.ts'
import { type Entry, readEntry } from './entry.ts'
import { requireState } from './require.ts'

export interface Disputing {
  readonly matter: Matter
  readonly fact: FactId
  readonly claims: FactValue
  readonly reason: string
  /** ISO instant. */
  readonly at: string
}

/** Says that a register is wrong (异议). The register's value stands until its agency has looked. */
export function decideDispute(dossier: Dossier, disputing: Disputing): readonly DossierEvent[] {
  requireState(dossier, [...openStates, 'submitted', 'reviewing', ...counterStates])
  const { matter, fact, reason, at } = disputing
  if (findDisputable(dossier, fact) === undefined) throw new Refusal('invalid', notRegistered)
  if (matter.disputes && countOpenDisputes(dossier, fact) > 0) throw new Refusal('not-now', alreadyDisputed)
  const declared = matter.facts.get(fact)
  const claims = declared && readClaim(declared, disputing.claims)
  if (claims && !claims.ok) {
    throw new Refusal('invalid', claims.problem, { entries: [{ entry: fact, message: claims.problem }] })
  }
  const disputed: DossierEvent = { kind: 'fact-disputed', fact, claims: claims?.value ?? null, reason }
  return [disputed, ...stateOpenDisputes(dossier, { matter, change: 1, at })]
}

/** The source whose word about a fact can be disputed. */
export function findDisputable(dossier: Dossier, fact: FactId): string | undefined {
  const said = dossier.statements.get(fact) ?? []
  return said.find(({ source }) => authorities.includes(source.kind))?.source.name
}

/** A table is disputed in words: nobody writes one anew to say that March is wrong. */
function readClaim(declared: FactDeclaration, claims: FactValue): Entry {
  if (declared.kind.type !== 'table') return readEntry(declared, claims)
  const text = typeof claims === 'string' ? claims.trim() : ''
  return text.length > longestClaim ? { ok: false, problem: tooLong } : { ok: true, value: text || null }
}

const longestClaim = 500

const tooLong: Wording = {
  zh: `请写短一些，${longestClaim} 字以内`,
  en: `Please keep to ${longestClaim} characters`,
}
const notRegistered: Wording = {
  zh: '这一项不是部门登记的内容，直接改就可以',
  en: 'This does not come from a register; you can simply change it',
}
const alreadyDisputed: Wording = {
  zh: '这一项的异议部门正在核实，有结果就告诉您',
  en: 'The office is looking into your dispute of this entry; you will be told',
}
