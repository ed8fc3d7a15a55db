import type { Evidence } from '#fact'
import { fatalProblems, type Reading } from '#recognition'
import type { Finding } from '#review'

/** One document's values, in the form of the sample set's FORMAT.md. */
export interface DocumentAnswer {
  readonly kind: string
  readonly qr: string | null
  readonly fields: Readonly<Record<string, { readonly value: string; readonly confidence: number }>>
}

/** What does not fit, where it is seen, by which rule, and what to do about it. */
export interface FindingAnswer {
  readonly point: string
  readonly status: 'reject' | 'manual' | 'remind'
  readonly fields: readonly string[]
  /** The slot of the one document it is about; absent when it is about several. */
  readonly document?: string
  readonly message: string
  readonly rule?: string
  readonly law?: string
  readonly remedy?: string
  /** Left, top, width and height in shares of the upright page. */
  readonly places?: readonly Place[]
}

interface Place {
  readonly document: string
  readonly field: string
  readonly box: readonly [number, number, number, number]
}

export function answerDocument({
  kind,
  codes,
  fields,
}: Pick<Reading, 'kind' | 'codes' | 'fields'>): DocumentAnswer {
  const code = codes.find(({ format }) => format === 'qr') ?? codes[0]
  const printed = Object.entries(fields).filter(([key]) => !key.startsWith('qr'))
  return {
    kind,
    qr: code?.text ?? null,
    fields: Object.fromEntries(
      printed.map(([key, { value, certainty }]) => [key, { value, confidence: certainty }]),
    ),
  }
}

/** C01: nothing in the picture can be relied on. */
export function findUnreadable({ kind, problems }: Reading): FindingAnswer | undefined {
  const fatal = problems.find(({ code, field }) => field === undefined && fatalProblems.has(code))
  const found = fatal ?? (kind === 'unknown' ? problems[0] : undefined)
  if (found === undefined && kind !== 'unknown') return undefined
  return { point: 'C01', status: 'reject', fields: [], message: found?.message.zh ?? '看不出这是什么材料。' }
}

/** Points that share a number and a status are one finding, over all the fields they are about. */
export function answerFindings(findings: readonly Finding[]): readonly FindingAnswer[] {
  const merged = new Map<string, FindingAnswer>()
  for (const finding of findings.map(answerFinding)) {
    const key = `${finding.point} ${finding.status}`
    const before = merged.get(key)
    merged.set(key, before ? unite(before, finding) : finding)
  }
  return [...merged.values()]
}

function answerFinding({ code, name, status, message, remedy, law, evidence }: Finding): FindingAnswer {
  const seen = evidence.filter(({ field }) => !field.startsWith('qr'))
  const documents = new Set(evidence.map(({ uploadId }) => uploadId))
  const [document] = documents.size === 1 ? documents : []
  return {
    point: code,
    status,
    fields: [...new Set(seen.map(({ field }) => field))],
    ...(document === undefined ? {} : { document }),
    message: message.zh,
    rule: name.zh,
    law,
    remedy: remedy.zh,
    places: seen.flatMap(toPlace),
  }
}

function toPlace({ uploadId, field, box }: Evidence): readonly Place[] {
  return box ? [{ document: uploadId, field, box }] : []
}

function unite(one: FindingAnswer, other: FindingAnswer): FindingAnswer {
  const { document: first, ...rest } = one
  return {
    ...rest,
    ...(first !== undefined && first === other.document ? { document: first } : {}),
    fields: [...new Set([...one.fields, ...other.fields])],
    message: [...new Set([one.message, other.message])].join(''),
    places: [...(one.places ?? []), ...(other.places ?? [])],
  }
}
