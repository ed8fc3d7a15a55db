import type { Level } from './capture/level.ts'
import { type KindName, kindNames, kinds } from './kinds.ts'
import type { Content, Layouts } from './paper.ts'
import type { Random } from './random.ts'
import { papersOf, type Slot } from './sets/application.ts'
import type { Defect } from './sets/defect.ts'
import { defects } from './sets/defects.ts'
import { tellStory } from './sets/story.ts'
import type { ExpectedFinding } from './truth.ts'

/** One document to be drawn by itself. */
export interface Single {
  readonly content: Content
  readonly layouts: Layouts
  readonly planted: readonly ExpectedFinding[]
  /** Values the layout has to show, or `qr`. */
  readonly shows: readonly string[]
}

/** Invents a document of a kind; every fifth that can have a fault by itself has one, where the picture shows it. */
export function inventSingle(random: Random, name: KindName, level: Level, today: string): Single {
  const { invent, layouts } = kinds[name]
  const slot = slotOf(name)
  const faults = defects.filter(({ alone }) => alone === slot)
  const isSeen = !hiding.includes(level)
  if (slot === undefined || faults.length === 0 || !isSeen || random.chance(0.8)) {
    return { content: invent(random, today), layouts, planted: [], shows: [] }
  }
  return plant(random, slot, random.pick(faults))
}

const hiding: readonly Level[] = ['unreadable', 'cut-off', 'stamped', 'lowres', 'hard', 'folded']

function slotOf(name: KindName): Slot | undefined {
  if (name === 'invoice' || name === 'invoice-digital') return 'invoice'
  return name === 'certificate' || name === 'id-card' ? name : undefined
}

function plant(random: Random, slot: Slot, defect: Defect): Single {
  const story = defect.tell?.(random) ?? tellStory(random)
  const sound = papersOf(random, story)
  const content = (defect.spoil?.(random, sound, story) ?? sound)[slot]
  const planted = defect.expected.map(({ document: _, ...finding }) => finding)
  return { content, layouts: layoutsOf(content.kind), planted, shows: defect.shows?.[slot] ?? [] }
}

export function layoutsOf(kind: string): Layouts {
  const name = kindNames.find((known) => known === kind)
  if (name === undefined) throw new Error(`No layouts for ${kind}`)
  return kinds[name].layouts
}
