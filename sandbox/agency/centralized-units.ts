import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records } from '../records.ts'
import type { Agency } from './agency.ts'

/** 市民政局: which units mainly employ disabled people. */
export const centralizedUnits: Agency = {
  name: 'centralized-units',
  title: { zh: '民政局集中就业单位', en: 'Units that mainly employ disabled people' },
  addRoutes,
  contradict: (answer) => ({ ...answer, uscc: '91350100M000100Y43', zm: answer.zm !== true }),
}

function addRoutes(app: FastifyInstance, records: Records): void {
  const schema = { querystring: z.object({ uscc: z.string() }) }
  app.withTypeProvider<ZodTypeProvider>().get('/ds/mca/centralized-units', { schema }, (request) => {
    const { uscc } = request.query
    return { uscc, zm: records.employers.get(uscc)?.centralized === true }
  })
}
