import type { DossierView } from '#api'
import { findConsentToAsk } from '../dossier/index.ts'
import { addressOfQuestion } from './question-address.ts'

/** Where the guide goes on: the next open question, or back to its own page for everything that is no question. */
export function nextGuideAddress(view: DossierView): string {
  const base = `/dossiers/${view.id}`
  const [question] = view.plan.questions
  if (view.plan.verdict === 'unmet' || findConsentToAsk(view).length > 0) return `${base}/guide`
  if (question) return addressOfQuestion(view.id, question.fact)
  return `${base}/notice`
}
