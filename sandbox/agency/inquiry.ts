import type { FastifyRequest } from 'fastify'
import type { Inquiry, Records } from '../records.ts'
import { type Answer, notFound } from './agency.ts'
import type { CallBack } from './callback.ts'
import { once } from './once.ts'

/** What somebody leaves at a desk that answers days later. */
export type Left = {
  readonly desk: Inquiry['desk']
  readonly about: Readonly<Record<string, string>>
  readonly notifyUrl: string | undefined
  /** Days the desk gives itself. */
  readonly days: number
}

const dayMs = 86_400_000

/** Takes an inquiry once per `Idempotency-Key`. */
export function leaveInquiry(
  records: Records,
  request: FastifyRequest,
  { days, notifyUrl, ...left }: Left,
): Answer {
  return once(records, request, () => {
    const letter = left.desk === 'correction-desk' ? 'GZ' : 'XZ'
    const reference = `${letter}2026${String(records.inquiries.size + 1).padStart(6, '0')}`
    const until = new Date(Date.now() + days * dayMs).toISOString()
    const dossier = String(request.headers['x-dossier'] ?? '')
    const inquiry: Inquiry = {
      ...left,
      ...{ reference, dossier, until, notifyUrl: notifyUrl ?? null },
      ...{ status: 'open', words: null, answeredAt: null },
    }
    records.inquiries.set(reference, inquiry)
    return describeInquiry(inquiry)
  })
}

export function getInquiry(records: Records, desk: Inquiry['desk'], reference: string): Inquiry {
  const inquiry = records.inquiries.get(reference)
  if (inquiry?.desk !== desk) throw notFound('没有这个编号 / No such reference')
  return inquiry
}

/** Answers an inquiry and calls back whoever left it. An answer already given stays. */
export function settleInquiry(
  records: Records,
  inquiry: Inquiry,
  {
    status,
    words,
    callBack,
  }: { readonly status: string; readonly words: string; readonly callBack: CallBack },
): Inquiry {
  if (inquiry.status !== 'open') return inquiry
  const settled = { ...inquiry, status, words, answeredAt: new Date().toISOString() }
  records.inquiries.set(inquiry.reference, settled)
  if (settled.notifyUrl) callBack(settled.notifyUrl, describeInquiry(settled))
  return settled
}

export function describeInquiry({ reference, about, status, words, until, answeredAt }: Inquiry): Answer {
  return { reference, ...about, status, words, until, answeredAt }
}
