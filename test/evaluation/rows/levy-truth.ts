// The levy worked out once more, in whole cents and without the rule language, to hold the matter's rules against.

export interface Person {
  readonly id: string
  readonly cert: string
  readonly grade: number
  readonly months: readonly number[]
  readonly belowMinWageMonths?: readonly number[]
  readonly contractMonths?: number
  readonly graduate?: boolean
}

export interface Example {
  readonly dataYear: number
  readonly unitType: string
  readonly headcount: Readonly<Record<string, number>>
  readonly wages:
    | { readonly kind: 'total'; readonly total: string }
    | { readonly kind: 'people'; readonly people: readonly Earner[] }
  readonly disabled?: readonly Person[]
  readonly paid?: string
  readonly centralized?: boolean
  readonly mode?: string
  readonly dispatch?: {
    readonly role: 'user' | 'agency'
    readonly agreement: boolean
    readonly disabledHeads: number
    readonly disabled: readonly Person[]
  }
}

interface Earner {
  readonly count: number
  readonly declared: string | null
}

/** Lower and upper limit of a month's wage in yuan, by half-year. */
const limits: Readonly<Record<string, readonly [low: bigint, high: bigint]>> = {
  '2024-1': [7310n, 24366n],
  '2024-2': [7384n, 24614n],
  '2025-1': [7384n, 24614n],
  '2025-2': [7460n, 24868n],
}
const averages: Readonly<Record<number, bigint>> = { 2021: 11396n, 2022: 12183n, 2023: 12307n, 2024: 12434n }

/** The figures of a declaration as plain numerals without needless zeros. */
export function workOut(example: Example): Readonly<Record<string, string>> {
  const months = Object.keys(example.headcount).map(Number)
  const count = BigInt(months.length)
  const { heads, persons } = joinDispatch(example)
  const sum = Object.values(example.headcount).reduce((total, people) => total + BigInt(people), 0n)
  const people = divide(sum + heads * count, count)
  const disabled = divide(persons.reduce((total, each) => total + weigh(each, months), 0n) * 100n, count)
  const wages = addWages(example, months)
  const average = limitAverage(example, divide(wages, people))
  const gap = people * 15n > disabled * 10n ? people * 15n - disabled * 10n : 0n
  const due = divide(gap * average, 1000n)
  const [tier, percent] = findTier(example, people, disabled)
  const payable = divide(due * percent, 100n)
  const paid = cents(example.paid ?? '0')
  return {
    M: String(count),
    N: String(people),
    D: write(disabled, 2),
    W: write(wages, 2),
    S: write(average, 2),
    should: write(people * 15n, 3),
    gap: write(gap, 3),
    due: write(due, 2),
    tier,
    reduction: write(due - payable, 2),
    payable: write(payable, 2),
    paid: write(paid, 2),
    net: write(payable - paid, 2),
  }
}

/** Removes needless zeros, so that numerals compare. */
export function plain(numeral: string): string {
  return numeral.includes('.') ? numeral.replace(/\.?0+$/u, '') : numeral
}

function joinDispatch({ dispatch, disabled = [] }: Example): { heads: bigint; persons: readonly Person[] } {
  if (!dispatch) return { heads: 0n, persons: disabled }
  const { role, agreement, disabledHeads, disabled: sent } = dispatch
  if (role === 'user') {
    return agreement
      ? { heads: BigInt(disabledHeads), persons: [...disabled, ...sent] }
      : { heads: 0n, persons: disabled }
  }
  return agreement
    ? { heads: -BigInt(disabledHeads), persons: disabled }
    : { heads: 0n, persons: [...disabled, ...sent] }
}

function weigh(person: Person, insured: readonly number[]): bigint {
  if ((person.contractMonths ?? 12) < 12) return 0n
  const severe =
    (person.cert === '残疾人证' && person.grade <= 2) || (person.cert === '残疾军人证' && person.grade <= 3)
  const counted = person.months.filter(
    (month) => insured.includes(month) && !person.belowMinWageMonths?.includes(month),
  )
  return BigInt(counted.length) * (severe || person.graduate ? 2n : 1n)
}

function addWages({ wages, dataYear }: Example, months: readonly number[]): bigint {
  if (wages.kind === 'total') return cents(wages.total)
  let total = 0n
  for (const month of months) {
    const [low, high] = limits[`${dataYear}-${month <= 6 ? 1 : 2}`] ?? [0n, 0n]
    for (const { count, declared } of wages.people) {
      const wage = declared === null ? 0n : cents(declared)
      const limited = wage < low * 100n ? low * 100n : wage > high * 100n ? high * 100n : wage
      total += limited * BigInt(count)
    }
  }
  return total
}

function limitAverage({ mode, dataYear }: Example, average: bigint): bigint {
  const cap = (averages[dataYear] ?? 0n) * 2400n
  return mode === 'NATIONAL' && average > cap ? cap : average
}

function findTier(
  example: Example,
  people: bigint,
  disabled: bigint,
): readonly [tier: string, percent: bigint] {
  const hasRelief = example.dataYear + 1 >= 2020 && example.dataYear + 1 <= 2027
  if (example.centralized) return ['CENTRALIZED', 0n]
  if (disabled * 10n >= people * 15n) return ['MET', 0n]
  if (!hasRelief) return ['NONE', 100n]
  if (example.unitType === '企业' && people <= 30n) return ['SMALL', 0n]
  return disabled >= people ? ['P50', 50n] : ['P90', 90n]
}

/** Half up, for what is not negative. */
function divide(value: bigint, by: bigint): bigint {
  return (2n * value + by) / (2n * by)
}

function cents(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.')
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))
}

function write(value: bigint, decimals: number): string {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0')
  return `${value < 0n ? '-' : ''}${plain(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`)}`
}
