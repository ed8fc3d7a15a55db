import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { chooseLanguage } from './language.ts'
import { describeProblem, problemType } from './problem.ts'
import { refuseEntries } from './wrong-entries.ts'

/** The one place where whatever is thrown becomes an answer: refusals are told, anything else is a bug, logged once. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = chooseLanguage(request.headers['accept-language'])
  const problem = describeProblem(refuseBySchema(error, request) ?? error, request.id, language)
  if (problem.status === 500) request.log.error({ err: error, ...whereabouts(request) }, 'bug')
  if (problem.status === 503) reply.header('retry-after', '5')
  return reply
    .code(problem.status)
    .header('content-type', problemType)
    .header('content-language', language)
    .serializer(JSON.stringify)
    .send(problem)
}

function refuseBySchema(error: unknown, request: FastifyRequest) {
  if (!hasZodFastifySchemaValidationErrors(error)) return undefined
  const sent = error.validationContext === 'querystring' ? request.query : request.body
  return refuseEntries(error.validation, sent)
}

/** Enough to find the dossier, nothing about a person. */
function whereabouts(request: FastifyRequest) {
  const { dossier } = Object(request.params) as { dossier?: string }
  return { route: request.routeOptions.url, dossier }
}
