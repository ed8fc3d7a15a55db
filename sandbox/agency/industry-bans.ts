import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records } from '../records.ts'
import type { Agency } from './agency.ts'

/** 交通委行业禁入名单: who may not work in the trade. */
export const industryBans: Agency = {
  name: 'industry-bans',
  title: { zh: '交通委行业禁入名单', en: 'Bans from the trade' },
  addRoutes,
  contradict: (answer) => ({ ...answer, sfzh: '11010519491231002X', zm: answer.zm !== true }),
}

function addRoutes(app: FastifyInstance, records: Records): void {
  const schema = { body: z.object({ sfzh: z.string() }) }
  app.withTypeProvider<ZodTypeProvider>().post('/yz/bans/query', { schema }, ({ body: { sfzh } }) => ({
    sfzh,
    zm: records.workers.get(sfzh)?.banned === true,
  }))
}
