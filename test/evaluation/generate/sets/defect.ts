import type { Level } from '../capture/level.ts'
import type { Random } from '../random.ts'
import type { ExpectedFinding } from '../truth.ts'
import type { Papers, Slot } from './application.ts'
import type { Story } from './story.ts'

/** A fault planted into one application, and what must be found because of it. */
export interface Defect {
  readonly point: string
  readonly variant: string
  /** The paper that shows the fault by itself, without the others. */
  readonly alone?: Slot
  /** Changes what happened, before papers are made of it. */
  readonly tell?: (random: Random) => Story
  /** Changes the papers. */
  readonly spoil?: (random: Random, papers: Papers, story: Story) => Papers
  /** Pictures of this slot are taken at this level. */
  readonly level?: { readonly slot: Slot; readonly level: Level }
  /** Slots whose layout must print these values for the fault to be seen. */
  readonly shows?: Readonly<Partial<Record<Slot, readonly string[]>>>
  readonly expected: readonly ExpectedFinding[]
  readonly tolerated?: readonly string[]
}

/** Changes values of one paper. */
export function alter(
  papers: Papers,
  slot: Slot,
  fields: Readonly<Record<string, string | undefined>>,
): Papers {
  const paper = papers[slot]
  return { ...papers, [slot]: { ...paper, fields: { ...paper.fields, ...fields } } }
}
