import type { ConfirmationTerms } from '../confirmation.ts'
import type { Entry } from './entry.ts'

/** The section `confirmation:` of matter.yaml; a matter without it concerns nobody but the applicant. */
export function readConfirmation(entry: Entry | undefined): ConfirmationTerms | undefined {
  if (!entry) return undefined
  const party = entry.entry('party')
  if (!party) entry.report('缺少 party / party is missing')
  const terms: ConfirmationTerms = {
    party: { name: party?.text('name') ?? '', idNumber: party?.text('id-number') ?? '' },
    hours: entry.text('hours'),
    facts: entry.texts('facts'),
    declaration: entry.words('declaration'),
    afterwards: entry.words('afterwards'),
  }
  party?.finish()
  entry.finish()
  return terms
}
