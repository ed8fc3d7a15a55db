import type { OcrModel } from '../ocr/model.ts'
import { extentOf, findStanding, gatherEvidence, type Part, type Standing } from './evidence.ts'
import { growRegions } from './region.ts'
import { joinSides, readPiece, type Sheet, wholePicture } from './sheet.ts'
import { areApart, tellApart } from './tell-apart.ts'

interface KnownSheet {
  readonly sheet: Sheet
  readonly standing: Standing
}

/**
 * The papers in a picture, from a first reading of all its print. Nearly always that is one; where there are more,
 * each is read again by itself, and groups of print that turn out to be no paper of their own are put back.
 * `step` is called between stages and may throw to stop.
 */
export async function readSheets(model: OcrModel, whole: Sheet, step: () => void): Promise<readonly Sheet[]> {
  const parts = tellApart(whole, whole.picture)
  if (parts.length < 2) return [whole]
  const boxes = parts.map((part) => extentOf(part) ?? wholePicture)
  const known: KnownSheet[] = []
  for (const region of growRegions(boxes)) {
    const sheet = await readPiece(model, whole.picture, region, step)
    const standing = standingOf(sheet)
    if (standing !== undefined) known.push({ sheet, standing })
  }
  const sheets = joinOneOfAKind(known)
  return known.length < 2 ? [whole] : sheets
}

/** Print that a file carries as text is told apart, but there is nothing to read again. */
export function divideText(whole: Sheet): readonly Sheet[] {
  return tellApart(whole, whole.picture).map((part) => ({ ...whole, ...part }))
}

/** Both sides of a card, laid down in two directions, become one paper again. */
function joinOneOfAKind(known: readonly KnownSheet[]): readonly Sheet[] {
  const joined: KnownSheet[] = []
  for (const next of known) {
    const place = joined.findIndex((other) => !areApart(claimOf(other), claimOf(next)))
    const same = joined[place]
    if (same === undefined) joined.push(next)
    else joined[place] = { ...same, sheet: joinSides(same.sheet, next.sheet) }
  }
  return joined.map(({ sheet }) => sheet)
}

function claimOf({ sheet, standing }: KnownSheet): { standing: Standing; part: Part } {
  return { standing, part: sheet }
}

function standingOf(part: Part): Standing | undefined {
  return findStanding(gatherEvidence(part), part)
}
