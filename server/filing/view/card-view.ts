import type { DossierCard as CardView, QueueEntry, Words } from '#api'
import { type DossierState, queueStatus } from '#dossier'
import type { Matter } from '#matter'
import type { DossierCard } from '#store'
import type { Fixed } from '../call.ts'

/** One line of “my dossiers”. */
export function viewCard(card: DossierCard, matter: Matter): Fixed<CardView> {
  const { dossier, number, state, changedAt } = card
  return { id: dossier, number, title: matter.title, state, changedAt, next: nextOf(card, matter) }
}

/** One line of the queue of an office. */
export function viewQueueEntry(card: DossierCard, matter: Matter): Fixed<QueueEntry> {
  const { dossier, number, applicantName, state, booking } = card
  const booked = booking?.status === 'cancelled' ? undefined : booking
  return {
    dossier,
    number,
    applicant: applicantName,
    title: matter.title,
    state,
    start: booked?.start,
    code: booked?.code,
    status: queueStatus(card),
  }
}

function nextOf({ state, booking }: DossierCard, matter: Matter): Words | undefined {
  if (state === 'submitted' && matter.booking && booking?.status !== 'booked') {
    return { zh: '预约到窗口的时间', en: 'Book a time at a counter' }
  }
  return state === 'submitted' && !matter.booking ? undefined : nextByState[state]
}

const nextByState: Partial<Record<DossierState, Words>> = {
  draft: { zh: '继续填写', en: 'Carry on' },
  confirming: { zh: '等本人在手机上确认', en: 'The person has to agree on their phone' },
  submitted: { zh: '按预约时间到窗口', en: 'Come at the booked time' },
  paying: { zh: '去缴款', en: 'Pay' },
  correction: { zh: '请补正', en: 'Please correct' },
  granted: { zh: '评价这次服务', en: 'Rate how it was' },
}
