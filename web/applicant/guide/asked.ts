import type { DossierView, Question } from '#api'

/** Questions this browser has shown, in order: what lets a person go back to one that is already answered. */
export function readAsked(dossier: string): readonly Question[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(dossier)) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/** Remembers that a question was shown. */
export function rememberAsked(dossier: string, question: Question): void {
  const before = readAsked(dossier)
  if (before.some((asked) => asked.fact === question.fact)) return
  try {
    sessionStorage.setItem(keyOf(dossier), JSON.stringify([...before, question]))
  } catch {
    // Without storage, earlier answers can still be changed from the review page.
  }
}

/** The question about a fact: one that is open, one asked before, else one made from its line of the form. */
export function findQuestion(view: DossierView, fact: string): Question | undefined {
  const open = view.plan.questions.find((question) => question.fact === fact)
  const asked = open ?? readAsked(view.id).find((question) => question.fact === fact)
  if (asked) return asked
  const row = view.plan.rows.find((one) => one.fact === fact && one.editable)
  return row && { fact, label: row.label, text: row.label, kind: row.kind, options: row.options, because: [] }
}

function keyOf(dossier: string): string {
  return `haoban.asked.${dossier}`
}
