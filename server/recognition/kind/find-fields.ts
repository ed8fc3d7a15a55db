import { type Found, printOf } from '../form/print.ts'
import { findContinuation, findOpening } from '../layout/block.ts'
import type { LabelHit } from '../layout/label.ts'
import type { Line, Span } from '../layout/line.ts'
import { layOutPage, type Page, printAround, printBelow, printBeside } from '../layout/page.ts'
import type { CodeReading } from '../reading.ts'
import type { Draft, Entry, KindSpec } from './kind.ts'

/** Reads the fields of a kind from the print of a page. */
export function findFields(spec: KindSpec, lines: readonly Line[], codes: readonly CodeReading[]): Draft {
  const page = setProse(layOutPage(lines, [...spec.entries, ...(spec.labels ?? [])], spec.stop), spec.entries)
  const draft: Draft = { page, codes, found: new Map(), problems: [] }
  readEntries(draft, spec.entries)
  spec.settle(draft)
  const known = new Set(spec.fields.map((field) => field.key))
  for (const key of draft.found.keys()) if (!known.has(key) && !key.startsWith('qr')) draft.found.delete(key)
  return draft
}

/** The page without the labels that are but words at the head of a line of sentences. */
function setProse(page: Page, entries: readonly Entry[]): Page {
  const prose = entries.filter((entry) => entry.prose)
  const lines = prose.flatMap((entry) =>
    page.labels
      .filter((label) => label.id === entry.id)
      .flatMap((hit) => extend(page, hit, printBeside(page, hit), entry))
      .filter((span) => span.from === 0)
      .map((span) => span.line),
  )
  return lines.length === 0
    ? page
    : { ...page, labels: page.labels.filter((label) => !lines.includes(label.line)) }
}

/** Reads what stands beside or below the labels of the given entries. */
export function readEntries(draft: Draft, entries: readonly Entry[]): void {
  for (const entry of entries) {
    for (const hit of draft.page.labels.filter((label) => label.id === entry.id)) {
      const values = readEntry(draft.page, entry, hit)
      for (const [key, value] of Object.entries(values)) if (value !== undefined) keep(draft, key, value)
    }
  }
}

/** Reads what stands beside or below one label. */
export function readEntry(
  page: Page,
  entry: Entry,
  hit: LabelHit,
): Readonly<Record<string, Found | undefined>> {
  for (const spans of placesOf(page, entry, hit)) {
    if (spans.length === 0) continue
    const values = entry.read(printOf(extend(page, hit, spans, entry)))
    if (values !== undefined && Object.values(values).some((value) => value !== undefined)) {
      return hit.errors === 0 ? values : doubt(values, hit.errors)
    }
  }
  return {}
}

/** Where the value may stand, likeliest first: all print beside the label, its first piece, beyond it, below. */
function* placesOf(page: Page, entry: Entry, hit: LabelHit): Generator<readonly Span[]> {
  const reach = entry.reach === undefined ? Infinity : entry.reach * hit.line.height
  const beside = printBeside(page, hit, reach)
  yield beside
  const [scrap] = beside
  if (scrap !== undefined && beside.length > 1) yield [scrap]
  if (scrap !== undefined && scrap.line !== hit.line && scrap.to === scrap.line.glyphs.length) {
    yield printBeside(page, hit, reach, scrap.line)
  }
  yield printAround(page, hit)
  yield printBelow(page, hit)
}

/** The lines above and below that belong to the value, as many as it may take. */
function extend(
  page: Page,
  hit: LabelHit,
  spans: readonly Span[],
  { lines = 1, continues, complete, prose }: Entry,
): readonly Span[] {
  const fits = (more: readonly Span[]) =>
    more.length > 0 && (continues === undefined || continues.test(printOf(more).text))
  const opening = lines > 1 ? findOpening(page, hit, spans) : undefined
  let result = opening !== undefined && fits([opening]) ? [opening, ...spans] : spans
  for (let count = opening === undefined ? 1 : 2; count < lines; count++) {
    if (complete?.test(printOf(result).text)) break
    const next = findContinuation(page, hit, result, prose)
    if (!fits(next)) break
    result = [...result, ...next]
  }
  return result
}

/** A value behind a label that was not read exactly may belong to another label. */
function doubt(
  values: Readonly<Record<string, Found | undefined>>,
  errors: number,
): Record<string, Found | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value && { ...value, certainty: value.certainty * 0.97 ** errors },
    ]),
  )
}

/** A value printed twice alike is surer; printed twice differently, the surer one stays but is to be confirmed. */
function keep(draft: Draft, key: string, value: Found): void {
  const before = draft.found.get(key)
  if (before === undefined) draft.found.set(key, value)
  else if (before.value === value.value) {
    const certainty = 1 - (1 - before.certainty) * (1 - value.certainty)
    draft.found.set(key, { ...(value.certainty > before.certainty ? value : before), certainty })
  } else {
    const surer = value.certainty > before.certainty ? value : before
    draft.found.set(key, { ...surer, certainty: Math.min(surer.certainty, 0.8) })
  }
}
