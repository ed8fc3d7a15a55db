import type { DocumentKind } from './kind/kinds.ts'
import type { Reading, ReadingProblem } from './reading.ts'

/** What the reader asks of its worker process. */
export type Request =
  | {
      readonly task: 'read'
      readonly id: number
      readonly bytes: Uint8Array
      readonly expected?: DocumentKind
    }
  | {
      readonly task: 'upright'
      readonly id: number
      readonly bytes: Uint8Array
      readonly expected?: DocumentKind
    }
  | { readonly task: 'cancel'; readonly id: number }

/** What the worker answers: progress any number of times, then one result. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number; readonly stage: string }
  | { readonly kind: 'reading'; readonly id: number; readonly reading: Reading }
  | { readonly kind: 'upright'; readonly id: number; readonly jpeg: Uint8Array }
  | { readonly kind: 'refused'; readonly id: number; readonly problem: ReadingProblem }
