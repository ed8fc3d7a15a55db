import { getValueKind } from '#fact'
import type { Language } from '../preference/index.ts'

/** Yuan as people read them: `¥81,000.00`. */
export function formatMoney(amount: string, language: Language): string {
  return getValueKind('money').format(amount, language)
}

/** The last calendar day before an instant at midnight. */
export function dayBefore(instant: string): string {
  const moment = new Date(Date.parse(instant) - 1 + 8 * 3_600_000)
  return moment.toISOString().slice(0, 10)
}
