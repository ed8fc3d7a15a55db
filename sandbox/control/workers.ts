import { accountOf } from '../people/accounts.ts'
import { companies } from '../people/companies.ts'
import type { Records } from '../records.ts'
import { makeWorkers } from '../transport/generate.ts'
import { usualChange } from '../transport/worker.ts'

/** A worker as the control desk lists one. */
export type Listed = {
  readonly subject: string
  readonly name: string
  readonly identityNumber: string
  readonly categories: readonly string[]
  /** The unit the certificate names now. */
  readonly unit: string | null
}

/** Adds workers whose change to `unit` can be approved, makes every register know them, and lists them. */
export function addWorkers(
  records: Records,
  {
    count,
    unit = usualChange.to.uscc,
    seed,
  }: { readonly count: number; readonly unit?: string | undefined; readonly seed: number },
): readonly Listed[] {
  const to = records.companies.get(unit) ?? companies.carrier
  const from = to.uscc === usualChange.from.uscc ? usualChange.to : usualChange.from
  const made = makeWorkers({ count, seed, from, to, taken: records.people })
  for (const { person, worker } of made) {
    records.people.set(person.identityNumber, person)
    records.accounts.set(person.subject, accountOf(person))
    records.workers.set(person.identityNumber, worker)
  }
  return made.map(({ worker }) => list(records, worker.identityNumber))
}

export function listWorkers(records: Records): readonly Listed[] {
  return [...records.workers.keys()].map((identityNumber) => list(records, identityNumber))
}

function list(records: Records, identityNumber: string): Listed {
  const { subject = '', name = '' } = records.people.get(identityNumber) ?? {}
  const certificate = records.workers.get(identityNumber)?.certificate
  const categories = certificate?.categories.map(({ category }) => category) ?? []
  return { subject, name, identityNumber, categories, unit: certificate?.unit.name ?? null }
}
