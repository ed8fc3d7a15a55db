import type { FastifyInstance, FastifyServerOptions } from 'fastify'

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** Lines of JSON on stderr. What people enter, their names, addresses and IP never get into them. */
export function describeLog(level: LogLevel): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    stream: process.stderr,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: describeError },
  }
}

/** One line a request, by the pattern of its route: real paths hold codes people must not share. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms }, 'answered')
  })
}

function describeError(error: Error & { readonly code?: unknown }) {
  const { code } = error
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: hideNumbers(error.message),
    stack: hideNumbers(error.stack ?? ''),
    ...(error.cause instanceof Error ? { cause: hideNumbers(error.cause.message) } : {}),
  }
}

/** Databases and parsers quote what they could not take: identity, telephone and licence numbers are long. */
export function hideNumbers(text: string): string {
  return text.replace(/\d{8,}[\dXx]?/gu, '…')
}
