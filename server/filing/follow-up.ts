import { addDays, addMinutes } from '#calendar'
import { type LoggedEvent, mostAsks } from '#dossier'
import type { JobData, JobName } from '#job'
import type { Matter, Telling } from '#matter'
import type { Transaction } from '#store'
import { isToldToParty } from './confirm/message.ts'
import { listDueDecisions } from './decide/due.ts'
import type { Filed } from './filed.ts'
import { isTold } from './message.ts'
import type { FilingParts } from './parts.ts'
import { lookAtPayment } from './payment/look.ts'

/** A job with the moment it is for. */
export type Following = {
  [N in JobName]: { readonly name: N; readonly data: JobData[N]; readonly at?: string }
}[JobName]

/** Enqueues the jobs that follow from events, in the transaction of the events. */
export async function followUp(
  parts: Pick<FilingParts, 'jobs' | 'now'>,
  tx: Transaction,
  filed: Filed,
  events: readonly LoggedEvent[],
): Promise<void> {
  for (const logged of events) {
    for (const job of jobsAfter(filed, logged)) await enqueue(parts, tx, job)
  }
  for (const job of listDueDecisions(filed, events)) await enqueue(parts, tx, job)
}

/** Adds a job for a moment of the platform's own clock, which need not be that of the database. */
export function enqueue<N extends JobName>(
  { jobs, now }: Pick<FilingParts, 'jobs' | 'now'>,
  tx: Transaction,
  { name, data, at }: { readonly name: N; readonly data: JobData[N]; readonly at?: string },
): Promise<void> {
  const afterSeconds = at === undefined ? 0 : (Date.parse(at) - now().getTime()) / 1000
  return jobs.enqueue(tx, name, { data, afterSeconds })
}

function jobsAfter(filed: Filed, logged: LoggedEvent): readonly Following[] {
  const { dossier } = filed.place
  const message: Following = { name: 'deliver-message', data: { dossier, sequence: logged.sequence } }
  const isSomebodyTold = isTold(logged.event.kind) || isToldToParty(logged.event.kind)
  return [...stepsAfter(filed, logged), ...(isSomebodyTold ? [message] : [])]
}

/** The jobs that an event leads to, messages aside; doing them twice does nothing twice. */
export function stepsAfter(filed: Filed, { event, sequence, at }: LoggedEvent): readonly Following[] {
  const { dossier } = filed.place
  switch (event.kind) {
    case 'source-asked':
      return [{ name: 'ask-source', data: { dossier, source: event.source, sequence } }]
    case 'source-failed': {
      const times = filed.dossier.asked.get(event.source)?.times ?? 1
      return event.refused || times >= mostAsks ? [] : [askAgain(filed, event.source, { at, times })]
    }
    case 'submitted':
      return [
        ...filed.plan.obtainable
          .filter(({ state }) => state === 'down')
          .map(({ source }) => askAgain(filed, source, { at, times: 1 })),
        ...filed.plan.awaited.map((material): Following => {
          return { name: 'send-assistance', data: { dossier, material } }
        }),
      ]
    case 'upload-added':
      // A part of a picture comes with its reading.
      return event.part ? [] : [{ name: 'read-upload', data: { dossier, uploadId: event.uploadId } }]
    case 'upload-restored':
      return filed.dossier.uploads
        .filter(({ id, read }) => id === event.uploadId && !read)
        .map(({ id }) => ({ name: 'read-upload', data: { dossier, uploadId: id } }))
    case 'granted':
      return listTellings(filed.matter, event.step).map(({ to }) => {
        return { name: 'tell-agency', data: { dossier, sequence, to } }
      })
    case 'commitment-made': {
      const { material, until } = event
      return [{ name: 'check-commitment', data: { dossier, material }, at: morningOf(until) }]
    }
    case 'assistance-asked': {
      const { reference, until } = event
      const later = morningOf(addDays(until, 1))
      return [{ name: 'look-at-assistance', data: { dossier, reference }, at: later }]
    }
    case 'confirmation-asked':
      return [{ name: 'expire-confirmation', data: { dossier, sequence }, at: event.until }]
    case 'fact-disputed':
      return filed.matter.disputes ? [{ name: 'send-correction', data: { dossier, sequence } }] : []
    case 'correction-request-sent':
      return [lookAtCorrection(dossier, event)]
    case 'payment-asked':
      return [{ name: 'open-order', data: { dossier, order: event.order } }]
    case 'payment-opened':
      return [lookAtPayment(dossier, event.order, { at, times: 0 })]
    case 'refund-asked':
      return [{ name: 'pay-back', data: { dossier, refund: event.refund } }]
    case 'paid':
    case 'refunded':
      return [{ name: 'tell-payment', data: { dossier, sequence } }]
    case 'booked':
      return [lookAtBooking(filed, event.booking)]
    default:
      return []
  }
}

/** Who is told of the result of a step, and what. */
export function listTellings(matter: Matter, step: string): readonly Telling[] {
  return matter.steps.find(({ id }) => id === step)?.tells ?? []
}

/** Minutes until an agency that did not answer is asked again, by how often it was asked. */
const patience = [1, 5, 20, 60]

function askAgain(
  { place }: Filed,
  source: string,
  since: { readonly at: string; readonly times: number },
): Following & { readonly name: 'ask-again' } {
  const minutes = patience[Math.min(since.times, patience.length) - 1] ?? 1
  const at = new Date(Date.parse(since.at) + minutes * 60_000).toISOString()
  return { name: 'ask-again', data: { dossier: place.dossier, source }, at }
}

/** The morning after the last day. */
function lookAtCorrection(
  dossier: string,
  { reference, until }: { readonly reference: string; readonly until: string },
): Following {
  const at = morningOf(addDays(until, 1))
  return { name: 'look-at-correction', data: { dossier, reference }, at }
}

function lookAtBooking(
  { place, matter }: Filed,
  booking: { readonly id: string; readonly start: string },
): Following {
  const window = matter.booking?.checkInWindowMinutes ?? 0
  const minute = addMinutes(booking.start, window + 1)
  const at = new Date(`${minute}:00+08:00`).toISOString()
  return { name: 'look-at-booking', data: { dossier: place.dossier, bookingId: booking.id }, at }
}

/** Nine o'clock in Shanghai, as an ISO instant. */
export function morningOf(day: string): string {
  return new Date(`${day}T09:00:00+08:00`).toISOString()
}
