import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { type Route, type RouteName, routes } from '#api'
import type { Call, Handlers } from './call.ts'
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
      onRequest: [admit(route.who), ...(route.method === 'GET' ? [] : [refuseForgery(publicUrl)])],
      preValidation: [...(route.multipart ? [receive] : []), refuseUnsoundRequest],
      handler: async (request, reply) => {
        const answer =
          name === 'readSession' ? describeVisitor(request.visitor) : await handlers[name](toCall(request))
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

function toCall(request: FastifyRequest): Call {
  return {
    by: request.visitor?.signatory,
    params: request.params as Call['params'],
    query: request.query,
    body: request.body,
    ...(request.received ? { file: request.received } : {}),
    language: chooseLanguage(request.headers['accept-language']),
  }
}

function send(reply: FastifyReply, answer: unknown): FastifyReply {
  return reply.code(200).send(answer)
}
