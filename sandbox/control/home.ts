import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Disturbance, OpenAgency } from '../agency/index.ts'
import { addFonts } from '../page/font.ts'
import { type Html, html } from '../page/html.ts'
import { pageHeaders, renderPage } from '../page/page.ts'
import { listDemoAccounts } from '../people/accounts.ts'
import { chooseAgencies, type Desk, disturbAll } from './control.ts'
import { renderInquiries } from './inquiries.ts'

type Mood = { readonly zh: string; readonly en: string; readonly disturbance: Disturbance }

/** What a visitor can do to an agency with one button. */
const moods = {
  well: { zh: '正常', en: 'Answering', disturbance: {} },
  slow: { zh: '变慢', en: 'Slow', disturbance: { slowMs: 8000 } },
  failing: { zh: '出错', en: 'Failing', disturbance: { failing: { status: 503, rate: 1 } } },
  contradictory: { zh: '答错', en: 'Contradictory', disturbance: { contradictory: true } },
  absent: { zh: '断开', en: 'Absent', disturbance: { absent: true } },
} as const satisfies Record<string, Mood>

const papers = [
  { file: 'demo-invoice.jpg', zh: '购车发票', en: 'Invoice' },
  { file: 'demo-certificate.jpg', zh: '车辆合格证', en: 'Certificate of conformity' },
] as const

/** The city's home page, its demo papers, and the buttons on the page. */
export function addHome(app: FastifyInstance, desk: Desk): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))))
    },
  )
  addFonts(app)
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.get('/', (_request, reply) => reply.headers(pageHeaders).send(renderHome(desk)))
  for (const { file } of papers) {
    typed.get(`/papers/${file}`, async (_request, reply) =>
      reply.type('image/jpeg').send(await readFile(new URL(`../papers/${file}`, import.meta.url))),
    )
  }
  const body = z.object({ agency: z.string(), mood: z.enum(Object.keys(moods) as (keyof typeof moods)[]) })
  typed.post('/mood', { schema: { body } }, async (request, reply) => {
    await disturbAll(chooseAgencies(desk, request.body.agency), moods[request.body.mood].disturbance)
    return reply.redirect('/', 303)
  })
}

function renderHome(desk: Desk): string {
  return renderPage({
    title: '样例城市',
    body: html`<h1>样例城市</h1>
      <p>好办平台在这里试用。 <span lang="en">A small city to try Haoban in.</span></p>
      <h2>示例照片 <span lang="en">Demo papers, made out to 林晓梅</span></h2>
      <ul class="cards">${papers.map(renderPaper)}</ul>
      <h2>演示账号 <span lang="en">Demo accounts</span></h2>
      <ul class="cards small">${listDemoAccounts().map(
        ({ name, who }) => html`<li class="card"><strong>${name}</strong>
          <p>${who.zh} <span lang="en">${who.en}</span></p></li>`,
      )}</ul>
      <h2>等部门答复的异议和协助 <span lang="en">Waiting for an answer</span></h2>
      ${renderInquiries(desk.records)}
      <h2>各部门 <span lang="en">Agencies</span></h2>
      <ul class="cards">${desk.agencies.map(renderAgency)}</ul>`,
  })
}

function renderPaper({ file, zh, en }: (typeof papers)[number]): Html {
  return html`<li class="card"><a href="/papers/${file}" download>
    <img src="/papers/${file}" alt="">下载${zh} <span lang="en">Download: ${en}</span></a></li>`
}

function renderAgency({ agency, url, disturbance }: OpenAgency): Html {
  const mood = moodOf(disturbance())
  const inbox = agency.name === 'message-inbox' && mood !== moods.absent
  return html`<li class="card"><span class="${mood === moods.well ? 'state' : 'state off'}">${mood.zh} ${mood.en}</span>
    <strong>${agency.title.zh}</strong><p lang="en">${agency.title.en}</p>
    ${inbox ? html`<p><a href="${url}/">看市民收到的消息 <span lang="en">Read the messages</span></a></p>` : undefined}
    <form method="post" action="/mood" class="buttons"><input type="hidden" name="agency" value="${agency.name}">
      ${Object.entries(moods).map(([id, { zh, en }]) => renderMood(id, { zh, en, agency: agency.title.zh }))}</form></li>`
}

function renderMood(
  id: string,
  { zh, en, agency }: { readonly zh: string; readonly en: string; readonly agency: string },
): Html {
  return html`<button class="button" name="mood" value="${id}" title="${en}" aria-label="${agency}：${zh}">${zh}</button>`
}

function moodOf(disturbance: Disturbance): Mood {
  if (disturbance.absent) return moods.absent
  if (disturbance.failing) return moods.failing
  if (disturbance.contradictory || disturbance.garbage) return moods.contradictory
  return disturbance.slowMs ? moods.slow : moods.well
}
