import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Route, Session as SessionAnswer } from '#api'
import { Refusal } from '#dossier'
import type { Session, Sessions } from './identity/sessions.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; null when nobody is. */
    visitor: Session | null
  }
}

/** The cookie that names the session. On HTTPS its prefix keeps other hosts of the domain from setting it. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined
  write(reply: FastifyReply, id: string): void
  clear(reply: FastifyReply): void
}

export function makeCookie(name: string, secure: boolean): SessionCookie {
  const fullName = secure ? `__Host-${name}` : name
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    read: (request) => request.cookies[fullName],
    write: (reply, id) => void reply.setCookie(fullName, id, options),
    clear: (reply) => void reply.clearCookie(fullName, options),
  }
}

/** Finds out who asks, before anything else is decided. */
export function recogniseVisitor(sessions: Sessions, cookie: SessionCookie) {
  return async (request: FastifyRequest): Promise<void> => {
    const id = cookie.read(request)
    request.visitor = (id ? await sessions.find(id) : undefined) ?? null
  }
}

/** Refuses who may not call the route. */
export function admit(who: Route['who']) {
  return async ({ visitor }: FastifyRequest): Promise<void> => {
    if (who === 'anyone') return
    if (!visitor) {
      throw new Refusal('not-signed-in', {
        zh: '请先登录，再继续办理。已经填写的内容不会丢。',
        en: 'Please sign in to go on. What you have entered is not lost.',
      })
    }
    if (!who.includes(visitor.signatory.role)) {
      throw new Refusal('not-allowed', {
        zh: '您登录的账号不能做这件事，请换一个账号。',
        en: 'The account you are signed in with may not do this. Please use another one.',
      })
    }
  }
}

/** A change must come from our own pages: a token other sites cannot read, and no foreign origin. */
export function refuseForgery(publicUrl: URL) {
  return async (request: FastifyRequest): Promise<void> => {
    const token = request.headers['x-csrf-token']
    const isOurs = isOwnOrigin(request, publicUrl)
    if (isOurs && request.visitor && typeof token === 'string' && isSame(token, request.visitor.csrf)) return
    throw new Refusal('not-allowed', {
      zh: '页面已过期，请刷新后再试。',
      en: 'The page is out of date. Please reload it and try again.',
    })
  }
}

/** Programs send neither header; browsers send at least one with every change. */
export function isOwnOrigin({ headers }: FastifyRequest, publicUrl: URL): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return headers.origin === undefined || headers.origin === publicUrl.origin
}

/** What the pages learn about the visitor. */
export function describeVisitor(visitor: Session | null): SessionAnswer {
  if (!visitor) return { signedIn: false }
  const { id, name, role, level, company, principal, office } = visitor.signatory
  const person = {
    ...{ id, name, role, level },
    ...(company ? { company } : {}),
    ...(principal ? { principal } : {}),
    ...(office ? { office } : {}),
  }
  return { signedIn: true, csrf: visitor.csrf, person }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
