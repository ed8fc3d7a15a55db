import type { FastifyReply } from 'fastify'
import { encode } from 'html-entities'
import type { Words } from '#api'

/** A page of two sentences, for when the real pages cannot be shown. */
export interface Notice {
  readonly title: Words
  readonly text: Words
  readonly link?: { readonly href: string; readonly label: Words }
}

export function sendNotice(reply: FastifyReply, status: number, notice: Notice): FastifyReply {
  const { title, text, link } = notice
  const way = link ? `<p><a href="${encode(link.href)}">${say(link.label)}</a></p>` : ''
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width">` +
        `<title>${encode(title.zh)}</title><main><h1>${say(title)}</h1><p>${say(text)}</p>${way}</main></html>`,
    )
}

function say({ zh, en }: Words): string {
  return `${encode(zh)}<br><small lang="en">${encode(en)}</small>`
}
