import { asList, asNumbers, asObject, asText, type Loose, pick } from './loose.ts'

/** A disabled person of an example. */
export interface Disabled {
  readonly id: string
  readonly certificate: string
  readonly grade: number | null
  readonly graduate: boolean
  readonly contractMonths: string
  readonly months: readonly number[]
  readonly belowMinimum: readonly number[]
  readonly dispatched: boolean
  readonly verified: boolean
  readonly elsewhere: readonly number[]
}

export function readDisabled(persons: unknown, insured: readonly number[]): readonly Disabled[] {
  return asList(persons).map((item, index) => readPerson(asObject(item), `D${index + 1}`, insured))
}

/** The federation's list: one record for each person and month. */
export function listPersonMonths(persons: readonly Disabled[]): readonly unknown[] {
  return persons.flatMap((person) =>
    [...new Set(person.months)].map((month) => ({
      ry: person.id,
      zj: person.certificate,
      dj: person.grade,
      bys: person.graduate,
      htys: person.contractMonths,
      yf: month,
      sb: true,
      zdgz: !person.belowMinimum.includes(month),
      pq: person.dispatched,
      hy: person.verified,
      cf: person.elsewhere.includes(month),
    })),
  )
}

function readPerson(person: Loose, name: string, insured: readonly number[]): Disabled {
  return {
    id: asText(person.id) ?? name,
    certificate: nameCertificate(asText(pick(person, 'cert', 'certificate')) ?? ''),
    grade: readGrade(asText(person.grade)),
    graduate: pick(person, 'graduate', 'recentGraduate', 'isGraduate') === true,
    contractMonths: asText(pick(person, 'contractMonths', 'contract')) ?? '12',
    months: person.months === undefined ? insured : asNumbers(person.months),
    belowMinimum: asNumbers(pick(person, 'belowMinWageMonths', 'belowMinimumMonths')),
    dispatched: pick(person, 'dispatched', 'dispatch', 'viaAgency') === true,
    verified: person.verified !== false,
    elsewhere: asNumbers(pick(person, 'elsewhereMonths', 'otherUnitMonths')),
  }
}

function nameCertificate(written: string): string {
  if (/军/u.test(written)) return '残疾军人证'
  return /警/u.test(written) ? '伤残人民警察证' : '残疾人证'
}

function readGrade(written: string | null): number | null {
  if (written === null) return null
  const number = Number(/\d+/u.exec(written)?.[0] ?? '一二三四五六七八九十'.indexOf(written[0] ?? '') + 1)
  return number > 0 ? number : null
}
