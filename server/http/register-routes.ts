import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { type Route, type RouteName, routes } from '#api'
import type { Call, Handlers, SignedBytes } from './call.ts'
import { isFileAnswer, sendFile } from './file-answer.ts'
import { chooseLanguage } from './language.ts'
import { makeReceiver } from './receive-file.ts'
import { refuseUnsound } from './sound.ts'
import { admit, describeVisitor, refuseForgery } from './visitor.ts'

/** Every route of the table, each registered the same way. */
export function registerRoutes(app: FastifyInstance, handlers: Handlers, publicUrl: URL): void {
  const receive = makeReceiver()
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    app.route({
      method: route.method,
      url: route.path,
      schema: describeSchema(route),
      onRequest: [
        admit(route.who),
        ...(route.method === 'GET' || route.signed ? [] : [refuseForgery(publicUrl)]),
      ],
      preValidation: [...(route.multipart ? [receive] : []), refuseUnsoundRequest],
      handler: async (request, reply) => {
        const answer =
          name === 'readSession'
            ? describeVisitor(request.visitor)
            : await handlers[name](toCall(request, route))
        return isFileAnswer(answer) ? sendFile(reply, answer) : send(reply, answer)
      },
    })
  }
}

function describeSchema(route: Route): NonNullable<RouteOptions['schema']> {
  return {
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    ...(route.answer ? { response: { 200: route.answer } } : {}),
  }
}

async function refuseUnsoundRequest(request: FastifyRequest): Promise<void> {
  refuseUnsound(request.params)
  refuseUnsound(request.query)
  refuseUnsound(request.body)
  refuseUnsound(request.received?.name, 'file')
}

function toCall(request: FastifyRequest, route: Route): Call {
  return {
    by: request.visitor?.signatory,
    params: request.params as Call['params'],
    query: request.query,
    body: request.body,
    ...(request.received ? { file: request.received } : {}),
    ...(route.signed ? { signed: readSigned(request) } : {}),
    language: chooseLanguage(request.headers['accept-language']),
  }
}

function readSigned({ bytes, headers }: FastifyRequest): SignedBytes {
  const header = (name: string) => String(headers[name] ?? '')
  return {
    bytes: bytes ?? new Uint8Array(),
    timestamp: header('x-timestamp'),
    nonce: header('x-nonce'),
    signature: header('x-signature'),
  }
}

function send(reply: FastifyReply, answer: unknown): FastifyReply {
  return reply.code(200).send(answer)
}
