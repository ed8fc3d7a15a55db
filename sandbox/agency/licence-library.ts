import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isLicenceIdentifier } from '../licence/licence-identifier.ts'
import { licenceTypes, typeNames } from '../licence/licence-type.ts'
import { findLicence, findValid, listLicences, statusTexts, summarise } from '../licence/licences.ts'
import { drawFace, watermarkOf } from '../licence/watermark.ts'
import type { Licence, Records } from '../records.ts'
import { type Agency, type Answer, notFound, purposeOf, Refused } from './agency.ts'
import { addIssuing } from './licence-issuing.ts'

/** 电子证照库: catalogue, query, copies for a stated purpose with a watermark, verification, and what was used for what. */
export const licenceLibrary: Agency = {
  name: 'licence-library',
  title: { zh: '电子证照库', en: 'E-licence library' },
  addRoutes,
  contradict,
}

const typeName = z.enum(typeNames)
const query = z.object({
  holder: z.string(),
  typeName: typeName.optional(),
  /** Those that are no longer valid too. */
  all: z.boolean().default(false),
})
/** By identifier, or the valid one of a type somebody holds. */
const retrieval = z.union([
  z.object({ identifier: z.string(), reason: z.string().min(1).optional() }),
  z.object({ holder: z.string(), typeName, reason: z.string().min(1).optional() }),
])
const byIdentifier = z.object({ identifier: z.string() })

function addRoutes(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.get('/catalogue', () => ({ items: licenceTypes.map(({ issuerCode, ...type }) => type) }))
  typed.post('/licences/query', { schema: { body: query } }, ({ body }) => ({
    items: listLicences(records, body.holder)
      .filter((licence) => body.typeName === undefined || licence.typeName === body.typeName)
      .filter(({ status }) => body.all || status === '01')
      .map(summarise),
  }))
  typed.post('/licences/retrieve', { schema: { body: retrieval } }, (request) => {
    const licence = getRetrievable(records, request.body)
    const purpose = request.body.reason ?? purposeOf(request)
    use(records, request, licence, purpose)
    const { holder, face } = licence
    return { ...summarise(licence), holder, face, watermark: watermarkOf(licence, purpose, new Date()) }
  })
  typed.get('/licences/:identifier/picture', { schema: { params: byIdentifier } }, (request, reply) => {
    const licence = getRetrievable(records, request.params)
    const purpose = purposeOf(request)
    use(records, request, licence, purpose)
    return reply.type('image/svg+xml').send(drawFace(licence, watermarkOf(licence, purpose, new Date())))
  })
  typed.get('/licences/:identifier/uses', { schema: { params: byIdentifier } }, ({ params }) => ({
    items: records.uses
      .filter(({ identifier }) => identifier === params.identifier)
      .map(({ identifier, ...used }) => used),
  }))
  typed.post('/licences/verify', { schema: { body: byIdentifier } }, ({ body }) =>
    verify(records, body.identifier),
  )
  addIssuing(app, records)
}

function getRetrievable(
  records: Records,
  asked: { readonly identifier: string } | { readonly holder: string; readonly typeName: string },
): Licence {
  const licence =
    'identifier' in asked
      ? findLicence(records, asked.identifier)
      : findValid(records, asked.holder, asked.typeName)
  if (!licence) throw notFound('没有这份证照 / No such licence')
  if (licence.status !== '01')
    throw new Refused(
      409,
      'not-valid',
      `证照${statusTexts[licence.status]}，不能调用 / It is no longer valid`,
    )
  return licence
}

function use(records: Records, request: FastifyRequest, { identifier }: Licence, purpose: string): void {
  const dossier = String(request.headers['x-dossier'] ?? '')
  records.uses.push({ identifier, at: new Date().toISOString(), purpose, dossier })
}

function verify(records: Records, identifier: string): Answer {
  if (!isLicenceIdentifier(identifier)) return invalid('证照标识校验不通过')
  const licence = findLicence(records, identifier)
  if (!licence) return invalid('证照库中没有这份证照')
  const statusText = statusTexts[licence.status]
  const valid = licence.status === '01'
  return { valid, status: licence.status, statusText, reason: valid ? null : `证照${statusText}` }
}

function invalid(reason: string): Answer {
  return { valid: false, status: '99', statusText: '其他', reason }
}

/** Licences the library knows nothing of, or calls void, and copies of somebody else's. */
function contradict(answer: Answer): Answer {
  if ('items' in answer) return { items: [] }
  const other =
    answer.status === '01' ? { status: '03', statusText: '撤销' } : { status: '01', statusText: '有效' }
  if ('valid' in answer) return { ...answer, ...other, valid: !answer.valid }
  return { ...answer, ...other, ...('holder' in answer ? { holder: '11010519491231002X' } : {}) }
}
