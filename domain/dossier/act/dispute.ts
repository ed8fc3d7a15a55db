import type { FactId, FactValue } from '#fact'
import type { Matter } from '#matter'
import { authorities } from '../agency.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { counterStates, openStates } from '../state.ts'
import { readEntry } from './entry.ts'
import { requireState } from './require.ts'

export interface Disputing {
  readonly matter: Matter
  readonly fact: FactId
  readonly claims: FactValue
  readonly reason: string
}

/** Says that a register is wrong (异议). The register's value stands until its agency has looked. */
export function decideDispute(dossier: Dossier, disputing: Disputing): readonly DossierEvent[] {
  requireState(dossier, [...openStates, 'submitted', ...counterStates])
  const { matter, fact, reason } = disputing
  const said = dossier.statements.get(fact) ?? []
  if (!said.some(({ source }) => authorities.includes(source.kind))) {
    throw new Refusal('invalid', {
      zh: '这一项不是部门登记的内容，直接改就可以',
      en: 'This does not come from a register; you can simply change it',
    })
  }
  const declared = matter.facts.get(fact)
  const claims = declared ? readEntry(declared, disputing.claims) : undefined
  if (claims && !claims.ok) {
    throw new Refusal('invalid', claims.problem, { entries: [{ entry: fact, message: claims.problem }] })
  }
  return [{ kind: 'fact-disputed', fact, claims: claims?.value ?? null, reason }]
}
