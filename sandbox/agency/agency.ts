import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Person } from '../people/person.ts'
import type { Records } from '../records.ts'
import type { Disturbance } from './disturbance.ts'

/** One agency of the city: its names and what its server answers. */
export type Agency = {
  readonly name: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly addRoutes: (app: FastifyInstance, records: Records, surroundings: Surroundings) => void
  /** Other values than the true ones, in the same shape: what the agency answers when it is made to contradict. */
  readonly contradict: (answer: Answer) => Answer
}

/** What an agency that calls back needs besides the records. */
export type Surroundings = {
  readonly disturbance: () => Disturbance
  /** What callbacks are signed with. */
  readonly callbackKey: string
}

/** What an agency answers: a JSON object. */
export type Answer = Readonly<Record<string, unknown>>

/** An answer other than 200, with a code for programs and a message for people. */
export class Refused extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** The person with this number, unless a name is given that is not theirs. */
export function findNamed(
  records: Records,
  { idNumber, name }: { readonly idNumber: string; readonly name?: string | undefined },
): Person | undefined {
  const person = records.people.get(idNumber.toUpperCase())
  return name === undefined || person?.name === name ? person : undefined
}

export function malformed(message: string): Refused {
  return new Refused(400, 'malformed', message)
}

export function notFound(message: string): Refused {
  return new Refused(404, 'not-found', message)
}

/** What a call is made for (用数事由), as its header says; empty when it does not say. */
export function purposeOf(request: FastifyRequest): string {
  const sent = String(request.headers['x-purpose'] ?? '')
  try {
    return decodeURIComponent(sent)
  } catch {
    return sent
  }
}
