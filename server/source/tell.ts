import type { AgencyRequest } from './agency.ts'
import { type Counterpart, call } from './counterpart.ts'
import { fail } from './failure.ts'
import type { Delivery, Notice } from './question.ts'
import { readValues } from './read-reply.ts'
import { prepareRequest } from './request.ts'

/** Tells an agency something. It may be tried again: the agency knows the notice by its key. */
export async function deliver(
  counterpart: Counterpart,
  notice: Notice,
  signal: AbortSignal,
): Promise<Delivery> {
  const { agency, access } = counterpart
  const delivery = agency.deliveries[notice.to]
  if (!delivery) return fail('no-address', `没有配置 ${notice.to}`)
  const request: AgencyRequest = { ...delivery.request, repeatable: true }
  const prepared = prepareRequest(agency, request, { ...notice, needs: notice.values }, access)
  if ('kind' in prepared) return prepared
  const headers = { ...prepared.headers, 'idempotency-key': notice.key }
  const reply = await call(counterpart, { ...prepared, headers }, signal)
  if (reply.kind === 'failed') return reply
  if (reply.status >= 400) {
    return { kind: 'refused', code: 'agency', reason: `${agency.label.zh}没有接受（${reply.status}）` }
  }
  const read = readValues(agency.label.zh, delivery.gives, reply.document)
  return read.kind === 'values' ? { kind: 'delivered', values: read.values } : read
}
