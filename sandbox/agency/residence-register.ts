import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Residence } from '../people/person.ts'
import type { Records } from '../records.ts'
import { type Agency, type Answer, findNamed } from './agency.ts'

/** 居住证与居住登记: where people from elsewhere live in the city. */
export const residenceRegister: Agency = {
  name: 'residence-register',
  title: { zh: '居住证和居住登记库', en: 'Residence register' },
  addRoutes,
  contradict: (answer) => ({ ...answer, result: contradictResult(answer.result as Answer) }),
}

const question = z.object({ idNumber: z.string(), name: z.string().optional() })

const nothing = {
  status: 'NONE',
  statusText: '没有居住记录',
  permitNo: null,
  address: null,
  district: null,
  validFrom: null,
  validTo: null,
}

function addRoutes(app: FastifyInstance, records: Records): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .post('/residence/query', { schema: { body: question } }, (request) => {
      const known = findNamed(records, request.body)?.residence
      return { success: true, result: known ? describe(known) : nothing }
    })
}

function describe({ kind, number, address, district, validFrom, validTo }: Residence): Answer {
  const statusText = kind === 'RESIDENCE_PERMIT' ? '居住证有效' : '已办理居住登记'
  return { status: kind, statusText, permitNo: number, address, district, validFrom, validTo }
}

function contradictResult(result: Answer): Answer {
  if (result.status !== 'NONE') return nothing
  return {
    ...nothing,
    status: 'RESIDENCE_REGISTRATION',
    statusText: '已办理居住登记',
    permitNo: 'DJ00000000000000',
    address: '另一处地址1号',
    district: '金山区',
    validFrom: '2026-01-01',
    validTo: '2030-12-31',
  }
}
