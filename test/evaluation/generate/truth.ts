import type { Level } from './capture/level.ts'
import type { SetDocument } from './draft.ts'
import type { Content } from './paper.ts'
import type { Picture } from './picture.ts'
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
  const visible = Object.entries(set.printed).filter(([key]) => !picture.hidden.includes(key))
  return {
    kind: content.kind,
    level,
    layout,
    file,
    readable,
    scoreFields: readable,
    exifOrientation: picture.exifOrientation,
    fields: Object.fromEntries(visible),
    hidden: picture.hidden,
    qr: picture.hidden.length > 0 ? null : set.qr,
    barcode: set.barcode,
  }
}

/** The truth of a picture by itself, judged at a day, with what must be found and what may be. */
export function truthOf(
  drawn: Drawn & { readonly asOf: string; readonly planted?: readonly ExpectedFinding[] },
) {
  const unreadable: ExpectedFinding = { point: 'C01', status: 'reject', note: 'beyond reading' }
  const isUnreadable = drawn.level === 'unreadable'
  const expected = isUnreadable ? [unreadable] : [...(drawn.planted ?? []), ...lateInvoice(drawn, drawn.asOf)]
  return {
    id: drawn.id,
    ...documentTruth(drawn),
    asOf: drawn.asOf,
    defect: isUnreadable ? 'C01' : (drawn.planted?.[0]?.point ?? null),
    expectedFindings: expected,
    tolerated: toleratedOf(drawn),
  }
}

/** Of a single invoice no buyer is known; a picture cut off may be sent back for that. */
function toleratedOf({ content, level }: Drawn): readonly string[] {
  if (level === 'unreadable') return ['*']
  const buyer = content.kind.startsWith('invoice') ? ['C04'] : []
  return level === 'cut-off' ? [...buyer, 'C01'] : buyer
}

function lateInvoice({ content, picture, set }: Drawn, asOf: string): readonly ExpectedFinding[] {
  const issued = set.printed.issueDate
  const isInvoice = content.kind.startsWith('invoice') && issued !== undefined
  if (!isInvoice || picture.hidden.includes('issueDate') || addDays(issued, 15) >= asOf) return []
  return [{ point: 'C05', status: 'remind', note: 'more than 15 days after purchase', fields: ['issueDate'] }]
}
