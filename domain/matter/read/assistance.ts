import type { AssistanceTerms } from '../assistance.ts'
import type { Entry } from './entry.ts'

/** The section `assistance:` of matter.yaml, by the names materials and facts use. */
export function readAssistance(section: Entry | undefined): readonly AssistanceTerms[] {
  return (section?.named() ?? []).map(([id, entry]) => {
    const terms: AssistanceTerms = {
      id,
      office: entry.words('office'),
      question: entry.words('question'),
      subject: entry.text('subject'),
      days: entry.text('days'),
      basis: entry.text('basis'),
    }
    entry.finish()
    return terms
  })
}
