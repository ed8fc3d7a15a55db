import { createHash } from 'node:crypto'
import { makeDice } from '../people/dice.ts'
import { pickBirthDate, pickName } from '../people/generate.ts'
import { makeIdentityNumber } from '../people/identity-number.ts'
import type { Person } from '../people/person.ts'
import { type Category, makeWorker, type Unit, type Worker } from './worker.ts'

/** No resident has this area, so workers and residents never meet. */
const area = '310297'

const categories: readonly Category[] = ['DRV', 'DRV', 'DRV', 'ESC', 'LOAD']

export type Wanted = {
  readonly count: number
  readonly seed: number
  readonly from: Unit
  readonly to: Unit
  /** Identity numbers that are taken. */
  readonly taken: { has(identityNumber: string): boolean }
}

/** People with nothing against their change to another unit: the same ones for the same seed. */
export function makeWorkers(wanted: Wanted): readonly { readonly person: Person; readonly worker: Worker }[] {
  const dice = makeDice(wanted.seed)
  const numbers = new Set<string>()
  while (numbers.size < wanted.count) {
    const birthDate = pickBirthDate(dice, { from: 1970, to: 2003 })
    const number = makeIdentityNumber({ area, birthDate, sequence: dice.between(0, 999) })
    if (!wanted.taken.has(number)) numbers.add(number)
  }
  return [...numbers].map((identityNumber) => {
    const person = {
      subject: `resident-${createHash('sha256').update(identityNumber).digest('hex').slice(0, 16)}`,
      name: pickName(dice),
      identityNumber,
      phone: `136${identityNumber.slice(9, 17)}`,
      local: true,
      householdAddress: '上海市金山区望鹤路66号',
      ...{ residence: undefined, disability: undefined, wards: [] },
    }
    const worker = makeWorker(identityNumber, { category: dice.pick(categories), ...wanted })
    return { person, worker }
  })
}
