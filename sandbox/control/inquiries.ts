import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { makeCallBack } from '../agency/callback.ts'
import { describeInquiry, pay, settleInquiry } from '../agency/index.ts'
import type { Inquiry, Records } from '../records.ts'
import type { Desk } from './control.ts'
import { changeEmployer, changeWorker, employerChange, workerChange } from './registers.ts'

const answers = {
  'correction-desk': ['upheld', 'rejected'],
  'assistance-desk': ['confirmed', 'denied'],
} as const

const settling = z
  .object({
    status: z.enum([...answers['correction-desk'], ...answers['assistance-desk']]),
    words: z.string().max(2000).default(''),
    employer: employerChange.optional(),
    driver: workerChange.optional(),
  })
  .strict()

/** The control calls that answer for the offices behind the desks, and for who pays at the gateway. */
export function addInquiryRoutes(app: FastifyInstance, desk: Desk): void {
  const { records } = desk
  const callBacks = Object.fromEntries(
    desk.agencies.map(({ agency, disturbance }) => [
      agency.name,
      makeCallBack(app, { callbackKey: desk.callbackKey, disturbance }),
    ]),
  )
  const callBackOf = (name: string) => callBacks[name] ?? (() => undefined)
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.get('/control/inquiries', () =>
    [...records.inquiries.values()].map((inquiry) => ({ desk: inquiry.desk, ...describeInquiry(inquiry) })),
  )
  typed.put(
    '/control/inquiries/:reference',
    { schema: { params: z.object({ reference: z.string() }), body: settling } },
    (request, reply) => {
      const inquiry = records.inquiries.get(request.params.reference)
      if (!inquiry) return reply.code(404).send({ error: 'not-found', message: '没有这个编号' })
      const { status, words } = request.body
      if (!isAnswerOf(inquiry, status))
        return reply.code(400).send({ error: 'malformed', message: '这个部门不这样答复' })
      if (inquiry.status === 'open') change(records, inquiry, request.body)
      return describeInquiry(
        settleInquiry(records, inquiry, { status, words, callBack: callBackOf(inquiry.desk) }),
      )
    },
  )
  typed.post(
    '/control/orders/:order/pay',
    { schema: { params: z.object({ order: z.string() }) } },
    (request, reply) => {
      const { order } = request.params
      if (!records.orders.has(order))
        return reply.code(404).send({ error: 'not-found', message: '没有这一单' })
      const { state, transaction } = pay(records, { order }, callBackOf('payment-gateway'))
      return { order, status: state, transaction }
    },
  )
}

function isAnswerOf({ desk }: Inquiry, status: string): boolean {
  return answers[desk].some((answer) => answer === status)
}

/** What the owner of the record mends when it agrees: what the call says, or what the claim says plainly. */
function change(records: Records, { about, desk }: Inquiry, settled: z.infer<typeof settling>): void {
  const { subject = '', field = '', claims = '' } = about
  if (settled.employer) changeEmployer(records, subject, settled.employer)
  if (settled.driver) changeWorker(records, subject, settled.driver)
  if (settled.employer || settled.driver || desk !== 'correction-desk' || settled.status !== 'upheld') return
  const claimed = readClaim(field, claims)
  if (claimed) changeEmployer(records, subject, claimed)
}

/** `3月应为85人，4月应为86人` for the months; an amount for what was paid. */
function readClaim(field: string, claims: string): z.infer<typeof employerChange> | undefined {
  if (field === 'paid') {
    const amount = /\d+(?:\.\d{1,2})?/u.exec(claims)?.[0]
    return amount === undefined ? undefined : { paid: Number(amount).toFixed(2) }
  }
  const months = [...claims.matchAll(/(\d{1,2})\s*月\D{0,6}(\d+)\s*人/gu)]
  if (field !== 'months' || months.length === 0) return undefined
  return { headcount: Object.fromEntries(months.map(([, month, people]) => [Number(month), Number(people)])) }
}
