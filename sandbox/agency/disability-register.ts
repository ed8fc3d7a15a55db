import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Disability, lowerLimbDisability } from '../people/person.ts'
import type { Records } from '../records.ts'
import { type Agency, type Answer, findNamed } from './agency.ts'

/** 残联: who holds a disability certificate, for what and until when. */
export const disabilityRegister: Agency = {
  name: 'disability-register',
  title: { zh: '残疾人证库', en: 'Disability register' },
  addRoutes,
  contradict: (answer) => (answer.found ? nothing : describe('000000000000000000', lowerLimbDisability)),
}

const question = z.object({ idNumber: z.string(), name: z.string().optional() })

const nothing = { found: false, lowerLimb: false, certificate: null }

function addRoutes(app: FastifyInstance, records: Records): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .post('/dpf/v1/certificate', { schema: { body: question } }, (request) => {
      const person = findNamed(records, request.body)
      return person?.disability ? describe(person.identityNumber, person.disability) : nothing
    })
}

/** The card number is the identity number, the category and the level: 20 characters. */
function describe(identityNumber: string, disability: Disability): Answer {
  const cardNo = identityNumber + disability.category + disability.level
  return {
    found: true,
    lowerLimb: disability.part === '下肢',
    certificate: { cardNo, ...disability, status: '有效' },
  }
}
