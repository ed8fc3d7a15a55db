import { createHash } from 'node:crypto'
import { z } from 'zod'
import { accountOf } from '../people/accounts.ts'
import { isIdentityNumber } from '../people/identity-number.ts'
import {
  hearingDisability,
  lowerLimbDisability,
  type Person,
  residencePermit,
  residenceRegistration,
} from '../people/person.ts'
import type { Records } from '../records.ts'

/** Somebody who comes to live in the city. What is left out is filled in plausibly. */
export const newcomer = z
  .object({
    name: z.string().min(1).max(50),
    identityNumber: z
      .string()
      .refine(isIdentityNumber, '身份证号码校验不通过 / The check character is wrong'),
    local: z.boolean().optional(),
    residence: z.enum(['RESIDENCE_PERMIT', 'RESIDENCE_REGISTRATION', 'NONE']).optional(),
    disability: z.enum(['lower-limb', 'other']).optional(),
    bikes: z.int().min(0).max(20).optional(),
    phone: z
      .string()
      .regex(/^1\d{10}$/u)
      .optional(),
  })
  .strict()
export type Newcomer = z.infer<typeof newcomer>

/** Makes every register know the newcomer; somebody with the same number is replaced. */
export function addCitizen(records: Records, given: Newcomer): Person {
  const earlier = records.people.get(given.identityNumber)
  const person = settle(given, earlier?.subject ?? `added-${digest(given.identityNumber).slice(0, 10)}`)
  records.people.set(person.identityNumber, person)
  const account = records.accounts.get(person.subject)
  records.accounts.set(person.subject, { ...(account ?? accountOf(person)), name: person.name })
  addBikes(records, person, given.bikes ?? 0)
  return person
}

function settle(given: Newcomer, subject: string): Person {
  const local = given.local ?? given.identityNumber.startsWith('31')
  return {
    subject,
    name: given.name,
    identityNumber: given.identityNumber,
    phone: given.phone ?? `137${digest(given.identityNumber, 'phone')}`,
    local,
    householdAddress: local ? '上海市黄浦区知秋路18号' : '外省知秋路18号',
    residence: chooseResidence(given.residence ?? (local ? 'NONE' : 'RESIDENCE_PERMIT')),
    disability: chooseDisability(given.disability),
    wards: [],
  }
}

function chooseResidence(kind: NonNullable<Newcomer['residence']>): Person['residence'] {
  if (kind === 'NONE') return undefined
  return kind === 'RESIDENCE_PERMIT' ? residencePermit : residenceRegistration
}

function chooseDisability(kind: Newcomer['disability']): Person['disability'] {
  if (!kind) return undefined
  return kind === 'lower-limb' ? lowerLimbDisability : hearingDisability
}

function addBikes(records: Records, { identityNumber, name }: Person, count: number): void {
  for (let index = 1; index <= count; index++) {
    const code = `3101${digest(identityNumber)}${String(index).padStart(3, '0')}`
    const plate = `沪B${digest(identityNumber).slice(0, 5)}${index}`
    const registration = {
      number: `DJ${code}`,
      plate,
      owner: identityNumber,
      ownerName: name,
      on: '2025-01-02',
    }
    records.vehicles.set(code, { code, state: 'registered', registration })
  }
}

/** Eight digits that belong to a number without telling it. */
function digest(number: string, salt = ''): string {
  const first = createHash('sha256')
    .update(number + salt)
    .digest()
    .readUInt32BE()
  return String(first % 100_000_000).padStart(8, '0')
}
