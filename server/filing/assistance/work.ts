import {
  type DossierEvent,
  decideAssistanceAnswer,
  decideAssistanceOverdue,
  decideAssistanceSent,
  findAssistanceQuestion,
} from '#dossier'
import type { Job } from '#job'
import { perform, type Situation } from '../act.ts'
import { type Filed, readFiled, today } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { platform } from '../person.ts'

const purpose = '行政协助'

/** Asks another office to confirm what a paper would show. Sent twice it is one request. */
export async function sendAssistance(
  parts: FilingParts,
  { data }: Pick<Job<'send-assistance'>, 'data'>,
): Promise<void> {
  const { dossier: id, material } = data
  const { dossier, matter } = await readFiled(parts, parts.database, id)
  const { calendar } = parts
  const question = findAssistanceQuestion(dossier, { matter, material, today: today(parts), calendar })
  if (!question || dossier.state !== 'submitted') return
  const { terms, subject, until } = question
  const sent = await parts.sources.tell({
    ...{ to: 'assistance-request', key: `${id}-${material}`, purpose, dossier: id, matter: matter.id },
    values: {
      ...{ office: terms.office.zh, matter: matter.title.zh, material, subject },
      question: terms.question.zh,
      notifyUrl: new URL(`/api/callbacks/assistance/${id}`, parts.publicUrl).href,
    },
  })
  if (sent.kind !== 'delivered') throw new Error(`assistance-request: ${sent.reason}`)
  const reference = String(sent.values.reference)
  await performAssistance(parts, id, `sent-${reference}`, (now) =>
    decideAssistanceSent(now.dossier, { material, request: terms.id, reference, until }),
  )
}

/** After the last day: what the office says by now, in case its callback was lost; otherwise that its time has passed. */
export async function lookAtAssistance(
  parts: FilingParts,
  { data }: Pick<Job<'look-at-assistance'>, 'data'>,
): Promise<void> {
  const { dossier, reference } = data
  const { matter } = await readFiled(parts, parts.database, dossier)
  const question = { source: 'assistance-status', dossier, matter: matter.id, purpose, needs: { reference } }
  const said = await parts.sources.ask(question)
  const status = said.kind === 'answered' ? said.values.status : undefined
  if (said.kind === 'answered' && (status === 'confirmed' || status === 'denied')) {
    const words = typeof said.values.words === 'string' ? said.values.words : ''
    await takeAnswer(parts, dossier, { reference, confirmed: status === 'confirmed', words })
    return
  }
  await performAssistance(parts, dossier, `overdue-${reference}-${today(parts)}`, (now) =>
    decideAssistanceOverdue(now.dossier, { reference, matter: now.matter, today: now.today }),
  )
}

/** Takes the answer of the office into the dossier; told twice it is taken once. */
export function takeAnswer(
  parts: FilingParts,
  dossier: string | undefined,
  answer: { readonly reference: string; readonly confirmed: boolean; readonly words: string },
): Promise<Filed> {
  return performAssistance(parts, dossier, `answered-${answer.reference}`, (now) =>
    decideAssistanceAnswer(now.dossier, answer, now),
  )
}

function performAssistance(
  parts: FilingParts,
  dossier: string | undefined,
  key: string,
  decide: (now: Situation) => readonly DossierEvent[],
): Promise<Filed> {
  return perform(parts, {
    ...{ dossier, actor: platform, allow: () => {}, decide },
    command: { key, name: 'assistance', content: {} },
  })
}
