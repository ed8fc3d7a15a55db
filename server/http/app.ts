import { randomBytes } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { answerError } from './answer-errors.ts'
import { parseJson } from './json.ts'
import { describeLog, type LogLevel } from './log.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came; null where there was none. What is signed is signed byte for byte. */
    bytes: Uint8Array | null
  }
}

export interface AppOptions {
  readonly logLevel?: LogLevel
  /** Addresses of the proxies in front, whose `X-Forwarded-For` is believed. */
  readonly proxies?: readonly string[]
}

const mebi = 1024 * 1024

/** The bare web server: its limits, its parsers and its errors. */
export function createApp({ logLevel = 'silent', proxies = [] }: AppOptions): FastifyInstance {
  const app = fastify({
    logger: describeLog(logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    // Short enough to be read out on the telephone.
    genReqId: () => randomBytes(5).toString('hex'),
    bodyLimit: mebi,
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    trustProxy: proxies.length > 0 ? [...proxies] : false,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  })
  app.setErrorHandler(answerError)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('bytes', null)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      request.bytes = body
      return parseJson(body)
    },
  )
  return app
}
