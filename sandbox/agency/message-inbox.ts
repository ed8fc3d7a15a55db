import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { addFonts } from '../page/font.ts'
import { html } from '../page/html.ts'
import { pageHeaders, renderPage } from '../page/page.ts'
import { isOffered } from '../people/accounts.ts'
import { findSubject, type Message, type Records } from '../records.ts'
import { type Agency, type Answer, notFound } from './agency.ts'
import { once } from './once.ts'

/** 消息: what citizens receive, and a page to read it with one's own eyes. */
export const messageInbox: Agency = {
  name: 'message-inbox',
  title: { zh: '消息收件箱', en: 'Message inbox' },
  addRoutes,
  contradict: () => ({ items: [] }),
}

const sending = z.object({
  recipient: z.string().min(1),
  title: z.string().min(1).max(200),
  body: z.string().min(1).max(5000),
  link: z.url({ protocol: /^https?$/u }).optional(),
})

function addRoutes(app: FastifyInstance, records: Records): void {
  addFonts(app)
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.post('/messages', { schema: { body: sending } }, (request, reply) => {
    reply.code(201)
    return once(records, request, () => deliver(records, request.body))
  })
  typed.get('/messages', { schema: { querystring: z.object({ recipient: z.string() }) } }, (request) => ({
    items: listMessages(records, getSubject(records, request.query.recipient)).map(
      ({ recipient, ...rest }) => rest,
    ),
  }))
  typed.get('/', { config: { page: true } }, (_request, reply) =>
    reply.headers(pageHeaders).send(renderBoxes(records)),
  )
  typed.get(
    '/people/:subject',
    { config: { page: true }, schema: { params: z.object({ subject: z.string() }) } },
    (request, reply) => {
      const subject = getSubject(records, request.params.subject)
      return reply.headers(pageHeaders).send(renderInbox(records, subject))
    },
  )
}

function deliver(records: Records, { recipient, title, body, link }: z.infer<typeof sending>): Answer {
  const subject = getSubject(records, recipient)
  const sent = { messageId: randomUUID(), recipient: subject, title, body, link: link ?? null }
  records.messages.push({ ...sent, sentAt: new Date().toISOString() })
  return { messageId: sent.messageId, recipient: subject }
}

function getSubject(records: Records, recipient: string): string {
  const subject = findSubject(records, recipient)
  if (!subject) throw notFound('没有这位收件人 / Nobody here has this name')
  return subject
}

/** Newest first. */
function listMessages(records: Records, subject: string): Message[] {
  return records.messages.filter((message) => message.recipient === subject).reverse()
}

function renderBoxes(records: Records): string {
  const counts = Map.groupBy(records.messages, (message) => message.recipient)
  const boxes = [...records.accounts.values()].filter(
    (account) => isOffered(account) || counts.has(account.subject),
  )
  const cards = boxes.map(({ subject, name, who }) => {
    const count = counts.get(subject)?.length ?? 0
    return html`<li class="card"><span class="state">${count} 条</span>
      <a href="/people/${subject}"><strong>${name}</strong></a>
      <p>${who.zh} <span lang="en">${who.en}</span></p></li>`
  })
  return renderPage({
    title: '消息收件箱',
    body: html`<h1>消息收件箱</h1><p lang="en">Message inbox</p><h2>收件人 <span lang="en">People</span></h2>
      <ul class="cards">${cards}</ul>`,
  })
}

function renderInbox(records: Records, subject: string): string {
  const name = records.accounts.get(subject)?.name ?? records.companies.get(subject)?.name ?? subject
  const messages = listMessages(records, subject)
  const items = messages.map(
    ({ title, body, link, sentAt }) => html`<li class="card message">
      <time datetime="${sentAt}">${inShanghai(sentAt)}</time><strong>${title}</strong><p>${body}</p>
      ${link ? html`<p><a href="${link}">查看 <span lang="en">Open</span></a></p>` : undefined}</li>`,
  )
  return renderPage({
    title: `${name}的消息`,
    body: html`<p><a href="/">全部收件人 <span lang="en">All people</span></a></p><h1>${name}的消息</h1>
      <p lang="en">Messages to ${name}</p>
      ${messages.length === 0 ? html`<h2>还没有消息 <span lang="en">No messages yet</span></h2>` : undefined}
      <ul class="cards">${items}</ul>`,
  })
}

function inShanghai(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  })
}
