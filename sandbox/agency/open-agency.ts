import { createServer, type Server } from 'node:http'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { closeServer, listen } from '../listen.ts'
import type { Records } from '../records.ts'
import { type Agency, type Answer, purposeOf, Refused } from './agency.ts'
import type { CallLog } from './call-log.ts'
import { type Disturbance, garbage, makeFailures, waitWhileSlow } from './disturbance.ts'

/** An agency whose doors are open, and how to disturb it. */
export type OpenAgency = {
  readonly agency: Agency
  readonly url: string
  readonly disturbance: () => Disturbance
  /** Sets the whole disturbance; resolves once a server that should be absent is closed, or is back on its port. */
  readonly disturb: (disturbance: Disturbance) => Promise<void>
  readonly close: () => Promise<void>
}

export type AgencyTerms = {
  readonly records: Records
  readonly log: CallLog
  readonly apiKey: string
  readonly callbackKey: string
  /** 0 for any free port. */
  readonly port: number
}

/** Starts the server of one agency. */
export async function openAgency(agency: Agency, terms: AgencyTerms): Promise<OpenAgency> {
  let current: Disturbance = {}
  const app = Fastify({ bodyLimit: 256 * 1024 })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  keepLog(app, agency, terms.log)
  addDisturbance(app, agency, () => current)
  askForKeyAndPurpose(app, terms.apiKey)
  answerRefusals(app)
  agency.addRoutes(app, terms.records, { disturbance: () => current, callbackKey: terms.callbackKey })
  await app.ready()

  let server = createServer((request, response) => app.routing(request, response))
  const port = await listen(server, terms.port)

  async function setAbsent(absent: boolean): Promise<void> {
    if (absent && server.listening) await closeServer(server)
    if (absent || server.listening) return
    server = createServer((request, response) => app.routing(request, response))
    await listen(server, port)
  }

  return {
    agency,
    url: `http://127.0.0.1:${port}`,
    disturbance: () => current,
    async disturb(disturbance) {
      current = disturbance
      await setAbsent(disturbance.absent === true)
    },
    async close() {
      await closeIfOpen(server)
      await app.close()
    },
  }
}

/** Pages for people need neither key nor purpose and are not disturbed. */
function isPage(request: FastifyRequest): boolean {
  return (request.routeOptions.config as { page?: boolean }).page === true
}

function keepLog(app: FastifyInstance, agency: Agency, log: CallLog): void {
  app.addHook('onResponse', async (request, reply) => {
    if (isPage(request)) return
    log.note({
      at: new Date().toISOString(),
      agency: agency.name,
      method: request.method,
      path: request.url,
      purpose: purposeOf(request),
      dossier: String(request.headers['x-dossier'] ?? ''),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
}

function addDisturbance(app: FastifyInstance, agency: Agency, current: () => Disturbance): void {
  const isDue = makeFailures()
  app.addHook('onRequest', async (request, reply) => {
    if (isPage(request)) return
    const { slowMs = 0, failing } = current()
    if (slowMs > 0) await waitWhileSlow(slowMs, hangUpOf(reply))
    if (failing && isDue(failing.rate)) {
      await reply
        .code(failing.status)
        .send({ error: 'failing', message: '系统繁忙，请稍后再试 / Try again later' })
      return reply
    }
  })
  app.addHook('preSerialization', async (request, reply, payload) => {
    if (!current().contradictory || isPage(request) || reply.statusCode !== 200) return payload
    return agency.contradict(payload as Answer)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (!current().garbage || isPage(request)) return payload
    reply.code(200).type('application/json; charset=utf-8').removeHeader('content-length')
    return garbage
  })
}

function hangUpOf(reply: FastifyReply): AbortSignal {
  const hungUp = new AbortController()
  reply.raw.once('close', () => hungUp.abort())
  return hungUp.signal
}

function askForKeyAndPurpose(app: FastifyInstance, apiKey: string): void {
  app.addHook('onRequest', async (request) => {
    if (isPage(request)) return
    if (request.headers['x-api-key'] !== apiKey)
      throw new Refused(401, 'key-required', '接口密钥不对 / Wrong API key')
    if (purposeOf(request) === '')
      throw new Refused(400, 'purpose-required', '缺少用数事由 / The purpose is missing')
  })
}

function answerRefusals(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply: FastifyReply) => {
    if (error instanceof Refused)
      return reply.code(error.status).send({ error: error.code, message: error.message })
    const status = error.statusCode ?? 500
    return reply.code(status).send({ error: status < 500 ? 'malformed' : 'broken', message: error.message })
  })
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'not-found', message: '没有这个接口 / No such call' }),
  )
}

async function closeIfOpen(server: Server): Promise<void> {
  if (server.listening) await closeServer(server)
}
