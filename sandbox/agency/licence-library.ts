import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isLicenceIdentifier } from '../people/licence-identifier.ts'
import { findLicence, getLicenceType, identify, licenceTypes, listLicences } from '../people/licences.ts'
import type { Deposit, Records } from '../records.ts'
import { type Agency, type Answer, notFound } from './agency.ts'
import { once } from './once.ts'

/** 电子证照库: catalogue, query, retrieval for a stated reason, verification, and the deposit of new licences. */
export const licenceLibrary: Agency = {
  name: 'licence-library',
  title: { zh: '电子证照库', en: 'E-licence library' },
  addRoutes,
  contradict,
}

const typeName = z
  .string()
  .refine((name) => licenceTypes.some((type) => type.typeName === name), '没有这种证照')
const deposit = z.object({
  typeName,
  holder: z.string().min(1),
  face: z.record(z.string(), z.string()),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
})

function addRoutes(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const query = z.object({ holder: z.string(), typeName: typeName.optional() })
  const retrieval = z.object({ identifier: z.string(), reason: z.string().min(1) })

  typed.get('/catalogue', () => ({ items: licenceTypes.map(({ issuerCode, ...type }) => type) }))
  typed.post('/licences/query', { schema: { body: query } }, ({ body }) => ({
    items: listLicences(records, body.holder)
      .filter((licence) => !body.typeName || licence.typeName === body.typeName)
      .map(summarise),
  }))
  typed.post('/licences/retrieve', { schema: { body: retrieval } }, ({ body }) => {
    const licence = findLicence(records, body.identifier)
    if (!licence) throw notFound('没有这份证照 / No such licence')
    return { ...summarise(licence), face: licence.face, watermark: `仅用于${body.reason}` }
  })
  typed.post('/licences/verify', { schema: { body: z.object({ identifier: z.string() }) } }, ({ body }) =>
    verify(records, body.identifier),
  )
  typed.post('/licences', { schema: { body: deposit } }, (request, reply) => {
    reply.code(201)
    return once(records, request, () => keep(records, request.body))
  })
}

function keep(
  records: Records,
  { typeName, holder, face, validFrom, validTo }: z.infer<typeof deposit>,
): Answer {
  const serial = `2026${String(records.deposits.size + 1).padStart(7, '0')}`
  const licence = {
    typeName,
    holder,
    face,
    validFrom,
    validTo: validTo ?? null,
    identifier: identify(typeName, serial),
  }
  records.deposits.set(licence.identifier, licence)
  return summarise(licence)
}

function verify(records: Records, identifier: string): Answer {
  if (!isLicenceIdentifier(identifier)) return invalid('证照标识校验不通过')
  if (!findLicence(records, identifier)) return invalid('证照库中没有这份证照')
  return { valid: true, status: '01', statusText: '有效', reason: null }
}

function invalid(reason: string): Answer {
  return { valid: false, status: '99', statusText: '其他', reason }
}

function summarise({ identifier, typeName, validFrom, validTo }: Deposit): Answer {
  const { typeCode, issuer } = getLicenceType(typeName)
  return { identifier, typeCode, typeName, status: '01', statusText: '有效', issuer, validFrom, validTo }
}

/** Licences the library knows nothing of, or calls void. */
function contradict(answer: Answer): Answer {
  if ('items' in answer) return { items: [] }
  const other =
    answer.status === '01' ? { status: '03', statusText: '撤销' } : { status: '01', statusText: '有效' }
  return 'valid' in answer ? { ...answer, ...other, valid: !answer.valid } : { ...answer, ...other }
}
