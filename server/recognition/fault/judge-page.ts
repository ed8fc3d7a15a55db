import type { ProblemCode } from '../problem.ts'
import { isAtEdge } from './cause.ts'
import { limits } from './limits.ts'
import { lookAt, rank } from './look.ts'
import type { Plane } from './plane.ts'
import type { View } from './view.ts'

/** Fewer characters than this are no page. */
const leastGlyphs = 8
/** A character less sure than this is not clear. */
const clearGlyph = 0.8
/** With fewer clear characters than this share the page cannot be trusted. */
const leastClear = 0.6
/** Where stripes hide print, fewer characters than this share are clear: 0.61 and 0.69 there, 0.93 and more else. */
const clearOnScreen = 0.85
/** A page of unknown kind with this many clear characters is another paper, not a bad picture. */
const manyGlyphs = 60

/** Paper brighter than this shows no burnt-out patches. */
const brightPaper = 241
const burntLevel = 250
/** Share of the picture that a reflection takes: less hides little, more is a white page. */
const leastSpot = 0.03
const mostSpot = 0.7
/** A picture without print: something must be in it, and its steepest edges wider than this many pixels. */
const leastContrast = 40
const blurOfPicture = 2.2

/** Why the page as a whole cannot be read, when it cannot. */
export function judgePage(view: View, isKnown: boolean, saysEnough: boolean): ProblemCode | undefined {
  const glyphs = view.lines.flatMap(({ line }) => [...line.glyphs])
  const clear = glyphs.filter(({ probability }) => probability > clearGlyph).length
  const share = clear / Math.max(1, glyphs.length)
  if (glyphs.length < leastGlyphs) return pageFault(view, share) ?? 'blank'
  if (share < leastClear) return pageFault(view, share) ?? 'too-blurred'
  if (!isKnown) return (clear < manyGlyphs ? pageFault(view, share) : undefined) ?? 'unknown-kind'
  if (saysEnough) return undefined
  const isCut = view.lines.filter(({ box }) => isAtEdge(box)).length >= 2
  return pageFault(view, share) ?? (isCut ? 'cut-off' : 'says-too-little')
}

function pageFault({ plane, usual, burnt, smeared, isScreen }: View, clear: number): ProblemCode | undefined {
  if (usual === undefined) return pictureFault(plane)
  if (usual.smear >= limits.blur) return 'too-blurred'
  const isWashed = usual.paper > brightPaper && usual.paper - usual.ink < limits.washedPage
  if (isWashed || burnt.share > limits.burntPage || hasBrightSpot(plane)) return 'glare'
  if (smeared.share > limits.smearedPage) return 'too-blurred'
  if (usual.paper < limits.darkPaper) return 'too-dark'
  if (usual.height < limits.lineHeight) return 'small-print'
  return isScreen && clear < clearOnScreen ? 'screen-unreadable' : undefined
}

/** Without any print found, the picture as a whole has to tell. */
function pictureFault(plane: Plane): ProblemCode | undefined {
  const look = lookAt(plane, [0, 0, 1, 1])
  if (look === undefined) return undefined
  if (look.paper < limits.darkPaper) return 'too-dark'
  if (hasBrightSpot(plane)) return 'glare'
  return look.paper - look.ink > leastContrast && look.blur > blurOfPicture ? 'too-blurred' : undefined
}

/** A reflection is a burnt-out patch on a page that is darker elsewhere; white pages are as bright all over. */
function hasBrightSpot({ levels }: Plane): boolean {
  const counts = new Uint32Array(256)
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1
  const burnt = counts.subarray(burntLevel).reduce((sum, count) => sum + count, 0) / levels.length
  if (burnt < leastSpot || burnt > mostSpot) return false
  const paper = rank(counts, 0.6 * (1 - burnt))
  return paper < brightPaper
}
