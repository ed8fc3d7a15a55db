import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records } from '../records.ts'
import type { Agency } from './agency.ts'
import { describeInquiry, getInquiry, leaveInquiry } from './inquiry.ts'

/** 数据异议受理: passes a disagreement with a value on to the agency that owns it, which answers later. */
export const correctionDesk: Agency = {
  name: 'correction-desk',
  title: { zh: '数据异议受理', en: 'Correction requests' },
  addRoutes,
  contradict: (answer) => ({ ...answer, reference: 'GZ2026999999', status: 'rejected' }),
}

const correction = z.object({
  source: z.string().min(1),
  field: z.string().min(1),
  subject: z.string().min(1),
  claims: z.string().min(1).max(2000),
  reason: z.string().max(2000).default(''),
  notifyUrl: z.url({ protocol: /^https?$/u }).optional(),
})

function addRoutes(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.post('/corrections', { schema: { body: correction } }, (request, reply) => {
    reply.code(201)
    const { notifyUrl, ...about } = request.body
    return leaveInquiry(records, request, { desk: 'correction-desk', about, notifyUrl, days: 15 })
  })
  const schema = { params: z.object({ reference: z.string() }) }
  typed.get('/corrections/:reference', { schema }, ({ params }) =>
    describeInquiry(getInquiry(records, 'correction-desk', params.reference)),
  )
}
