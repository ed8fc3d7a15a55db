import type { Box } from '../layout/line.ts'
import type { Fault } from '../problem.ts'
import { foldStep } from './fold.ts'
import { limits } from './limits.ts'
import type { SeenLine, View } from './view.ts'

/** Why a value that was read is doubtful, as far as the picture shows it; undefined when it looks as it should. */
export function findCause(view: View, box: Box): Fault | undefined {
  if (isCutOff(view, box)) return 'cut-off'
  if (view.burnt.coverOf(box) >= limits.burntValue) return 'glare'
  const lines = view.lines.filter((line) => isInside(line.box, box))
  const { usual } = view
  if (usual === undefined) return undefined
  if (view.smeared.coverOf(box) >= limits.smearedValue) return 'blurred'
  if (lines.some((line) => isWashed(line, usual))) return 'glare'
  if (lines.some(({ smear }) => smear >= limits.blur)) return 'blurred'
  const paper = Math.min(255, ...lines.map(({ look }) => look.paper))
  if (paper < limits.darkPaper) return usual.paper < limits.darkPaper ? 'dark' : 'shadow'
  if (paper < limits.shadowedPaper * usual.paper) return 'shadow'
  if (lines.some((line) => foldStep(view.plane, line.box) >= limits.foldStep)) return 'fold'
  if (lines.some(({ height }) => height < limits.lineHeight)) return 'small'
  return view.isScreen ? 'screen' : undefined
}

/** Why nothing was read at the places where the value of a label should stand. */
export function findCauseOfGap(view: View, label: Box, places: readonly Box[]): Fault | undefined {
  if (places.some((place) => view.burnt.coverOf(place) >= limits.burntPlace)) return 'glare'
  if (places.some((place) => view.smeared.coverOf(place) >= limits.smearedPlace)) return 'blurred'
  if (places.every(isAtEdge)) return 'cut-off'
  const cause = findCause(view, label)
  if (cause !== undefined) return cause
  const scraps = view.lines.filter((line) => places.some((place) => isInside(line.box, place)))
  return scraps.some(({ smear }) => smear >= limits.blur) ? 'blurred' : undefined
}

/** Why a value is missing of which not even the label was found, with the place that hides it, if one does. */
export function findCauseOfLoss(view: View): { readonly fault: Fault; readonly box?: Box } | undefined {
  const { burnt, smeared, usual, lines } = view
  const hiding = [
    { fault: 'glare', cover: burnt, least: limits.burntPage },
    { fault: 'blurred', cover: smeared, least: limits.smearedPage },
  ] as const
  for (const { fault, cover, least } of hiding) {
    const [box] = cover.patches
    if (box !== undefined && cover.share >= least) return { fault, box }
  }
  if (lines.filter(({ box }) => isAtEdge(box)).length >= 2) return { fault: 'cut-off' }
  if (usual === undefined) return undefined
  if (usual.smear >= limits.blur) return { fault: 'blurred' }
  if (usual.paper < limits.darkPaper) return { fault: 'dark' }
  if (usual.height < limits.lineHeight) return { fault: 'small' }
  return view.isScreen ? { fault: 'screen' } : undefined
}

/** A value at the edge, or the last on a line that runs out of the picture, may go on outside. */
export function isCutOff(view: View, box: Box): boolean {
  if (isAtEdge(box)) return true
  const [x, y, width, height] = box
  const near = (2 * height * view.plane.height) / view.plane.width
  if (x > near && x + width < 1 - near) return false
  const middle = y + height / 2
  return view.lines.some(({ box: [left, top, length, depth] }) => {
    const isSameLine = top < middle && top + depth > middle && left < x + width && left + length > x
    return isSameLine && isAtEdge([left, top, length, depth])
  })
}

/** Whether a value, or one of its lines, runs into a reflection or into smeared print. */
export function goesOnHidden(view: View, box: Box): boolean {
  const { burnt, smeared, plane } = view
  if (burnt.coverOf(box) >= limits.burntValue || smeared.coverOf(box) >= limits.smearedValue) return true
  const lines = view.lines.filter((line) => isInside(line.box, box))
  return lines.some(({ box: [x, y, width, height] }) => {
    const em = (2 * height * plane.height) / plane.width
    const beside: readonly Box[] = [
      [Math.max(0, x - em), y, em, height],
      [x + width, y, em, height],
    ]
    return beside.some(
      (place) => burnt.coverOf(place) >= limits.hiddenBeside || smeared.coverOf(place) >= limits.hiddenBeside,
    )
  })
}

/** Print that reaches the edge of the picture goes on outside it. */
export function isAtEdge([x, y, width, height]: Box): boolean {
  const { edge } = limits
  return x < edge || y < edge || x + width > 1 - edge || y + height > 1 - edge
}

function isWashed({ look }: SeenLine, usual: { readonly paper: number; readonly ink: number }): boolean {
  const contrast = (look.paper - look.ink) / Math.max(1, usual.paper - usual.ink)
  return contrast < limits.washedContrast && look.paper >= usual.paper + limits.washedPaper
}

/** Whether the middle of one box lies in another. */
function isInside([x, y, width, height]: Box, [left, top, w, h]: Box): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  return middleX > left && middleX < left + w && middleY > top && middleY < top + h
}
