import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records } from '../records.ts'
import type { Agency } from './agency.ts'

/** 交警总队驾驶证: classes, points and accidents. */
export const drivingLicences: Agency = {
  name: 'driving-licences',
  title: { zh: '交警驾驶证库', en: 'Driving licences' },
  addRoutes,
  contradict: (answer) => ({ ...answer, sfzh: '11010519491231002X', zt: '吊销', jf: 12 }),
}

function addRoutes(app: FastifyInstance, records: Records): void {
  const schema = { body: z.object({ sfzh: z.string() }) }
  app.withTypeProvider<ZodTypeProvider>().post('/jj/licences/query', { schema }, ({ body: { sfzh } }) => {
    const { licence, accidents = [] } = records.workers.get(sfzh) ?? {}
    return {
      sfzh,
      zjcx: licence?.classes.map((cx) => ({ cx })) ?? null,
      zt: licence?.status ?? null,
      yxqz: licence?.validTo ?? null,
      jf: licence?.points ?? null,
      sg: accidents.map(({ date, grade, liable }) => ({ rq: date, dj: grade, zr: liable })),
    }
  })
}
