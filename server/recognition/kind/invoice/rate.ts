import type { Draft } from '../kind.ts'
import { lower, raise } from '../weigh.ts'
import type { Item } from './table.ts'

/** Rates in force or seen on older invoices; the one that fits net and tax settles a doubtful print. */
const usualRates = [13, 1, 3, 6, 9, 5, 16, 17, 10, 11]
/** A rate worked out from the amounts, to be confirmed. */
const derived = 0.88

/** The printed rate as a share of one; undefined when none was read or there is no tax. */
export function rateOf(draft: Draft): number | undefined {
  const percent = /^(\d+(?:\.\d)?)%$/.exec(draft.found.get('taxRate')?.value ?? '')?.[1]
  return percent === undefined ? undefined : Number(percent) / 100
}

/** Net × rate = tax, of the sums or of the first line of goods; each line may be a cent off. */
export function settleRate(draft: Draft, items: readonly Item[]): void {
  const cents = (value: string | undefined) =>
    value === undefined ? undefined : Math.round(Number(value) * 100)
  const net = cents(draft.found.get('netAmount')?.value)
  const tax = cents(draft.found.get('taxAmount')?.value)
  const found = draft.found.get('taxRate')
  if (net === undefined || tax === undefined || net === 0) return
  const slack = Math.max(1, items.length)
  const fits = (percent: number) => Math.abs(Math.round((net * percent) / 100) - tax) <= slack
  const rate = rateOf(draft)
  if (rate !== undefined && fits(rate * 100)) {
    raise(draft, 'taxRate')
    return
  }
  if (found !== undefined && rate === undefined) return
  const expected = usualRates.find(fits)
  if (expected === undefined) lower(draft, 'taxRate', 0.8)
  else {
    const print = found ?? { text: '', glyphs: [] }
    draft.found.set('taxRate', { ...print, value: `${expected}%`, certainty: derived })
  }
}
