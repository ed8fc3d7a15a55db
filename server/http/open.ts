import type { AddressInfo } from 'node:net'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'
import { createApp } from './app.ts'
import type { Handlers } from './call.ts'
import { setHeaders } from './headers.ts'
import type { Identity } from './identity/provider.ts'
import type { Sessions } from './identity/sessions.ts'
import { type LogLevel, logRequests } from './log.ts'
import { registerProbes } from './probes.ts'
import { serveApi } from './serve-api.ts'
import { serveWeb, type WebFolders } from './web.ts'

export interface HttpParts {
  readonly handlers: Handlers
  readonly identity: Identity
  readonly sessions: Sessions
  readonly web: WebFolders
  /** Where people reach the platform; HTTPS here makes cookies secure. */
  readonly publicUrl: URL
  /** Whether requests can be met just now: the database answers. */
  isReady(): Promise<boolean>
  readonly requestsPerMinute?: number
  readonly logLevel?: LogLevel
  /** Addresses of the proxies in front, whose `X-Forwarded-For` is believed. */
  readonly proxies?: readonly string[]
}

export interface Http {
  readonly app: FastifyInstance
  /** Port 0 takes a free one. */
  listen(port: number, host?: string): Promise<URL>
  /** Lets requests under way finish. */
  close(): Promise<void>
}

/** The platform's front: the API, signing in, the pages. */
export async function openHttp(parts: HttpParts): Promise<Http> {
  const app = createApp(parts)
  logRequests(app)
  await setHeaders(app, parts.publicUrl.protocol === 'https:')
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  registerProbes(app, parts.isReady)
  await app.register((scope) => serveApi(scope, parts))
  await serveWeb(app, parts.web)
  await app.ready()
  return { app, listen: (port, host) => listen(app, port, host), close: () => app.close() }
}

async function listen(app: FastifyInstance, port: number, host = '127.0.0.1'): Promise<URL> {
  await app.listen({ port, host })
  const address = app.server.address() as AddressInfo
  return new URL(`http://${host.includes(':') ? `[${host}]` : host}:${address.port}`)
}
