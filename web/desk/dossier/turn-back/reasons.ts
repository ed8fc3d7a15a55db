import type { DeskDossier } from '#api'
import type { Answers } from '../answers.ts'

/** One thing that is wrong, in the words the applicant will read. */
export interface Reason {
  /** Tells it from the others on the list. */
  readonly name: string
  readonly about: string
  readonly message: string
  readonly chosen: boolean
}

/** Reasons the dossier itself gives: checks that failed, what the review found, conditions that do not hold. */
export function suggestReasons(
  { dossier: { plan }, current }: DeskDossier,
  answers: Answers,
): readonly Reason[] {
  const failed = (current?.checks ?? []).flatMap(({ id, reason }) => {
    const answer = answers[id]
    if (answer?.passed !== false) return []
    return [suggest(id, reason.zh + (answer.note.trim() ? `（${answer.note.trim()}）` : ''), true)]
  })
  const unmet = plan.rules.flatMap(({ id, verdict, reason, remedy, law }) =>
    verdict === 'unmet' ? [suggest(id, `${reason.zh}（${law}）${remedy?.zh ?? ''}`, true)] : [],
  )
  const found = plan.findings
    .filter(({ status }) => status !== 'remind')
    .map(({ point, message, remedy, status }) => suggest(point, message.zh + remedy.zh, status === 'reject'))
  const papers = plan.materials.flatMap(({ id, label, status }) =>
    status === 'needed' ? [suggest(id, `请提供${label.zh}`, true)] : [],
  )
  return [...failed, ...unmet, ...found, ...papers]
}

/** What is sent: chosen reasons that say something. */
export function listChosen(reasons: readonly Reason[]): readonly { about: string; message: string }[] {
  return reasons.flatMap(({ about, message, chosen }) =>
    chosen && message.trim() !== '' ? [{ about, message: message.trim() }] : [],
  )
}

/** A reason of the officer's own, still to be worded. */
export function makeOwn(place: number): Reason {
  return { name: `own ${place}`, about: 'dossier', message: '', chosen: true }
}

function suggest(about: string, message: string, chosen: boolean): Reason {
  return { name: about, about, message, chosen }
}
