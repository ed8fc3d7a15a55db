import { localDay } from '#calendar'
import {
  type Dossier,
  decideRequestAnswer,
  decideRequestOverdue,
  decideRequestSent,
  type EventOf,
  findAnswerDay,
  findDisputable,
  type RequestAnswer,
} from '#dossier'
import type { FactValue } from '#fact'
import type { Job } from '#job'
import { perform } from '../act.ts'
import { type Filed, readFiled, today } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { platform } from '../person.ts'

const purpose = '数据异议核实'

/** Passes a dispute on to the desk that forwards it to the agency that owns the value. Sent twice it is one request. */
export async function sendCorrection(
  parts: FilingParts,
  { data }: Pick<Job<'send-correction'>, 'data'>,
): Promise<void> {
  const filed = await readFiled(parts, parts.database, data.dossier)
  const disputed = filed.log[data.sequence - 1]
  if (disputed?.event.kind !== 'fact-disputed') return
  const { fact } = disputed.event
  const source = findDisputable(filed.dossier, fact) ?? ''
  const sent = await parts.sources.tell({
    ...{ to: 'correction-request', key: `${data.dossier}-${data.sequence}`, purpose },
    ...{ dossier: data.dossier, matter: filed.matter.id },
    values: {
      ...describe(filed, disputed.event, source),
      notifyUrl: new URL(`/api/callbacks/corrections/${data.dossier}`, parts.publicUrl).href,
    },
  })
  if (sent.kind !== 'delivered') throw new Error(`correction-request: ${sent.reason}`)
  const { matter, dossier } = filed
  const until = findAnswerDay(dossier, { matter, today: localDay(disputed.at), calendar: parts.calendar })
  const reference = String(sent.values.reference)
  await performCorrection(parts, data.dossier, `sent-${reference}`, (now) =>
    decideRequestSent(now.dossier, { fact, source, reference, until }),
  )
}

/**
 * After the last day: what the agency says by now, in case its callback was lost; otherwise that it let the time pass,
 * which the applicant and the accountable office are told.
 */
export async function lookAtCorrection(
  parts: FilingParts,
  { data }: Pick<Job<'look-at-correction'>, 'data'>,
): Promise<void> {
  const { dossier, reference } = data
  const { matter } = await readFiled(parts, parts.database, dossier)
  const question = { source: 'correction-status', dossier, matter: matter.id, purpose, needs: { reference } }
  const said = await parts.sources.ask(question)
  const status = said.kind === 'answered' ? said.values.status : undefined
  if (said.kind === 'answered' && (status === 'upheld' || status === 'rejected')) {
    const words = typeof said.values.words === 'string' ? said.values.words : ''
    await takeAnswer(parts, dossier, { reference, upheld: status === 'upheld', words })
    return
  }
  await performCorrection(parts, dossier, `overdue-${reference}-${today(parts)}`, (now) =>
    decideRequestOverdue(now.dossier, { reference, today: today(parts) }),
  )
}

/** Takes the answer of the agency into the dossier; told twice it is taken once. */
export function takeAnswer(
  parts: FilingParts,
  dossier: string | undefined,
  answer: RequestAnswer,
): Promise<Filed> {
  return performCorrection(parts, dossier, `answered-${answer.reference}`, (now) =>
    decideRequestAnswer(now.dossier, answer, now),
  )
}

type Deciding = Parameters<typeof perform>[1]['decide']

function performCorrection(
  parts: FilingParts,
  dossier: string | undefined,
  key: string,
  decide: Deciding,
): Promise<Filed> {
  return perform(parts, {
    ...{ dossier, actor: platform, allow: () => {}, decide },
    command: { key, name: 'correction', content: {} },
  })
}

function describe(
  { dossier, matter }: Filed,
  { fact, claims, reason }: EventOf<'fact-disputed'>,
  source: string,
): Readonly<Record<string, string>> {
  const declared = matter.facts.get(fact)
  const field = declared?.origins.find(({ name }) => name === source)?.field ?? fact
  return { source, field, subject: subjectOf(dossier, source), claims: writeClaim(claims), reason }
}

/** Whom or what the register was asked about: the first thing it was given. */
function subjectOf({ asked, applicant }: Dossier, source: string): string {
  return Object.values(asked.get(source)?.needs ?? {})[0] ?? applicant.id
}

function writeClaim(claims: FactValue): string {
  if (claims === null) return '没有这一项'
  return typeof claims === 'string' ? claims : JSON.stringify(claims)
}
