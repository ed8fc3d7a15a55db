import { capitalToCents, centsToCapital } from '../../form/capital-amount.ts'
import { editDistance } from '../../layout/label.ts'
import { problem } from '../../problem.ts'
import type { Draft } from '../kind.ts'
import { confirmed, lower, raise } from '../weigh.ts'

/** A value worked out from others, to be confirmed. */
const derived = 0.88

/**
 * Net + tax = total, total in figures = total in capitals, net × rate = tax, quantity × price = net: what fits is
 * sure; one missing amount is worked out; what does not fit is told and to be confirmed.
 */
export function settleAmounts(draft: Draft): void {
  fillMissing(draft)
  const [net, tax, total] = ['netAmount', 'taxAmount', 'totalAmount'].map((key) => centsOf(draft, key))
  const capital = capitalToCents(draft.found.get('totalAmountCn')?.value ?? '')
  const sumFits = net !== undefined && tax !== undefined && total !== undefined && net + tax === total
  if (sumFits) for (const key of ['netAmount', 'taxAmount', 'totalAmount']) raise(draft, key)
  if (capital !== undefined && capital === total) {
    raise(draft, 'totalAmount')
    raise(draft, 'totalAmountCn')
  } else if (total !== undefined) settleCapital(draft, total, sumFits)
  if (!sumFits && net !== undefined && tax !== undefined && total !== undefined)
    settleSum(draft, net, tax, total, capital)
  settleRate(draft)
  settlePrice(draft)
}

/** Cents of a money field. */
export function centsOf(draft: Draft, key: string): number | undefined {
  const found = draft.found.get(key)
  return found === undefined ? undefined : Math.round(Number(found.value) * 100)
}

function fillMissing(draft: Draft): void {
  const net = centsOf(draft, 'netAmount')
  const tax = centsOf(draft, 'taxAmount')
  const capital = capitalToCents(draft.found.get('totalAmountCn')?.value ?? '')
  const total = centsOf(draft, 'totalAmount') ?? capital
  if (!draft.found.has('totalAmount')) {
    const sum = net !== undefined && tax !== undefined ? net + tax : undefined
    const value = sum ?? capital
    if (value !== undefined)
      put(draft, 'totalAmount', value, sum !== undefined && sum === capital ? confirmed : derived)
  }
  if (net === undefined && tax !== undefined && total !== undefined && total > tax)
    put(draft, 'netAmount', total - tax, derived)
  if (tax === undefined && net !== undefined && total !== undefined && total >= net)
    put(draft, 'taxAmount', total - net, derived)
}

function put(draft: Draft, key: string, cents: number, certainty: number): void {
  const value = (cents / 100).toFixed(2)
  draft.found.set(key, { value, text: value, certainty, glyphs: [] })
}

/** Capitals that are a letter or two off the total in figures were misread; missing ones follow from it. */
function settleCapital(draft: Draft, total: number, sure: boolean): void {
  const found = draft.found.get('totalAmountCn')
  if (!sure) {
    lower(draft, 'totalAmountCn', 0.8)
    return
  }
  if (found === undefined) return
  const expected = centsToCapital(total, found.value.includes('圆') ? '圆' : '元')
  if (editDistance(expected, found.value) <= 2) {
    draft.found.set('totalAmountCn', { ...found, value: expected, certainty: derived })
  } else {
    draft.problems.push(problem('sum-differs', 'totalAmountCn'))
    lower(draft, 'totalAmountCn')
  }
}

/** Two of the three amounts with the capitals or the rate on their side outvote the third. */
function settleSum(draft: Draft, net: number, tax: number, total: number, capital: number | undefined): void {
  const rate = rateOf(draft)
  const taxFits = rate !== undefined && Math.abs(Math.round(net * rate) - tax) <= 1
  if (taxFits && capital === net + tax) {
    put(draft, 'totalAmount', net + tax, derived)
    raise(draft, 'totalAmountCn')
  } else if (
    capital === total &&
    total > net &&
    rate !== undefined &&
    Math.abs(Math.round(net * rate) - (total - net)) <= 1
  ) {
    put(draft, 'taxAmount', total - net, derived)
  } else if (
    capital === total &&
    total > tax &&
    rate !== undefined &&
    Math.abs(Math.round((total - tax) * rate) - tax) <= 1
  ) {
    put(draft, 'netAmount', total - tax, derived)
  } else {
    draft.problems.push(problem('sum-differs', 'totalAmount'))
    for (const key of ['netAmount', 'taxAmount', 'totalAmount']) lower(draft, key, 0.8)
  }
}

function rateOf(draft: Draft): number | undefined {
  const percent = /^(\d+(?:\.\d)?)%$/.exec(draft.found.get('taxRate')?.value ?? '')?.[1]
  return percent === undefined ? undefined : Number(percent) / 100
}

/** Rates in force or seen on older invoices; the one that fits net and tax settles a doubtful print. */
const usualRates = [13, 1, 3, 6, 9, 5, 16, 17, 10, 11]

function settleRate(draft: Draft): void {
  const [net, tax] = [centsOf(draft, 'netAmount'), centsOf(draft, 'taxAmount')]
  if (net === undefined || tax === undefined || net === 0) return
  const fits = (rate: number) => Math.abs(Math.round((net * rate) / 100) - tax) <= 1
  const rate = rateOf(draft)
  if (rate !== undefined && fits(rate * 100)) {
    for (const key of ['taxRate', 'netAmount', 'taxAmount']) raise(draft, key)
    return
  }
  const expected = usualRates.find(fits)
  const found = draft.found.get('taxRate')
  if (expected !== undefined) {
    draft.found.set('taxRate', {
      ...(found ?? { text: '', glyphs: [] }),
      value: `${expected}%`,
      certainty: derived,
    })
  } else lower(draft, 'taxRate', 0.8)
}

function settlePrice(draft: Draft): void {
  const net = centsOf(draft, 'netAmount')
  const [price, quantity] = [draft.found.get('unitPrice'), draft.found.get('quantity')]
  if (net === undefined || price === undefined) return
  if (quantity === undefined && Math.abs(Number(price.value) * 100 - net) <= 1) {
    draft.found.set('quantity', { value: '1', text: '', certainty: derived, glyphs: [] })
    raise(draft, 'unitPrice')
    return
  }
  const cents = Number(price.value) * Number(quantity?.value ?? 1) * 100
  if (Math.abs(cents - net) <= 1) {
    raise(draft, 'unitPrice')
    raise(draft, 'quantity')
  } else {
    lower(draft, 'unitPrice', 0.8)
    lower(draft, 'quantity', 0.85)
  }
}
