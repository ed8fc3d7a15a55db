import type { KnownAgency } from '#source'
import type { FilingParts } from '../parts.ts'

/** What looking at the work takes; less than working. */
export type OperateParts = Pick<FilingParts, 'database' | 'district' | 'catalogue' | 'now'> & {
  readonly agencies: readonly KnownAgency[]
}
