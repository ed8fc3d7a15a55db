import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { addCents, centsOf } from '../money.ts'
import type { Order, Records } from '../records.ts'
import { type Agency, type Answer, notFound, Refused, type Surroundings } from './agency.ts'
import { type CallBack, makeCallBack } from './callback.ts'
import { addPayPage } from './pay-page.ts'

/** 统一公共支付: orders to pay, a page to pay them on, signed callbacks, and refunds. */
export const paymentGateway: Agency = {
  name: 'payment-gateway',
  title: { zh: '统一公共支付', en: 'Payment gateway' },
  addRoutes,
  contradict: (answer) => ({ ...answer, status: answer.status === 'paid' ? 'open' : 'paid' }),
}

const amount = z
  .string()
  .regex(/^\d{1,12}\.\d{2}$/u)
  .refine((text) => centsOf(text) > 0n, '金额应大于零 / More than nothing')
const address = z.url({ protocol: /^https?$/u })
const opening = z.object({
  order: z.string().regex(/^[\w-]{1,64}$/u),
  amount,
  payer: z.string().min(1).max(200),
  purpose: z.string().min(1).max(200),
  notifyUrl: address,
  returnUrl: address.optional(),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
})
const refunding = z.object({ order: z.string(), amount, refund: z.string().min(1).max(64) })
const byNumber = z.object({ order: z.string() })

function addRoutes(app: FastifyInstance, records: Records, surroundings: Surroundings): void {
  const callBack = makeCallBack(app, surroundings)
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.post('/orders', { schema: { body: opening } }, (request, reply) => {
    reply.code(201)
    const order = open(records, request.body)
    return { ...summarise(order), payUrl: `http://${request.host}/pay/${order.order}` }
  })
  typed.get('/orders/:order', { schema: { params: byNumber } }, ({ params }) =>
    summarise(getOrder(records, params.order)),
  )
  typed.post('/orders/close', { schema: { body: byNumber } }, ({ body }) =>
    summarise(close(records, body.order)),
  )
  typed.post('/refunds', { schema: { body: refunding } }, (request, reply) => {
    reply.code(201)
    return refund(records, request.body)
  })
  addPayPage(app, records, (order) => {
    pay(records, order, callBack)
  })
}

/** An order is known by its number: the same number with the same content is the same order. */
function open(records: Records, given: z.infer<typeof opening>): Order {
  const content = JSON.stringify(given)
  const earlier = records.orders.get(given.order)
  if (earlier && earlier.content !== content)
    throw new Refused(
      409,
      'order-differs',
      '同一个单号已用于另一份内容 / This order came with another content',
    )
  const order: Order = earlier ?? {
    ...given,
    ...{ returnUrl: given.returnUrl ?? null, expiresAt: given.expiresAt ?? null },
    ...{ content, state: 'open', transaction: null, paidAt: null, refunds: [] },
  }
  records.orders.set(order.order, order)
  return order
}

/** Pays an open order and tells whoever opened it; anything else is left as it is. */
export function pay(records: Records, { order }: { readonly order: string }, callBack: CallBack): Order {
  const found = getOrder(records, order)
  if (found.state !== 'open' || isOver(found)) return found
  const paid: Order = {
    ...found,
    state: 'paid',
    transaction: `P${randomUUID().replaceAll('-', '').slice(0, 20).toUpperCase()}`,
    paidAt: new Date().toISOString(),
  }
  records.orders.set(order, paid)
  const { amount, transaction, paidAt } = paid
  callBack(paid.notifyUrl, { order, status: 'paid', transaction, amount, paidAt })
  return paid
}

/** An order nobody can pay any more because its time has passed. */
export function isOver({ state, expiresAt }: Order): boolean {
  return state === 'open' && expiresAt !== null && Date.parse(expiresAt) <= Date.now()
}

function close(records: Records, number: string): Order {
  const order = getOrder(records, number)
  if (order.state === 'paid') throw new Refused(409, 'already-paid', '已经付款，不能关闭 / It has been paid')
  const closed: Order = { ...order, state: 'closed' }
  records.orders.set(number, closed)
  return closed
}

function refund(records: Records, { order: number, amount, refund: id }: z.infer<typeof refunding>): Answer {
  const order = getOrder(records, number)
  const earlier = order.refunds.find((each) => each.refund === id)
  if (earlier && earlier.amount !== amount)
    throw new Refused(409, 'refund-differs', '同一个退费号金额不同 / This refund came with another amount')
  if (earlier) return { order: number, status: 'refunded', ...earlier }
  if (order.state !== 'paid') throw new Refused(409, 'not-paid', '这一单没有付款 / It has not been paid')
  const total = addCents([...order.refunds.map((each) => each.amount), amount])
  if (centsOf(total) > centsOf(order.amount))
    throw new Refused(409, 'more-than-paid', '退费超过已付金额 / More than was paid')
  const made = { refund: id, amount, refundedAt: new Date().toISOString() }
  records.orders.set(number, { ...order, refunds: [...order.refunds, made] })
  return { order: number, status: 'refunded', ...made }
}

function getOrder(records: Records, number: string): Order {
  const order = records.orders.get(number)
  if (!order) throw notFound('没有这一单 / No such order')
  return order
}

function summarise(order: Order): Answer {
  const { order: number, amount, payer, purpose, transaction, paidAt, refunds } = order
  const status = isOver(order) ? 'expired' : order.state
  const refunded = addCents(refunds.map((each) => each.amount))
  return { order: number, amount, payer, purpose, status, transaction, paidAt, refunded }
}
