import type { DocumentKind } from '../kind/kinds.ts'
import { recogniseKind } from '../kind/recognise-kind.ts'
import type { Line } from '../layout/line.ts'
import type { Picture } from '../picture.ts'
import type { Paged, PagedPage } from './paged.ts'

/** The page to read, drawn, with what the file says as text; whether that is shown is not known yet. */
export interface ChosenPage {
  readonly picture: Picture
  readonly lines: readonly Line[]
  /** Whether other pages hold print as well. */
  readonly hasMore: boolean
}

/** Fewer characters than this are a scanner's stamp, not the page's text. */
const leastText = 20
const mostScansTried = 4

/** Chooses the page whose print is of the kind expected, else of any known kind, else the first that is not blank. */
export async function choosePage(
  { pages, total }: Paged,
  expected: DocumentKind | undefined,
): Promise<ChosenPage> {
  const printed = pages.filter(hasText)
  const [best] = printed.toSorted((a, b) => worthOf(b, expected) - worthOf(a, expected))
  if (best !== undefined) {
    const hasMore = printed.length > 1 || total > pages.length
    return { picture: await best.draw(), lines: best.lines, hasMore }
  }
  return chooseScan(pages, total)
}

function hasText({ lines }: PagedPage): boolean {
  return lines.reduce((sum, line) => sum + line.glyphs.length, 0) >= leastText
}

function worthOf({ lines }: PagedPage, expected: DocumentKind | undefined): number {
  const { kind, certainty } = recogniseKind(lines, [], expected)
  return kind === 'unknown' ? 0 : certainty + (kind === expected ? 1 : 0)
}

/** Scanned pages are told apart only by looking: the first with anything on it is read. */
async function chooseScan(pages: readonly PagedPage[], total: number): Promise<ChosenPage> {
  const drawn: Picture[] = []
  for (const page of pages.slice(0, mostScansTried)) {
    const picture = await page.draw()
    if (!isBlank(picture)) drawn.push(picture)
    if (drawn.length > 1) break
  }
  const picture = drawn[0] ?? (await pages[0]?.draw())
  if (picture === undefined) throw new Error('A document has at least one page')
  return { picture, lines: [], hasMore: drawn.length > 1 || total > mostScansTried }
}

function isBlank({ rgb }: Picture): boolean {
  return rgb.every((value) => value > 250)
}
