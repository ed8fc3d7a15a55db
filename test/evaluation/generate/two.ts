import { type SetDocument, setDocument } from './draft.ts'
import { spread } from './form/sheet.ts'
import { type KindName, kindNames, kinds } from './kinds.ts'
import type { Content, Layouts } from './paper.ts'
import type { Random } from './random.ts'

export interface LaidPaper {
  readonly content: Content
  readonly set: SetDocument
  readonly layout: string
}

/** Two documents of different kinds lying in one picture. */
export interface Pair {
  readonly papers: readonly [LaidPaper, LaidPaper]
  /** Both as one: values are named `0.name` and `1.name`, since both may have a name. */
  readonly whole: SetDocument
}

export async function setPair(random: Random, today: string): Promise<Pair> {
  const first = random.pick(kindNames)
  const second = random.pick(kindNames.filter((name) => name.split('-')[0] !== first.split('-')[0]))
  const papers = [await lay(random, first, today), await lay(random, second, today)] as const
  const direction = random.pick(['row', 'column'] as const)
  const sheets = papers.map(({ set }, place) => set.html.replaceAll('data-field="', `data-field="${place}.`))
  const named = papers.flatMap(({ set }, place) =>
    Object.entries(set.printed).map(([key, value]) => [`${place}.${key}`, value] as const),
  )
  const { look } = papers[0].set
  const html = spread(look, sheets, direction)
  return { papers, whole: { html, look, printed: Object.fromEntries(named), qr: null, barcode: null } }
}

/** A small sheet of one piece, so that two have room. */
async function lay(random: Random, kind: KindName, today: string): Promise<LaidPaper> {
  const content = kinds[kind].invent(random, today)
  const layouts: Layouts = kinds[kind].layouts
  const small = Object.entries(layouts).filter(([name]) => !/both|phone|a4|open/u.test(name))
  const [layout, setIn] = random.pick(small)
  return { content, layout, set: await setDocument(random, content, setIn) }
}
