import cookies from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#dossier'
import type { Handlers } from './call.ts'
import type { Identity } from './identity/provider.ts'
import type { Sessions } from './identity/sessions.ts'
import { describeApi } from './openapi.ts'
import { registerRoutes } from './register-routes.ts'
import { registerSignIn } from './sign-in-routes.ts'
import { makeCookie, recogniseVisitor } from './visitor.ts'

export interface ApiParts {
  readonly handlers: Handlers
  readonly identity: Identity
  readonly sessions: Sessions
  readonly publicUrl: URL
  readonly requestsPerMinute?: number
}

/** Everything under `/api` and `/auth`: who asks is known, how often is counted, nothing is kept by caches. */
export async function serveApi(scope: FastifyInstance, parts: ApiParts): Promise<void> {
  const { sessions, identity, publicUrl } = parts
  const secure = publicUrl.protocol === 'https:'
  const session = makeCookie('haoban-session', secure)
  await scope.register(cookies)
  await scope.register(multipart, { throwFileSizeLimit: true })
  scope.decorateRequest('visitor', null)
  scope.decorateRequest('received', null)
  scope.addHook('onRequest', recogniseVisitor(sessions, session))
  scope.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))
  await limitRequests(scope, parts.requestsPerMinute ?? 600)
  registerSignIn(scope, {
    identity,
    sessions,
    publicUrl,
    session,
    browser: makeCookie('haoban-sign-in', secure),
  })
  registerRoutes(scope, parts.handlers, publicUrl)
  const description = describeApi(publicUrl)
  scope.get('/api/openapi.json', async (_request, reply) =>
    reply.type('application/json').serializer(JSON.stringify).send(description),
  )
}

/** Counted by session, and by address for who has none: a hall full of people shares one address. */
async function limitRequests(scope: FastifyInstance, max: number): Promise<void> {
  await scope.register(rateLimit, {
    max,
    timeWindow: '1 minute',
    cache: 20_000,
    keyGenerator: (request: FastifyRequest) => request.visitor?.csrf ?? request.ip,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.ceil(ttl / 1000)
      return new Refusal('too-many', {
        zh: `操作太频繁，请过 ${seconds} 秒再试。`,
        en: `Too many requests. Please try again in ${seconds} seconds.`,
      })
    },
  })
}
