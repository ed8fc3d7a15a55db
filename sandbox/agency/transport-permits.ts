import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records } from '../records.ts'
import type { Permit } from '../transport/carrier.ts'
import { type Agency, type Answer, notFound } from './agency.ts'

/** 市交通委经营许可: which goods a transport company may carry, and until when. */
export const transportPermits: Agency = {
  name: 'transport-permits',
  title: { zh: '交通委经营许可库', en: 'Operating permits' },
  addRoutes,
  contradict: (answer) => ({ ...answer, uscc: '91350100M000100Y43', zt: '注销', jyfw: [] }),
}

function addRoutes(app: FastifyInstance, records: Records): void {
  const schema = { querystring: z.object({ uscc: z.string() }) }
  app.withTypeProvider<ZodTypeProvider>().get('/yz/permits', { schema }, (request) => {
    const permit = records.permits.get(request.query.uscc)
    if (!permit) throw notFound('没有经营许可 / No permit')
    return describe(permit)
  })
}

function describe(permit: Permit): Answer {
  return {
    uscc: permit.uscc,
    xkzh: permit.number,
    yhmc: permit.name,
    qyzt: permit.standing,
    zt: permit.status,
    yxqz: permit.validTo,
    jyfw: permit.scope.map((fw) => ({ fw })),
    zycls: permit.vehicles,
    cyrys: permit.people,
  }
}
