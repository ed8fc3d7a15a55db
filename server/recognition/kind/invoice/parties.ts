import type { Found } from '../../form/print.ts'
import type { LabelHit } from '../../layout/label.ts'
import { textOf } from '../../layout/line.ts'
import { readEntry } from '../find-fields.ts'
import type { Draft } from '../kind.ts'
import { partyEntries } from './labels.ts'

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
      if (found !== undefined) keepSurer(draft, key, found)
    })
  }
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
