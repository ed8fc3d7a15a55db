import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { addFonts } from '../page/font.ts'
import { type Html, html } from '../page/html.ts'
import { pageHeaders, renderPage } from '../page/page.ts'
import type { Order, Records } from '../records.ts'
import { notFound } from './agency.ts'

const path = '/pay/:order'
const schema = { params: z.object({ order: z.string() }) }

/** The page an order is paid on: what, for whom, how much, and one button. */
export function addPayPage(app: FastifyInstance, records: Records, pay: (order: Order) => void): void {
  addFonts(app)
  app.addContentTypeParser('application/x-www-form-urlencoded', (_request, body, done) => {
    body.resume()
    done(null)
  })
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.get(path, { config: { page: true }, schema }, ({ params }, reply) =>
    reply.headers(pageHeaders).send(render(getOrder(records, params.order))),
  )
  typed.post(path, { config: { page: true }, schema }, ({ params }, reply) => {
    const order = getOrder(records, params.order)
    pay(order)
    return reply.redirect(order.returnUrl ?? `/pay/${order.order}`, 303)
  })
}

function getOrder(records: Records, number: string): Order {
  const order = records.orders.get(number)
  if (!order) throw notFound('没有这一单 / No such order')
  return order
}

const states = {
  open: { zh: '请付款', en: 'Please pay' },
  paid: { zh: '已付款', en: 'Paid' },
  closed: { zh: '已关闭，不用付款', en: 'Closed, nothing to pay' },
} as const satisfies Record<Order['state'], unknown>

function render(order: Order): string {
  const { zh, en } = states[order.state]
  return renderPage({
    title: '缴款',
    body: html`<h1>${zh}</h1><p lang="en">${en}</p>
      <dl class="card"><dt>缴款人 <span lang="en">Payer</span></dt><dd>${order.payer}</dd>
        <dt>事由 <span lang="en">For</span></dt><dd>${order.purpose}</dd>
        <dt>单号 <span lang="en">Order</span></dt><dd>${order.order}</dd>
        <dt>金额 <span lang="en">Amount</span></dt><dd><strong>${order.amount} 元</strong></dd></dl>
      ${order.state === 'open' ? renderButton() : undefined}${renderWayBack(order)}`,
  })
}

function renderButton(): Html {
  return html`<form method="post"><button class="button main">付款 Pay</button></form>
    <p>这是演示，不会真的扣钱。 <span lang="en">This is a demonstration: no money moves.</span></p>`
}

function renderWayBack({ returnUrl }: Order): Html | undefined {
  return returnUrl === null
    ? undefined
    : html`<p><a href="${returnUrl}">返回办事页面 <span lang="en">Back</span></a></p>`
}
