/** For how long authority is given; the shortest first, because it is enough most often. */
export const terms = ['month', 'quarter', 'year'] as const
export type Term = (typeof terms)[number]

const days: Readonly<Record<Term, number>> = { month: 30, quarter: 91, year: 365 }

/** The last day of a term that begins now, on the calendar of Shanghai. */
export function untilOf(term: Term, now: Date): string {
  const end = new Date(now.getTime() + days[term] * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(end)
}
