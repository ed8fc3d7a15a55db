import type { Database } from '#store'
import type { AccessEntry } from './access-log.ts'
import type { Agency, Source } from './agency.ts'
import { isConsented } from './consent.ts'
import { type Counterpart, call } from './counterpart.ts'
import { type Failed, fail, type Refused } from './failure.ts'
import type { Memory } from './memory.ts'
import type { Answer, Question } from './question.ts'
import { readReply } from './read-reply.ts'
import { type Prepared, prepareRequest } from './request.ts'

/** An answer without the time it took, as it is remembered. */
export type Remembered = Omit<Extract<Answer, { kind: 'answered' }>, 'tookMs'> | Refused | Failed

/** What asking stands on. */
export interface Desk {
  readonly database: Database
  readonly district: string
  readonly memory: Memory<Remembered>
  readonly now: () => Date
  /** Ends every question when the sources are closed. */
  readonly closing: AbortSignal
}

/** Answers a question from what is still fresh, from a question already under way, or by calling the agency. */
export async function answer(
  desk: Desk,
  { counterpart, source }: { readonly counterpart: Counterpart; readonly source: Source },
  question: Question,
  signal: AbortSignal | undefined,
): Promise<{ readonly answer: Remembered; readonly via: AccessEntry['via'] }> {
  const { agency, access } = counterpart
  if (!(await mayAsk(desk, question))) return { answer: noConsent, via: 'none' }
  const prepared = prepareRequest(agency, source.ask, question, access)
  if ('kind' in prepared) return { answer: prepared, via: 'none' }
  const key = JSON.stringify([question.source, question.purpose, prepared.url, prepared.body])
  const known = question.fresh ? undefined : desk.memory.find(key)
  if (known) return { answer: known, via: 'memory' }
  const { shared, outcome } = desk.memory.join(key, async () => {
    const found = await askAgency(desk, { counterpart, source }, question, prepared)
    if (found.kind === 'answered') desk.memory.keep(key, found, source.freshSeconds * 1000)
    return found
  })
  return { answer: await waitFor(outcome, agency, signal), via: shared ? 'shared' : 'call' }
}

const noConsent: Refused = { kind: 'refused', code: 'consent', reason: '申请人没有同意查询' }

async function mayAsk({ database, district, now }: Desk, question: Question): Promise<boolean> {
  return !question.consent || isConsented(database, { ...question, district, at: now() })
}

async function askAgency(
  { now, closing }: Desk,
  { counterpart, source }: { readonly counterpart: Counterpart; readonly source: Source },
  { needs }: Question,
  prepared: Prepared,
): Promise<Remembered> {
  const reply = await call(counterpart, prepared, closing)
  const read = reply.kind === 'reply' ? readReply(counterpart.agency, source, needs, reply) : reply
  return read.kind === 'values' ? { kind: 'answered', values: read.values, asOf: now().toISOString() } : read
}

/** Who stops waiting goes; the question goes on for the others who wait for it. */
async function waitFor(
  outcome: Promise<Remembered>,
  agency: Agency,
  signal: AbortSignal | undefined,
): Promise<Remembered> {
  if (!signal) return outcome
  const hungUp = fail('hung-up', `没有等到${agency.label.zh}的回答`)
  if (signal.aborted) return hungUp
  const abandoned = Promise.withResolvers<Failed>()
  const leave = () => abandoned.resolve(hungUp)
  signal.addEventListener('abort', leave, { once: true })
  const first = await Promise.race([outcome, abandoned.promise])
  signal.removeEventListener('abort', leave)
  return first
}
