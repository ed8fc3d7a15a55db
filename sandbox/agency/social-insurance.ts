import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Employer } from '../levy/employer.ts'
import { listWages } from '../levy/payroll.ts'
import type { Records } from '../records.ts'
import { type Agency, type Answer, notFound } from './agency.ts'

/** 市人社局: how many people a unit insured each month, and their declared wages. */
export const socialInsurance: Agency = {
  name: 'social-insurance',
  title: { zh: '人社局参保数据', en: 'Social security: insured staff' },
  addRoutes,
  contradict: (answer) => ({ ...answer, nd: '1999', months: [], wages: [] }),
}

function addRoutes(app: FastifyInstance, records: Records): void {
  const query = z.object({ uscc: z.string(), year: z.string() })
  app
    .withTypeProvider<ZodTypeProvider>()
    .get('/ds/hrss/insured-monthly', { schema: { querystring: query } }, (request) => {
      const { uscc, year } = request.query
      const employer = records.employers.get(uscc)
      if (employer?.year !== Number(year)) throw notFound('这一年没有参保 / Nobody insured in that year')
      return describe(employer)
    })
}

function describe(employer: Employer): Answer {
  return {
    uscc: employer.uscc,
    nd: String(employer.year),
    months: Object.entries(employer.headcount).map(([month, people]) => ({ yf: Number(month), rs: people })),
    wages: listWages(employer).map(({ month, people, declared }) => ({
      yf: month,
      rs: people,
      gz: declared,
    })),
    gzze: null,
    spgz: null,
    snrs: employer.peopleBefore,
  }
}
