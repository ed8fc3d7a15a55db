import type { Line } from '../layout/line.ts'
import type { Picture } from '../picture.ts'

/** A file of pages that carry their text, opened: a PDF or an OFD. */
export interface Paged {
  /** The first pages, up to {@link mostPagesSeen}. */
  readonly pages: readonly PagedPage[]
  /** All pages the file has. */
  readonly total: number
  close(): Promise<void>
}

export interface PagedPage {
  /** What the file says as text, seen or not, in pixels of the drawn page. */
  readonly lines: readonly Line[]
  draw(): Promise<Picture>
}

/** Further pages are not looked at: what is asked for is a sheet or two, and every page takes time. */
export const mostPagesSeen = 10

/** Longer side of a drawn page in pixels: small print of a whole sheet is still about 20 high. */
export const drawnSide = 2000

/** The size in pixels at which a page of a natural size is drawn. */
export function drawnSize(width: number, height: number): { width: number; height: number; scale: number } {
  const scale = drawnSide / Math.max(width, height)
  return {
    width: Math.max(1, Math.ceil(width * scale)),
    height: Math.max(1, Math.ceil(height * scale)),
    scale,
  }
}
