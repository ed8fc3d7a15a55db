import type { FastifyRequest } from 'fastify'
import type { Records } from '../records.ts'
import { Refused } from './agency.ts'

/**
 * Does a writing call once per `Idempotency-Key`: the same key and body get the first answer again,
 * the same key with another body is refused.
 */
export function once<T>(records: Records, request: FastifyRequest, act: () => T): T {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key === '') {
    throw new Refused(400, 'malformed', '缺少 Idempotency-Key / Idempotency-Key is missing')
  }
  const place = `${request.routeOptions.url} ${key}`
  const body = JSON.stringify(request.body)
  const earlier = records.remembered.get(place)
  if (!earlier) {
    const answer = act()
    records.remembered.set(place, { body, answer })
    return answer
  }
  if (earlier.body !== body)
    throw new Refused(409, 'key-reused', '同一个键已用于另一份内容 / This key came with another body')
  return earlier.answer as T
}
