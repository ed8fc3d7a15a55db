import { isCreditCode, isIdentityNumber } from '#fact'
import { type Found, printOf } from '../../form/print.ts'
import type { LabelHit } from '../../layout/label.ts'
import { type Line, textOf, wholeLine } from '../../layout/line.ts'
import { readEntry } from '../find-fields.ts'
import type { Draft } from '../kind.ts'
import { partyEntries, partyName, taxId } from './labels.ts'

type Side = 'buyer' | 'seller'

/**
 * Reads both parties. Their labels are the same words, so the side follows from the section name beside them
 * (购买方, 销售方, set downwards); where that was not read, from the place: the buyer stands first, above or left.
 */
export function readParties(draft: Draft, itemsTop: number | undefined): void {
  for (const entry of partyEntries) {
    const hits = draft.page.labels.filter((label) => label.id === entry.id)
    const sides = decideSides(draft, hits, itemsTop)
    hits.forEach((hit, index) => {
      const key = `${sides[index] ?? 'buyer'}${entry.id}`
      const found = readEntry(draft.page, entry, hit)[entry.id]
      const isPlaced = hits.length > 1 || itemsTop !== undefined || sectionOf(draft, hit) !== undefined
      if (found !== undefined && isPlaced) keepSurer(draft, key, found)
    })
  }
}

/**
 * Where the labels of a party were not read: a tax number by its form, on the side it stands, and the name in the
 * line right above it.
 */
export function readPartyBlocks(draft: Draft, itemsTop: number | undefined): void {
  const labelled = new Set(draft.page.labels.map((label) => label.line))
  for (const line of draft.page.lines) {
    const number = labelled.has(line) ? undefined : taxId(printOf([wholeLine(line)]))
    const isTaxId = number !== undefined && (isCreditCode(number.value) || isIdentityNumber(number.value))
    const anchor = isTaxId ? line : lineOf(draft, line)
    if (anchor === undefined) continue
    const side = sideByPlace(draft, { line, from: 0, to: 0, id: '', printed: '', errors: 0 }, itemsTop)
    if (isTaxId && !draft.found.has(`${side}TaxId`)) draft.found.set(`${side}TaxId`, number)
    const name = draft.found.has(`${side}Name`) ? undefined : nameAbove(draft, line)
    if (name !== undefined) draft.found.set(`${side}Name`, { ...name, certainty: name.certainty * 0.95 })
  }
}

/** The line itself when it holds a tax number that was found. */
function lineOf(draft: Draft, line: Line): Line | undefined {
  const text = textOf(line)
  const numbers = ['buyerTaxId', 'sellerTaxId'].map((key) => draft.found.get(key)?.text)
  return numbers.some((number) => number !== undefined && number !== '' && text.endsWith(number))
    ? line
    : undefined
}

function nameAbove(draft: Draft, line: Line): Found | undefined {
  const labelled = new Set(draft.page.labels.map((label) => label.line))
  const [above] = draft.page.lines
    .filter((other) => {
      const rise = line.middle - other.middle
      const aligned = Math.abs(other.left - line.left) < 1.5 * line.height
      return rise > 0.5 * line.height && rise < 2 * line.height && aligned && !labelled.has(other)
    })
    .sort((a, b) => b.middle - a.middle)
  return above === undefined ? undefined : partyName(printOf([wholeLine(above)]))
}

function keepSurer(draft: Draft, key: string, found: Found): void {
  const before = draft.found.get(key)
  if (before === undefined || before.certainty < found.certainty) draft.found.set(key, found)
}

function decideSides(draft: Draft, hits: readonly LabelHit[], itemsTop: number | undefined): Side[] {
  const named = hits.map((hit) => sectionOf(draft, hit))
  const [a, b] = hits
  if (a === undefined || b === undefined || hits.length > 2) {
    return hits.map((hit, index) => named[index] ?? sideByPlace(draft, hit, itemsTop))
  }
  if (named[0] !== undefined && named[1] !== named[0]) return [named[0], other(named[0])]
  if (named[0] === undefined && named[1] !== undefined) return [other(named[1]), named[1]]
  return isBefore(a, b) ? ['buyer', 'seller'] : ['seller', 'buyer']
}

function other(side: Side): Side {
  return side === 'buyer' ? 'seller' : 'buyer'
}

function isBefore(a: LabelHit, b: LabelHit): boolean {
  const drop = b.line.middle - a.line.middle
  if (Math.abs(drop) > 2 * a.line.height) return drop > 0
  return a.line.left < b.line.left
}

/** The side whose section name stands close to the left of the label, counting the characters set downwards. */
function sectionOf(draft: Draft, hit: LabelHit): Side | undefined {
  const { line } = hit
  const votes = { buyer: 0, seller: 0 }
  for (const candidate of draft.page.lines) {
    const text = textOf(candidate).replace(/\s/g, '')
    if (text.length > 5 || candidate === line) continue
    const gap = line.left - candidate.right
    if (gap > 5 * line.height || gap < -3 * line.height) continue
    if (Math.abs(candidate.middle - line.middle) > 5 * line.height) continue
    votes.buyer += [...text].filter((char) => char === '购' || char === '买').length
    votes.seller += [...text].filter((char) => char === '销' || char === '售').length
  }
  if (votes.buyer === votes.seller) return undefined
  return votes.buyer > votes.seller ? 'buyer' : 'seller'
}

function sideByPlace(draft: Draft, hit: LabelHit, itemsTop: number | undefined): Side {
  if (itemsTop !== undefined && hit.line.middle > itemsTop) return 'seller'
  const lefts = draft.page.lines.map((line) => line.left)
  const rights = draft.page.lines.map((line) => line.right)
  const middle = (Math.min(...lefts) + Math.max(...rights)) / 2
  return hit.line.left > middle - 2 * hit.line.height ? 'seller' : 'buyer'
}
