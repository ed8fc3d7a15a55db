import { type Fact, type FactId, type FactValue, settle, type Wording } from '#fact'
import type { FactDeclaration, Matter } from '#matter'
import { authorities } from '../agency.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { openStates } from '../state.ts'
import { readEntries } from './entry.ts'
import { isSame, refuseConflict, requireState } from './require.ts'

/** What an applicant typed, chose, emptied or found right on one page. */
export interface FactsStated {
  readonly matter: Matter
  readonly version: number
  readonly values: Readonly<Record<string, FactValue>>
  readonly confirm: readonly FactId[]
  /** ISO instant. */
  readonly at: string
}

/**
 * The applicant answers, corrects what was read from a paper, or confirms it. What a register says stands; saying
 * that it is wrong is another act. Throws `invalid` with every wrong entry, `conflict` when another tab was faster.
 */
export function decideStateFacts(dossier: Dossier, said: FactsStated): readonly DossierEvent[] {
  requireState(dossier, openStates)
  const { values, emptied } = readEntries(said.matter, said.values, (declared) =>
    whyNotStated(dossier, declared),
  )
  const yours = new Map<FactId, FactValue>([...values, ...emptied.map((id) => [id, null] as const)])
  refuseConflict(dossier, said.version, { facts: yours })
  const same = [...values].filter(([id, value]) => isSameAsRead(dossier, said.matter, id, value))
  const facts = [
    ...confirmed(dossier, said.matter, [...said.confirm, ...same.map(([id]) => id)]),
    ...[...values]
      .filter(([id, value]) => !isAlreadySettled(dossier, said.matter, id, value))
      .map(([id, value]) => saidByApplicant(id, value, said.at)),
  ]
  const retracted = emptied.filter((id) => applicantSaid(dossier, id) !== undefined)
  return [
    ...(facts.length > 0 ? [{ kind: 'facts-stated', facts } as const] : []),
    ...(retracted.length > 0 ? [{ kind: 'facts-retracted', facts: retracted } as const] : []),
  ]
}

/** The statement that counts, or undefined when nothing is known. */
export function findSettled(dossier: Dossier, matter: Matter, id: FactId): Fact | undefined {
  return settle(matter.facts.get(id)?.origins ?? [], dossier.statements.get(id) ?? [])
}

export function saidByApplicant(id: FactId, value: FactValue, asOf: string): Fact {
  return { id, value, source: { kind: 'applicant', name: 'applicant', asOf }, certainty: 1, confirmed: true }
}

function whyNotStated(dossier: Dossier, declared: FactDeclaration): Wording | undefined {
  const isTheirs = declared.origins.some(({ kind }) => {
    return kind === 'applicant' || (kind === 'document' && declared.group !== hidden)
  })
  if (declared.computed !== undefined || declared.table !== undefined || !isTheirs) return notYours
  const said = dossier.statements.get(declared.id) ?? []
  return said.some(({ source }) => authorities.includes(source.kind)) ? registered : undefined
}

function confirmed(dossier: Dossier, matter: Matter, ids: readonly FactId[]): readonly Fact[] {
  const facts = [...new Set(ids)].map((id) => {
    const fact = findSettled(dossier, matter, id)
    if (fact) return fact
    throw new Refusal('invalid', nothingToConfirm, { entries: [{ entry: id, message: nothingToConfirm }] })
  })
  return facts.filter((fact) => fact.confirmed !== true).map((fact) => ({ ...fact, confirmed: true }))
}

/** Typing exactly what was read confirms the reading, so that its evidence stays. */
function isSameAsRead(dossier: Dossier, matter: Matter, id: FactId, value: FactValue): boolean {
  const settled = findSettled(dossier, matter, id)
  return settled?.source.kind === 'document' && isSame(settled.value, value)
}

function isAlreadySettled(dossier: Dossier, matter: Matter, id: FactId, value: FactValue): boolean {
  const settled = findSettled(dossier, matter, id)
  return settled !== undefined && isSame(settled.value, value)
}

function applicantSaid(dossier: Dossier, id: FactId): Fact | undefined {
  return dossier.statements.get(id)?.find(({ source }) => source.kind === 'applicant')
}

/** What codes on a paper say is compared with its print; nobody types it. */
const hidden = 'hidden'

const notYours: Wording = {
  zh: '这一项由部门数据或计算得出，不用您填',
  en: 'This comes from a register or a calculation; you need not enter it',
}

const registered: Wording = {
  zh: '这一项来自部门登记。如果不对，请点“有异议”，我们请登记部门核实',
  en: 'This comes from a register. If it is wrong, dispute it and the agency will look into it',
}

const nothingToConfirm: Wording = {
  zh: '这一项还没有内容可以确认',
  en: 'There is nothing to confirm here yet',
}
