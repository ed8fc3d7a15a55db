import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Identity } from './identity/provider.ts'
import { makeSecret, type Sessions } from './identity/sessions.ts'
import { sendNotice } from './notice.ts'
import { isOwnOrigin, type SessionCookie } from './visitor.ts'

export interface SignInParts {
  readonly identity: Identity
  readonly sessions: Sessions
  readonly publicUrl: URL
  readonly session: SessionCookie
  /** Ties a sign-in under way to the browser that began it. */
  readonly browser: SessionCookie
}

const word = z.string().regex(/^[\w.:-]{1,40}$/u)

const wishes = z.object({
  return: z.string().max(2000).catch('/').default('/'),
  prompt: z.enum(['login', 'select_account']).optional().catch(undefined),
  level: word.optional().catch(undefined),
  hint: word.optional().catch(undefined),
})

/** The provider hands `state` back as it was: where to go after signing out. */
const farewell = z.object({ state: z.string().max(2000).catch('/').default('/') })

/** Signing in and out; the browser goes to these addresses itself, so they answer with redirections and pages. */
export function registerSignIn(app: FastifyInstance, parts: SignInParts): void {
  app.get('/auth/sign-in', (request, reply) => signIn(parts, request, reply))
  app.get('/auth/callback', (request, reply) => comeBack(parts, request, reply))
  app.get('/auth/sign-out', (request, reply) => signOut(parts, request, reply))
  app.get('/auth/signed-out', (request, reply) => {
    const { state } = farewell.parse(request.query)
    return reply.redirect(toOwnPath(state, parts.publicUrl))
  })
}

async function signIn(
  { identity, sessions, publicUrl, browser }: SignInParts,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  // Cookies belong to a host: who came by another name of this machine continues at the one the provider returns to.
  if (request.host !== publicUrl.host) return reply.redirect(new URL(request.url, publicUrl).href)
  const { return: wanted, ...wish } = wishes.parse(request.query)
  try {
    const returnTo = toOwnPath(wanted, publicUrl)
    const { url, signIn } = await identity.begin({ ...wish, returnTo })
    const secret = browser.read(request) ?? makeSecret()
    browser.write(reply, secret)
    await sessions.remember(secret, signIn)
    return reply.redirect(url.href)
  } catch (error) {
    request.log.error({ err: error }, 'identity provider')
    return sendNotice(reply, 503, providerAway)
  }
}

async function comeBack(
  { identity, sessions, publicUrl, ...cookies }: SignInParts,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const cameBackTo = new URL(request.url, publicUrl)
  const secret = cookies.browser.read(request)
  const state = cameBackTo.searchParams.get('state')
  const begun = secret && state ? await sessions.take(secret, state) : undefined
  // A second visit with the same address, by the back button for instance, changes nothing.
  if (!begun) return request.visitor ? reply.redirect('/') : sendNotice(reply, 400, signInExpired)
  try {
    const { who, idToken } = await identity.complete(cameBackTo, begun)
    const former = cookies.session.read(request)
    if (former) await sessions.close(former)
    cookies.session.write(reply, await sessions.open(who, idToken))
    return reply.redirect(begun.returnTo)
  } catch (error) {
    request.log.warn({ err: error }, 'sign-in failed')
    return sendNotice(reply, 401, signInFailed(begun.returnTo))
  }
}

async function signOut(
  { identity, sessions, publicUrl, session }: SignInParts,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const returnTo = toOwnPath(wishes.parse(request.query).return, publicUrl)
  const id = session.read(request)
  if (!id || !isOwnOrigin(request, publicUrl)) return reply.redirect(returnTo)
  session.clear(reply)
  const idToken = await sessions.close(id)
  if (!idToken) return reply.redirect(returnTo)
  const away = await identity.leave(idToken, returnTo).catch((error) => {
    request.log.error({ err: error }, 'identity provider')
    return undefined
  })
  return reply.redirect(away?.href ?? returnTo)
}

/** The path and query of an address of ours; anything else, however disguised, becomes the first page. */
export function toOwnPath(wanted: string, publicUrl: URL): string {
  if (!wanted.startsWith('/')) return '/'
  const url = URL.parse(wanted, publicUrl.href)
  // `/..//elsewhere` is resolved to the path `//elsewhere`, which a browser would take for another host.
  const isOurs = url?.origin === publicUrl.origin && !url.pathname.startsWith('//')
  return isOurs ? url.pathname + url.search + url.hash : '/'
}

const again = { zh: '重新登录', en: 'Sign in again' }

const providerAway = {
  title: { zh: '暂时不能登录', en: 'Signing in is not possible just now' },
  text: {
    zh: '统一身份认证暂时没有回应，请过几分钟再试。已经保存的内容不会丢。',
    en: 'The identity provider does not answer. Please try again in a few minutes. What was saved is not lost.',
  },
  link: { href: '/', label: { zh: '回到首页', en: 'To the first page' } },
}

const signInExpired = {
  title: { zh: '这次登录已经过期', en: 'This sign-in has expired' },
  text: { zh: '请重新登录。已经保存的内容不会丢。', en: 'Please sign in again. What was saved is not lost.' },
  link: { href: '/auth/sign-in', label: again },
}

function signInFailed(returnTo: string) {
  return {
    title: { zh: '没有登录成功', en: 'You are not signed in' },
    text: { zh: '您可以再试一次。', en: 'You can try again.' },
    link: { href: `/auth/sign-in?return=${encodeURIComponent(returnTo)}`, label: again },
  }
}
