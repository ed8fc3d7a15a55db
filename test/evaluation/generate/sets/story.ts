import type { Random } from '../random.ts'
import { type Bike, bike } from '../value/bike.ts'
import { addDays } from '../value/day.ts'
import { type Person, person } from '../value/person.ts'
import { type Sale, sale } from '../value/sale.ts'

/** One application as it happened: who bought which bicycle when, and when it is handed in. */
export interface Story {
  readonly today: string
  readonly applicant: Person
  readonly bike: Bike
  readonly sale: Sale
}

/** A story in which everything fits. */
export function tellStory(random: Random, today = '2026-11-23', standard = 'GB 17761-2024'): Story {
  const applicant = person(random)
  const issued = addDays(today, -random.integer(0, 15))
  const sold = bike(random, issued, standard)
  const buyer = random.chance(0.5)
    ? { name: applicant.name, taxId: applicant.number }
    : { name: applicant.name }
  return {
    today,
    applicant,
    bike: sold,
    sale: sale(random, sold, { buyer, issued, digital: random.chance(0.6) }),
  }
}
