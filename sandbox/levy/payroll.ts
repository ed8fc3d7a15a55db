import { makeDice } from '../people/dice.ts'
import type { Employer } from './employer.ts'

/** So many people of a month have declared the same wage. */
export type WageGroup = { readonly month: number; readonly people: number; readonly declared: number }

const kept = new WeakMap<Employer, readonly WageGroup[]>()

/** The declared wages of a unit, month by month; the same ones each time, however large the unit. */
export function listWages(employer: Employer): readonly WageGroup[] {
  const known = kept.get(employer)
  if (known) return known
  const wages = groupWages(employer)
  kept.set(employer, wages)
  return wages
}

function groupWages({ uscc, headcount, pay }: Employer): readonly WageGroup[] {
  const dice = makeDice(seedOf(uscc))
  const steps = Math.floor((pay.highest - pay.lowest) / pay.step)
  const most = Math.max(0, ...Object.values(headcount))
  // Two rolls make low wages more frequent than high ones.
  const wages = Array.from({ length: most }, () => {
    const roll = Math.min(dice.between(0, steps), dice.between(0, steps))
    return pay.lowest + roll * pay.step
  })
  return Object.entries(headcount).flatMap(([name, people]) => {
    const month = Number(name)
    const declared = wages.slice(0, people).map((wage) => (month < 7 ? wage : raise(wage, pay.raise)))
    const groups = Map.groupBy(declared, (wage) => wage)
    return [...groups].map(([wage, same]) => ({ month, people: same.length, declared: wage }))
  })
}

function raise(wage: number, perCent: number): number {
  return wage + Math.round((wage * perCent) / 100)
}

function seedOf(uscc: string): number {
  return [...uscc].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)
}
