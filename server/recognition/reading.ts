import type { Wording } from '#fact'
import type { DocumentKind } from './kind/kinds.ts'
import type { Box } from './layout/line.ts'
import type { QuarterTurn } from './ocr/read-page.ts'
import type { ProblemCode } from './problem.ts'

/** What one upload says. A reading never throws for bad input: it says in `problems` what to mend. */
export interface Reading {
  readonly kind: DocumentKind | 'unknown'
  readonly kindCertainty: number
  readonly fields: Readonly<Record<string, FieldReading>>
  readonly codes: readonly CodeReading[]
  readonly problems: readonly ReadingProblem[]
  readonly page: PageReading
  /** Further documents in the same picture, each read with its own kind; usually none. */
  readonly others: readonly OtherDocument[]
}

/** A document beside the one asked for. Both sides of one card are one document. */
export interface OtherDocument {
  readonly kind: DocumentKind | 'unknown'
  readonly kindCertainty: number
  /** Where it lies on the upright page. */
  readonly region: Box
  readonly fields: Readonly<Record<string, FieldReading>>
  readonly codes: readonly CodeReading[]
  readonly problems: readonly ReadingProblem[]
}

export interface FieldReading {
  /** Canonical: dates YYYY-MM-DD, money with two decimals, codes in capitals. */
  readonly value: string
  /** 0 to 1; under 0.9 it is shown for confirmation. */
  readonly certainty: number
  /** As printed. */
  readonly text: string
  /** Where it stands on the upright page; absent when it came from a code only. */
  readonly box?: Box
}

/** A QR code or barcode, as encoded. */
export interface CodeReading {
  readonly format: 'qr' | 'barcode'
  readonly text: string
  readonly box: Box
}

export interface ReadingProblem {
  readonly code: ProblemCode
  readonly message: Wording
  /** The value it is about; absent when it is about the whole picture. */
  readonly field?: string
  /** Where on the upright page it can be seen. */
  readonly box?: Box
}

export interface PageReading {
  /** Pixels of the upright page. */
  readonly width: number
  readonly height: number
  /** Clockwise degrees by which the upload had to be turned to stand upright. */
  readonly turn: QuarterTurn
}
