import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records } from '../records.ts'
import type { Agency } from './agency.ts'

/** 交通委变更办件库: whether another change of the same person is under way. */
export const employerChanges: Agency = {
  name: 'employer-changes',
  title: { zh: '交通委变更办件库', en: 'Changes of employer' },
  addRoutes,
  contradict: (answer) => ({ ...answer, sfzh: '11010519491231002X', zb: answer.zb !== true }),
}

function addRoutes(app: FastifyInstance, records: Records): void {
  const schema = { body: z.object({ sfzh: z.string() }) }
  app.withTypeProvider<ZodTypeProvider>().post('/yz/changes/query', { schema }, ({ body: { sfzh } }) => ({
    sfzh,
    zb: records.workers.get(sfzh)?.changePending === true,
    bj: false,
  }))
}
