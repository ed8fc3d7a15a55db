import { capitalToCents, centsToCapital } from '../../form/capital-amount.ts'
import { editDistance } from '../../layout/spelling.ts'
import { problem } from '../../problem.ts'
import type { Draft } from '../kind.ts'
import { confirmed, lower, raise } from '../weigh.ts'
import { rateOf, settleRate } from './rate.ts'
import type { Item } from './table.ts'

/** A value worked out from others, to be confirmed. */
const derived = 0.88
/** One piece, where the price of one is the amount of the line to the cent. */
const single = 0.95
const amounts = ['netAmount', 'taxAmount', 'totalAmount'] as const

/** What the page prints, in cents; a sum proves only what was read, never what was worked out. */
interface Printed {
  readonly net: number | undefined
  readonly tax: number | undefined
  readonly total: number | undefined
  readonly capital: number | undefined
}

/**
 * Net + tax = total, total in figures = total in capitals, net × rate = tax, quantity × price = net: what fits is
 * sure; one missing amount is worked out; what does not fit is told and to be confirmed.
 */
export function settleAmounts(draft: Draft, items: readonly Item[]): void {
  sumItems(draft, items)
  const printed = readPrinted(draft)
  const { net, tax, total, capital } = printed
  const due = total ?? capital
  const sumFits = net !== undefined && due !== undefined && net + (tax ?? 0) === due
  if (sumFits && (tax !== undefined || isTaxFree(draft))) for (const key of amounts) raise(draft, key)
  settleTotals(draft, printed, sumFits)
  if (!sumFits) settleSum(draft, printed, items.length)
  settleRate(draft, items)
  settlePrice(draft, items)
}

/**
 * Whether the other two amounts, as printed, prove the coded one against a print that they contradict; then the coded
 * amount is taken, to be confirmed.
 */
export function sumsAgreeWith(draft: Draft, key: string, coded: string): boolean {
  const printed = draft.found.get(key)
  const isAmount = amounts.some((amount) => amount === key)
  if (!isAmount || printed === undefined || Number(printed.value) === Number(coded)) return false
  const [net, tax, total] = amounts.map((amount) =>
    amount === key ? Math.round(Number(coded) * 100) : centsOf(draft, amount),
  )
  if (net === undefined || tax === undefined || net + tax !== total) return false
  draft.found.set(key, { ...printed, value: coded, certainty: derived })
  return true
}

/** Cents of a money field. */
export function centsOf(draft: Draft, key: string): number | undefined {
  const found = draft.found.get(key)
  return found === undefined ? undefined : Math.round(Number(found.value) * 100)
}

function readPrinted(draft: Draft): Printed {
  return {
    net: centsOf(draft, 'netAmount'),
    tax: centsOf(draft, 'taxAmount'),
    total: centsOf(draft, 'totalAmount'),
    capital: capitalToCents(draft.found.get('totalAmountCn')?.value ?? ''),
  }
}

/** 免税, 不征税 or asterisks where the rate stands: the total is the net amount. */
function isTaxFree(draft: Draft): boolean {
  return /免税|不征税|\*/.test(draft.found.get('taxRate')?.value ?? '')
}

/** Without a readable row of sums, the lines of goods add up to it. */
function sumItems(draft: Draft, items: readonly Item[]): void {
  const total = centsOf(draft, 'totalAmount') ?? capitalToCents(draft.found.get('totalAmountCn')?.value ?? '')
  const sum = (key: string) =>
    items.reduce((cents, item) => cents + Math.round(Number(item.get(key)?.value ?? 0) * 100), 0)
  const [net, tax] = [sum('netAmount'), sum('taxAmount')]
  if (items.length < 2 || total === undefined || net + tax !== total) return
  if (centsOf(draft, 'netAmount') !== net) put(draft, 'netAmount', net, derived)
  if (tax > 0 && centsOf(draft, 'taxAmount') !== tax) put(draft, 'taxAmount', tax, derived)
}

function put(draft: Draft, key: string, cents: number, certainty: number): void {
  const value = (cents / 100).toFixed(2)
  draft.found.set(key, { value, text: value, certainty, glyphs: [] })
}

/** Total in figures and in capitals: alike they confirm each other, alone one gives the other. */
function settleTotals(draft: Draft, { net, tax, total, capital }: Printed, sumFits: boolean): void {
  const sum = net !== undefined && tax !== undefined ? net + tax : undefined
  if (total === undefined) {
    const value = capital ?? sum
    if (value !== undefined) put(draft, 'totalAmount', value, capital === sum ? confirmed : derived)
    if (capital !== undefined && capital === sum) raise(draft, 'totalAmountCn')
  } else if (capital === total) {
    raise(draft, 'totalAmount')
    raise(draft, 'totalAmountCn')
  } else settleCapital(draft, total, sumFits)
}

/** Capitals that are a letter or two off the total in figures were misread. */
function settleCapital(draft: Draft, total: number, sure: boolean): void {
  const found = draft.found.get('totalAmountCn')
  if (found === undefined) return
  const expected = centsToCapital(total, found.value.includes('圆') ? '圆' : '元')
  if (sure && editDistance(expected, found.value) <= 2) {
    draft.found.set('totalAmountCn', { ...found, value: expected, certainty: derived })
    return
  }
  draft.problems.push(problem('sum-differs', 'totalAmountCn'))
  lower(draft, 'totalAmountCn')
  if (!sure) lower(draft, 'totalAmount', 0.85)
}

/** Two of the three amounts with the capitals and the rate on their side outvote or give the third. */
function settleSum(draft: Draft, { net, tax, total, capital }: Printed, lines: number): void {
  const rate = rateOf(draft)
  const fits = (part: number, share: number) =>
    rate !== undefined && part > 0 && Math.abs(Math.round(part * rate) - share) <= Math.max(1, lines)
  const due = capital === total || capital === undefined ? total : undefined
  if (
    net !== undefined &&
    tax !== undefined &&
    fits(net, tax) &&
    (capital === net + tax || total === net + tax)
  ) {
    put(draft, 'totalAmount', net + tax, derived)
  } else if (net !== undefined && due !== undefined && fits(net, due - net)) {
    put(draft, 'taxAmount', due - net, derived)
  } else if (tax !== undefined && due !== undefined && fits(due - tax, tax)) {
    put(draft, 'netAmount', due - tax, derived)
  } else if (net !== undefined || tax !== undefined) {
    if (net !== undefined && tax !== undefined && total !== undefined)
      draft.problems.push(problem('sum-differs', 'totalAmount'))
    for (const key of amounts) if (key !== 'totalAmount' || capital !== total) lower(draft, key, 0.8)
  }
}

/** Whether the price is, to its last decimal, what one piece comes to; the sums tell nothing of further decimals. */
function isProven(price: string, piece: number): boolean {
  const decimals = price.split('.')[1]?.length ?? 0
  return Math.abs(Number(price) - piece) < 0.51 * 10 ** -decimals
}

/** Quantity × price is the amount of the first line of goods. */
function settlePrice(draft: Draft, items: readonly Item[]): void {
  const item = items[0]?.get('netAmount')?.value
  const net =
    items.length > 1 && item !== undefined ? Math.round(Number(item) * 100) : centsOf(draft, 'netAmount')
  const [price, quantity] = [draft.found.get('unitPrice'), draft.found.get('quantity')]
  if (net === undefined || price === undefined) return
  const fits = (count: number) => Math.abs(Number(price.value) * count * 100 - net) <= 1
  const raisePrice = (count: number) => {
    if (isProven(price.value, net / 100 / count)) raise(draft, 'unitPrice')
  }
  if (quantity === undefined && fits(1)) {
    raisePrice(1)
    const certainty = Math.min(single, draft.found.get('netAmount')?.certainty ?? 0)
    draft.found.set('quantity', { value: '1', text: '', certainty, glyphs: [] })
  } else if (fits(Number(quantity?.value ?? 1))) {
    raise(draft, 'quantity')
    raisePrice(Number(quantity?.value ?? 1))
  } else {
    lower(draft, 'unitPrice', 0.8)
    lower(draft, 'quantity', 0.85)
  }
}
