import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type CallLog, type Disturbance, disturbance, type OpenAgency } from '../agency/index.ts'
import { claimsOf } from '../identity/claims.ts'
import { isOffered } from '../people/accounts.ts'
import { certificateStates, invoiceStates, type Records, vehicleStates } from '../records.ts'
import { addCitizen, newcomer } from './citizens.ts'
import { addInquiryRoutes } from './inquiries.ts'
import { addRegisterRoutes } from './registers.ts'

/** What the control desk has in its hands. */
export type Desk = {
  readonly records: Records
  readonly agencies: readonly OpenAgency[]
  readonly log: CallLog
  readonly callbackKey: string
  /** Puts records, disturbances and log back to the first morning. */
  readonly reset: () => Promise<void>
}

/** The control calls: disturb agencies, look at the log, change what registers know. */
export function addControlRoutes(app: FastifyInstance, desk: Desk): void {
  addDisturbing(app, desk)
  addLooking(app, desk)
  addPeople(app, desk)
  addThings(app, desk.records)
  addRegisterRoutes(app, desk.records)
  addInquiryRoutes(app, desk)
}

function addDisturbing(app: FastifyInstance, desk: Desk): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.get('/control/agencies', () => desk.agencies.map(describeAgency))
  typed.put(
    '/control/agencies/:name',
    { schema: { params: z.object({ name: z.string() }), body: disturbance } },
    async (request, reply) => {
      const chosen = chooseAgencies(desk, request.params.name)
      if (chosen.length === 0)
        return reply.code(404).send({ error: 'not-found', message: '没有这个部门 / No such agency' })
      await disturbAll(chosen, request.body)
      return chosen.map(describeAgency)
    },
  )
  typed.post('/control/reset', async (_request, reply) => {
    await desk.reset()
    return reply.code(204).send()
  })
}

function addLooking(app: FastifyInstance, { log, records }: Desk): void {
  const filter = z.object({
    agency: z.string().optional(),
    dossier: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(10_000).optional(),
  })
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.get('/control/calls', { schema: { querystring: filter } }, (request) => log.list(request.query))
  typed.get('/control/accounts', () =>
    [...records.accounts.values()]
      .filter(isOffered)
      .map((account) => ({ ...claimsOf(account), acr: account.level, who: account.who })),
  )
}

function addPeople(app: FastifyInstance, { records }: Desk): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .post('/control/citizens', { schema: { body: newcomer } }, (request, reply) => {
      const { subject, name, identityNumber } = addCitizen(records, request.body)
      return reply.code(201).send({ subject, name, identityNumber })
    })
}

function addThings(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const number = (digits: RegExp) => z.object({ number: z.string().regex(digits) })
  const text = z.string().nullable().default(null)

  const vehicle = z.object({ state: z.enum(vehicleStates), owner: z.string().default('') })
  typed.put(
    '/control/vehicles/:number',
    { schema: { params: number(/^\d{15}$/u), body: vehicle } },
    (request, reply) => {
      const code = request.params.number
      const { state, owner } = request.body
      const ownerName = records.people.get(owner)?.name ?? '无名'
      const registration = {
        number: `DJ${code}`,
        plate: `沪C${code.slice(-6)}`,
        owner,
        ownerName,
        on: '2025-01-02',
      }
      const held = state === 'registered' || state === 'cancelled'
      records.vehicles.set(code, { code, state, registration: held ? registration : undefined })
      return reply.code(204).send()
    },
  )

  const certificate = z.object({
    status: z.enum(certificateStates),
    model: text,
    manufacturer: text,
    issuedOn: text,
  })
  typed.put(
    '/control/certificates/:number',
    { schema: { params: number(/^\d{16}$/u), body: certificate } },
    (request, reply) => {
      records.certificates.set(request.params.number, { number: request.params.number, ...request.body })
      return reply.code(204).send()
    },
  )

  const invoice = z.object({ state: z.enum(invoiceStates) })
  typed.put(
    '/control/invoices/:number',
    { schema: { params: number(/^(?:\d{8}|\d{20})$/u), body: invoice } },
    (request, reply) => {
      records.invoices.set(request.params.number, { number: request.params.number, ...request.body })
      return reply.code(204).send()
    },
  )
}

/** The agency of this name, or every one for `all`. */
export function chooseAgencies({ agencies }: Desk, name: string): OpenAgency[] {
  return agencies.filter(({ agency }) => name === 'all' || agency.name === name)
}

/** Sets the same disturbance for several agencies. */
export async function disturbAll(agencies: readonly OpenAgency[], wanted: Disturbance): Promise<void> {
  await Promise.all(agencies.map((open) => open.disturb(wanted)))
}

function describeAgency({ agency, url, disturbance }: OpenAgency) {
  return { name: agency.name, title: agency.title, url, disturbance: disturbance() }
}
