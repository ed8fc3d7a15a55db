import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { typeNames } from '../licence/licence-type.ts'
import {
  cancelLicence,
  depositLicence,
  findLicence,
  findValid,
  replaceLicence,
  summarise,
} from '../licence/licences.ts'
import type { Licence, Records } from '../records.ts'
import { notFound } from './agency.ts'
import { once } from './once.ts'

const typeName = z.enum(typeNames)
const content = {
  face: z.record(z.string(), z.string()),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
}
const deposit = z.object({ typeName, holder: z.string().min(1), ...content })
const ending = z.object({ identifier: z.string(), reason: z.string().min(1) })

/** The calls of offices that issue: deposit a licence, issue one anew in place of the valid one, or cancel one. */
export function addIssuing(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.post('/licences', { schema: { body: deposit } }, (request, reply) => {
    reply.code(201)
    const { validTo = null, ...given } = request.body
    return once(records, request, () => summarise(depositLicence(records, { ...given, validTo })))
  })
  typed.post('/licences/replace', { schema: { body: deposit } }, (request, reply) => {
    reply.code(201)
    return once(records, request, () => {
      const { typeName, holder, face, validFrom, validTo = null } = request.body
      const earlier = getLicence(findValid(records, holder, typeName))
      const issued = replaceLicence(records, earlier, { face, validFrom, validTo })
      return { ...summarise(issued), replaces: earlier.identifier }
    })
  })
  typed.post('/licences/cancel', { schema: { body: ending } }, (request) =>
    once(records, request, () => {
      const licence = getLicence(findLicence(records, request.body.identifier))
      return summarise(cancelLicence(records, licence))
    }),
  )
}

function getLicence(licence: Licence | undefined): Licence {
  if (!licence) throw notFound('没有这份证照 / No such licence')
  return licence
}
