import { existsSync } from 'node:fs'
import { join } from 'node:path'
import serveStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#dossier'
import { answerError } from './answer-errors.ts'
import { sendNotice } from './notice.ts'

/** Folders of built pages: the applicant's at `/`, the desk's at `/desk`. */
export interface WebFolders {
  readonly applicant: string
  readonly desk: string
}

export async function serveWeb(app: FastifyInstance, folders: WebFolders): Promise<void> {
  for (const [root, prefix] of [
    [folders.applicant, '/'],
    [folders.desk, '/desk/'],
  ] as const) {
    await app.register(serveStatic, {
      root,
      prefix,
      decorateReply: prefix === '/',
      preCompressed: true,
      cacheControl: false,
      redirect: false,
      suppressWarning: true,
      setHeaders: setFileHeaders,
    })
  }
  app.setNotFoundHandler((request, reply) => answerUnknown(folders, request, reply))
}

/** The name of a built asset changes with its content, so it never has to be asked for again. */
function setFileHeaders(reply: FastifyReply, path: string): void {
  const isHashed = /[\\/]assets[\\/]/u.test(path)
  reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

/** Addresses inside the pages are the pages' own affair; every other unknown address is a 404. */
function answerUnknown(folders: WebFolders, request: FastifyRequest, reply: FastifyReply) {
  const path = request.url.split('?')[0] ?? ''
  const isPage = ['GET', 'HEAD'].includes(request.method) && !/^\/(api|auth)(\/|$)|\.\w+$/u.test(path)
  if (!isPage) return answerError(nothingHere(), request, reply)
  const root = /^\/desk(\/|$)/u.test(path) ? folders.desk : folders.applicant
  return existsSync(join(root, 'index.html')) ? reply.sendFile('index.html', root) : sendNotBuilt(reply)
}

function nothingHere(): Refusal {
  return new Refusal('not-found', { zh: '没有这个地址。', en: 'There is nothing at this address.' })
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  return sendNotice(reply, 503, {
    title: { zh: '页面还没有准备好', en: 'The pages are not built yet' },
    text: {
      zh: '请用 npm start 启动，它会先准备页面。',
      en: 'Start with npm start, which builds them first.',
    },
  })
}
