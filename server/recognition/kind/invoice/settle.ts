import { isCreditCode, isIdentityNumber } from '#fact'
import { isDigitalType, parseInvoiceCode } from '../../code/invoice-code.ts'
import { capitalAmount } from '../../form/capital-amount.ts'
import { alphabets, code } from '../../form/code.ts'
import { printOf } from '../../form/print.ts'
import { textOf, wholeLine } from '../../layout/line.ts'
import { editDistance } from '../../layout/spelling.ts'
import { compareWithCode } from '../compare-code.ts'
import { readEntries } from '../find-fields.ts'
import { findLoose } from '../find-loose.ts'
import type { Draft } from '../kind.ts'
import { spellModel } from '../spell-model.ts'
import { settleChecked } from '../weigh.ts'
import { settleAmounts, sumsAgreeWith } from './amounts.ts'
import { spellGoods } from './goods.ts'
import { cells } from './labels.ts'
import { readParties, readPartyBlocks } from './parties.ts'
import { readTable } from './table.ts'

/** Finds the goods and the parties, then weighs everything against the code, the check digits and the sums. */
export function settleInvoice(draft: Draft): void {
  const table = readTable(draft)
  if (table === undefined) readEntries(draft, cells)
  readParties(draft, table?.top)
  readPartyBlocks(draft, table?.top)
  findLoose(draft, 'totalAmountCn', capitalAmount)
  findPaperNumbers(draft)
  findMachine(draft)
  spellGoods(draft)
  spellModel(draft, 'specModel')
  for (const key of ['buyerTaxId', 'sellerTaxId']) {
    settleChecked(draft, key, (value) => isCreditCode(value) || isIdentityNumber(value))
  }
  settleAmounts(draft, table?.items ?? [])
  settleCode(draft)
}

/** Paper invoices print code and number without labels, at the top: 10 or 12 digits, and 8. */
function findPaperNumbers(draft: Draft): void {
  const coded = draft.codes.flatMap(({ text }) => parseInvoiceCode(text) ?? [])[0]
  const labelled = new Set(draft.page.labels.map((label) => label.line))
  const rows = [
    ['invoiceCode', code(/^(\d{12}|\d{10})$/, alphabets.digits), coded?.invoiceCode],
    ['invoiceNo', code(/^\d{8}$/, alphabets.digits), coded?.invoiceNo],
  ] as const
  for (const [key, form, expected] of rows) {
    if (draft.found.has(key)) continue
    const candidates = draft.page.lines
      .filter((line) => !labelled.has(line) && /^[^\p{Script=Han}]+$/u.test(textOf(line)))
      .flatMap((line) => {
        const found = form(printOf([wholeLine(line)]))
        return found === undefined ? [] : [{ found, middle: line.middle }]
      })
      .sort((a, b) => a.middle - b.middle)
    const near = candidates.find(({ found }) => expected && editDistance(found.value, expected) <= 2)
    const best = near ?? candidates[0]
    if (best !== undefined) draft.found.set(key, best.found)
  }
}

/** Certainty of a number taken for the machine's without its label: small faint print that is often not found. */
const unlabelled = 0.85

/** The machine that printed the invoice has twelve digits: without its label the only such number that is no other. */
function findMachine(draft: Draft): void {
  if (draft.found.has('machineNo')) return
  const labelled = new Set(draft.page.labels.map((label) => label.line))
  const taken = new Set([...draft.found.values()].map(({ value }) => value))
  const numbers = draft.page.lines
    .filter((line) => !labelled.has(line) && !draft.page.stops.has(line))
    .flatMap((line) => code(/^\d{12}$/, alphabets.digits)(printOf([wholeLine(line)])) ?? [])
    .filter(({ value }) => !taken.has(value))
  const [only] = numbers
  if (only === undefined || numbers.length > 1) return
  draft.found.set('machineNo', { ...only, certainty: Math.min(only.certainty, unlabelled) })
}

/** Compares the print with the QR code, whose values stay readable under their own keys. */
function settleCode(draft: Draft): void {
  for (const { text, box } of draft.codes) {
    const content = parseInvoiceCode(text)
    if (content === undefined) continue
    const amountKey = isDigitalType(content.typeCode) ? 'totalAmount' : 'netAmount'
    const pairs = [
      ['qrTypeCode', 'typeCode', content.typeCode],
      ['qrInvoiceCode', 'invoiceCode', content.invoiceCode],
      ['qrInvoiceNo', 'invoiceNo', content.invoiceNo],
      ['qrAmount', amountKey, content.amount],
      ['qrIssueDate', 'issueDate', content.issueDate ?? ''],
      ['qrCheckCode', 'checkCode', content.checkCode],
    ] as const
    for (const [coded, printed, value] of pairs) {
      if (value === '') continue
      draft.found.set(coded, { value, text, certainty: 0.99, box, glyphs: [] })
      if (!sumsAgreeWith(draft, printed, value)) compareWithCode(draft, printed, value)
    }
    draft.found.set('typeCode', {
      value: content.typeCode,
      text: content.typeCode,
      certainty: 0.99,
      box,
      glyphs: [],
    })
    return
  }
  readTypeFromTitle(draft)
}

const titles = [
  [/电子普通发票/, '10'],
  [/电子发票[（(]?普通/, '32'],
  [/电子发票[（(]?增值税专用/, '31'],
  [/增值税专用发票/, '01'],
  [/增值税普通发票/, '04'],
] as const

function readTypeFromTitle(draft: Draft): void {
  for (const line of draft.page.lines) {
    const type = titles.find(([pattern]) => pattern.test(textOf(line).replace(/\s/g, '')))?.[1]
    if (type === undefined) continue
    const print = printOf([wholeLine(line)])
    draft.found.set('typeCode', { value: type, text: print.text, certainty: 0.93, glyphs: [] })
    return
  }
}
