import type { Fact, FactId, FactValue } from '#fact'
import type { FactDeclaration, Matter } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { counterStates } from '../state.ts'
import { readEntries } from './entry.ts'
import { refuseConflict, requireState } from './require.ts'
import { saidByApplicant } from './state-facts.ts'

export interface FactsSeen {
  readonly matter: Matter
  readonly version: number
  readonly values: Readonly<Record<string, FactValue>>
  /** ISO instant. */
  readonly at: string
}

/**
 * An officer establishes facts: what can be seen on the thing or its papers counts as seen at the counter, what only
 * the applicant can say is written down as said.
 */
export function decideSeeFacts(dossier: Dossier, seen: FactsSeen): readonly DossierEvent[] {
  requireState(dossier, counterStates)
  const { values } = readEntries(seen.matter, seen.values, (declared) =>
    isSeeable(declared)
      ? undefined
      : { zh: '这一项不能在窗口填写', en: 'This cannot be established at the counter' },
  )
  refuseConflict(dossier, seen.version, { facts: values })
  const facts = [...values].map(([id, value]) => {
    const declared = seen.matter.facts.get(id)
    return declared && isOnlySaid(declared)
      ? saidByApplicant(id, value, seen.at)
      : seenAtCounter(id, value, seen.at)
  })
  return facts.length === 0 ? [] : [{ kind: 'facts-stated', facts }]
}

/** Whether looking, or asking the person at the counter, can establish this fact. */
export function isSeeable(declared: FactDeclaration): boolean {
  const { computed, table, origins } = declared
  if (computed !== undefined || table !== undefined) return false
  return origins.some(({ kind }) => seeableKinds.includes(kind))
}

const seeableKinds: readonly string[] = ['counter', 'document', 'applicant', 'profile']

function isOnlySaid({ origins }: FactDeclaration): boolean {
  return origins.every(({ kind }) => kind === 'applicant')
}

function seenAtCounter(id: FactId, value: FactValue, asOf: string): Fact {
  return { id, value, source: { kind: 'counter', name: 'counter', asOf }, certainty: 1, confirmed: true }
}
