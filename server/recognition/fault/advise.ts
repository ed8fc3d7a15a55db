import type { Draft, FieldSpec, KindSpec } from '../kind/kind.ts'
import type { LabelHit } from '../layout/label.ts'
import { type Box, boxAround } from '../layout/line.ts'
import { type Fault, type HiddenValue, hiddenValues } from '../problem.ts'
import type { ReadingProblem } from '../reading.ts'
import { findCause, findCauseOfGap, findCauseOfLoss } from './cause.ts'
import { limits } from './limits.ts'
import type { View } from './view.ts'

/** Order in which faults are told: what loses most comes first. */
const faults: readonly Fault[] = ['cut-off', 'glare', 'blurred', 'dark', 'shadow', 'fold', 'small', 'screen']
/** How far beside its label a value is looked for, in widths of the label at least and heights. */
const reach = 8

interface Hidden {
  readonly fault: Fault
  readonly value: HiddenValue
}

/**
 * Says value by value what is wrong with the picture: for values that were read but are doubtful, for labels without a
 * value, and for what the document must say and does not. Where the picture shows no reason, nothing is said.
 */
export function adviseValues(view: View, spec: KindSpec, draft: Draft): readonly ReadingProblem[] {
  const hidden = spec.fields.flatMap((field): Hidden[] => {
    const found = adviseField(view, spec, draft, field)
    return found === undefined ? [] : [found]
  })
  return faults.flatMap((fault) =>
    hiddenValues(
      fault,
      hidden.filter((one) => one.fault === fault).map(({ value }) => value),
    ),
  )
}

function adviseField(
  view: View,
  spec: KindSpec,
  draft: Draft,
  { key, label }: FieldSpec,
): Hidden | undefined {
  const found = draft.found.get(key)
  if (found !== undefined) {
    if (found.certainty >= limits.surely || found.box === undefined) return undefined
    const fault = findCause(view, found.box)
    return fault && { fault, value: { field: key, label, box: found.box } }
  }
  const hit = draft.page.labels.find(({ id }) => id === key)
  const place = hit && boxAround([hit])
  if (hit !== undefined && place !== undefined) {
    const fault = findCauseOfGap(view, place, placesOf(view, place, hit))
    return fault && { fault, value: { field: key, label, box: place } }
  }
  if (!isExpected(spec, draft, key)) return undefined
  const loss = findCauseOfLoss(view)
  return loss && { fault: loss.fault, value: { field: key, label, box: loss.box } }
}

/** Whether the side of the document that the picture mostly shows must say this value. */
function isExpected({ essential }: KindSpec, { found }: Draft, key: string): boolean {
  return essential.some((keys) => {
    const read = keys.filter((other) => found.has(other))
    return keys.includes(key) && read.length >= keys.length / 2
  })
}

/** Where the value of a label may stand: beside it and below it. */
function placesOf({ plane }: View, [x, y, width, height]: Box, { line }: LabelHit): readonly Box[] {
  const em = line.height * plane.scale
  const [across, down] = [(reach * em) / plane.width, (2.5 * em) / plane.height]
  const beside = Math.min(1 - x - width, Math.max(width, across))
  const below = Math.min(1 - y - height, down)
  return [
    [x + width, y, Math.max(0, beside), height],
    [x, y + height, Math.max(width, across), Math.max(0, below)],
  ]
}
