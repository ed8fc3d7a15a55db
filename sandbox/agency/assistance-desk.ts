import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records } from '../records.ts'
import type { Agency } from './agency.ts'
import { describeInquiry, getInquiry, leaveInquiry } from './inquiry.ts'

/** 行政协助: asks another office to say whether something is so, in place of a paper from the applicant. */
export const assistanceDesk: Agency = {
  name: 'assistance-desk',
  title: { zh: '行政协助', en: 'Assistance of another office' },
  addRoutes,
  contradict: (answer) => ({ ...answer, reference: 'XZ2026999999', status: 'denied' }),
}

const request = z.object({
  office: z.string().min(1),
  matter: z.string().min(1),
  material: z.string().min(1),
  subject: z.string().min(1),
  question: z.string().min(1).max(2000),
  notifyUrl: z.url({ protocol: /^https?$/u }).optional(),
})

function addRoutes(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.post('/requests', { schema: { body: request } }, (call, reply) => {
    reply.code(201)
    const { notifyUrl, ...about } = call.body
    return leaveInquiry(records, call, { desk: 'assistance-desk', about, notifyUrl, days: 5 })
  })
  const schema = { params: z.object({ reference: z.string() }) }
  typed.get('/requests/:reference', { schema }, ({ params }) =>
    describeInquiry(getInquiry(records, 'assistance-desk', params.reference)),
  )
}
