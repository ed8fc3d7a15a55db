import type { Level } from './capture/level.ts'
import type { SetDocument } from './draft.ts'
import { unsampled } from './kinds.ts'
import type { Content } from './paper.ts'
import type { Picture } from './picture.ts'
import type { Pair } from './two.ts'
import { addDays } from './value/day.ts'

export interface ExpectedFinding {
  readonly point: string
  readonly status: 'reject' | 'manual' | 'remind'
  readonly note: string
  readonly document?: string
  readonly fields?: readonly string[]
  readonly alsoAccept?: readonly string[]
}

export interface Drawn {
  readonly id: string
  readonly content: Content
  readonly set: SetDocument
  readonly layout: string
  readonly level: Level
  readonly picture: Picture
  readonly file: string
}

/** What one picture shows, in the form of the samples. */
export function documentTruth({ content, set, layout, level, picture, file }: Drawn) {
  const readable = level !== 'unreadable'
  return {
    kind: content.kind,
    level,
    layout,
    file,
    readable,
    scoreFields: readable && !unsampled.includes(content.kind),
    exifOrientation: picture.exifOrientation,
    fields: visibleOf(set, picture.hidden),
    hidden: picture.hidden,
    qr: picture.hidden.length > 0 ? null : set.qr,
    barcode: set.barcode,
  }
}

function visibleOf({ printed }: SetDocument, hidden: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(printed).filter(([key]) => !hidden.includes(key)))
}

export interface Judged {
  /** The day rules are judged at. */
  readonly asOf: string
  readonly planted: readonly ExpectedFinding[]
}

/** The truth of a picture by itself, judged at a day, with what must be found and what may be. */
export function truthOf(drawn: Drawn & Judged) {
  const isUnreadable = drawn.level === 'unreadable'
  const found = [...drawn.planted, ...lateInvoice(drawn)]
  return {
    id: drawn.id,
    ...documentTruth(drawn),
    asOf: drawn.asOf,
    defect: isUnreadable ? 'C01' : (drawn.planted[0]?.point ?? null),
    expectedFindings: isUnreadable ? [unreadable] : found,
    tolerated: toleratedOf(drawn),
  }
}

const unreadable: ExpectedFinding = { point: 'C01', status: 'reject', note: 'beyond reading' }

/** Of a single invoice no buyer is known; a picture cut off may be sent back for that. */
function toleratedOf({ content, level }: Drawn): readonly string[] {
  if (level === 'unreadable') return ['*']
  const buyer = content.kind.startsWith('invoice') ? ['C04'] : []
  return level === 'cut-off' ? [...buyer, 'C01'] : buyer
}

function lateInvoice({ content, picture, set, asOf }: Drawn & Judged): readonly ExpectedFinding[] {
  const issued = set.printed.issueDate
  const isInvoice = content.kind.startsWith('invoice') && issued !== undefined
  if (!isInvoice || picture.hidden.includes('issueDate') || addDays(issued, 15) >= asOf) return []
  return [{ point: 'C05', status: 'remind', note: 'more than 15 days after purchase', fields: ['issueDate'] }]
}

export interface DrawnPair {
  readonly id: string
  readonly pair: Pair
  readonly level: Level
  readonly picture: Picture
  readonly asOf: string
}

/** The truth of two documents in one picture: the first as if alone, the second under `others`. */
export function pairTruth({ id, pair, level, picture, asOf }: DrawnPair) {
  const [first, ...others] = pair.papers.map(({ content, set, layout }, place) => {
    const hidden = picture.hidden.flatMap((key) => (key.startsWith(`${place}.`) ? [key.slice(2)] : []))
    const file = `picture.${picture.suffix}`
    return documentTruth({ id, content, set, layout, level, picture: { ...picture, hidden }, file })
  })
  return {
    id,
    ...first,
    others,
    asOf,
    defect: level === 'unreadable' ? 'C01' : null,
    expectedFindings: level === 'unreadable' ? [unreadable] : [],
    tolerated: ['*'],
  }
}
