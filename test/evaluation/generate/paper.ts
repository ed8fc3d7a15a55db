import type { Ink } from './ink.ts'
import type { Look } from './look.ts'

/** What one document says, before it is printed in one of its layouts. */
export interface Content {
  readonly kind: string
  readonly fields: Readonly<Record<string, string | undefined>>
  /** Payload of its QR code. */
  readonly qr?: string
  /** Payload of its Code 128 barcode, for layouts that print one. */
  readonly barcode?: string
}

/** A document about to be set: its content, its ink and how it looks. */
export interface Draft {
  readonly content: Content
  readonly ink: Ink
  readonly look: Look
  /** Prints the QR code, for layouts that have a place for it; nothing when the document has none. */
  qr(size: number): string
  /** The same for the barcode. */
  barcode(width: number, height: number): string
}

/** Sets a document as HTML: one `.sheet` for each piece of paper or plastic. */
export type Layout = (draft: Draft) => string

/** Layouts by name, as the truth names them. */
export type Layouts = Readonly<Record<string, Layout>>
