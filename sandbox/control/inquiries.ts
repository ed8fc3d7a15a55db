import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type CallBack, makeCallBack } from '../agency/callback.ts'
import { describeInquiry, pay, settleInquiry } from '../agency/index.ts'
import { type Html, html } from '../page/html.ts'
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
  const callBackOf = openCallBacks(app, desk)
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.get('/control/inquiries', () =>
    [...records.inquiries.values()].map((inquiry) => ({ desk: inquiry.desk, ...describeInquiry(inquiry) })),
  )
  typed.put(
    '/control/inquiries/:reference',
    { schema: { params: z.object({ reference: z.string() }), body: settling } },
    ({ params, body }, reply) => {
      const inquiry = records.inquiries.get(params.reference)
      if (!inquiry) return reply.code(404).send({ error: 'not-found', message: '没有这个编号' })
      if (!isAnswerOf(inquiry, body.status))
        return reply.code(400).send({ error: 'malformed', message: '这个部门不这样答复' })
      return describeInquiry(answer(records, inquiry, body, callBackOf(inquiry.desk)))
    },
  )
  const pressed = z.object({ reference: z.string(), status: settling.shape.status })
  typed.post('/answer', { schema: { body: pressed } }, ({ body: { reference, status } }, reply) => {
    const inquiry = records.inquiries.get(reference)
    if (inquiry && isAnswerOf(inquiry, status))
      answer(records, inquiry, { status, words: words[status] }, callBackOf(inquiry.desk))
    return reply.redirect('/', 303)
  })
  const byOrder = { params: z.object({ order: z.string() }) }
  typed.post('/control/orders/:order/pay', { schema: byOrder }, ({ params: { order } }, reply) => {
    if (!records.orders.has(order)) return reply.code(404).send({ error: 'not-found', message: '没有这一单' })
    const { state, transaction } = pay(records, { order }, callBackOf('payment-gateway'))
    return { order, status: state, transaction }
  })
}

const words = {
  upheld: '核实属实，已经更正。',
  rejected: '核实下来，原来的数是对的。',
  confirmed: '核实属实。',
  denied: '我们这里没有查到。',
} as const

/** The requests nobody has answered yet, each with a button for every answer. */
export function renderInquiries(records: Records): Html {
  const open = [...records.inquiries.values()].filter(({ status }) => status === 'open')
  if (open.length === 0) return html`<p>现在没有。 <span lang="en">None now.</span></p>`
  return html`<ul class="cards">${open.map(renderInquiry)}</ul>`
}

function renderInquiry({ reference, desk, about }: Inquiry): Html {
  const [yes, no] = answers[desk]
  const button = (status: string, zh: string, en: string) =>
    html`<button class="button" name="status" value="${status}" title="${en}">${zh}</button>`
  return html`<li class="card"><strong>${reference}</strong><p>${Object.values(about).filter(Boolean).join('，')}</p>
    <form method="post" action="/answer" class="buttons"><input type="hidden" name="reference" value="${reference}">
      ${button(yes, '属实', 'It is so')}${button(no, '不属实', 'It is not')}</form></li>`
}

function openCallBacks(app: FastifyInstance, { agencies, callbackKey }: Desk): (name: string) => CallBack {
  const callBacks = new Map(
    agencies.map(({ agency, disturbance }) => [agency.name, makeCallBack(app, { callbackKey, disturbance })]),
  )
  return (name) => callBacks.get(name) ?? (() => undefined)
}

function answer(
  records: Records,
  inquiry: Inquiry,
  settled: z.infer<typeof settling>,
  callBack: CallBack,
): Inquiry {
  if (inquiry.status === 'open') change(records, inquiry, settled)
  const { status, words } = settled
  return settleInquiry(records, inquiry, { status, words, callBack })
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
