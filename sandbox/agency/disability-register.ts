import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Disability, lowerLimbDisability } from '../people/person.ts'
import type { Records } from '../records.ts'
import type { Agency, Answer } from './agency.ts'

/** 残联: who holds a disability certificate, for what and until when. */
export const disabilityRegister: Agency = {
  name: 'disability-register',
  title: { zh: '残疾人证库', en: 'Disability register' },
  addRoutes,
  contradict: (answer) => (answer.found ? { found: false, certificate: null } : invented),
}

const question = z.object({ idNumber: z.string(), name: z.string().optional() })

const invented = { found: true, certificate: describe('000000000000000000', lowerLimbDisability) }

function addRoutes(app: FastifyInstance, records: Records): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .post('/dpf/v1/certificate', { schema: { body: question } }, (request) => {
      const person = records.people.get(request.body.idNumber.toUpperCase())
      if (person?.name !== request.body.name || !person.disability) return { found: false, certificate: null }
      return { found: true, certificate: describe(person.identityNumber, person.disability) }
    })
}

/** The card number is the identity number, the category and the level: 20 characters. */
function describe(identityNumber: string, disability: Disability): Answer {
  return { cardNo: identityNumber + disability.category + disability.level, ...disability, status: '有效' }
}
