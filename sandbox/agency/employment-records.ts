import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records } from '../records.ts'
import type { Agency } from './agency.ts'

/** 人社局用工备案: who insures somebody, and whether there is an electronic contract. */
export const employmentRecords: Agency = {
  name: 'employment-records',
  title: { zh: '人社局用工备案', en: 'Employment records' },
  addRoutes,
  contradict: (answer) => ({
    ...answer,
    sfzh: '11010519491231002X',
    dw: '另一家企业',
    dzht: answer.dzht !== true,
  }),
}

function addRoutes(app: FastifyInstance, records: Records): void {
  const schema = { body: z.object({ sfzh: z.string() }) }
  app.withTypeProvider<ZodTypeProvider>().post('/ds/hrss/employment', { schema }, ({ body: { sfzh } }) => {
    const worker = records.workers.get(sfzh)
    return { sfzh, dw: worker?.insuredWith ?? null, dzht: worker?.contract === true }
  })
}
