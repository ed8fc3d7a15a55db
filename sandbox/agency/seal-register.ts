import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Seal } from '../levy/employer.ts'
import type { Records } from '../records.ts'
import type { Agency, Answer } from './agency.ts'

/** 电子印章平台: which units have a seal, whether it is valid, and who may use it. */
export const sealRegister: Agency = {
  name: 'seal-register',
  title: { zh: '电子印章平台', en: 'E-seal platform' },
  addRoutes,
  contradict: (answer) => ({ ...answer, tyshxydm: '91350100M000100Y43', yzzt: '有效', sq: true }),
}

const none: Seal = { state: '无', id: null, validTo: null, holders: [] }

function addRoutes(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const question = z.object({ tyshxydm: z.string(), sfzh: z.string() })
  const sealOf = (uscc: string) => records.employers.get(uscc)?.seal ?? none
  typed.get('/yz/v1/seals/:uscc', { schema: { params: z.object({ uscc: z.string() }) } }, (request) => {
    const { uscc } = request.params
    return describe(uscc, sealOf(uscc))
  })
  typed.post('/yz/v1/authority', { schema: { body: question } }, (request) => {
    const { tyshxydm, sfzh } = request.body
    const { state, holders, validTo } = sealOf(tyshxydm)
    const sq = state === '有效' && holders.includes(sfzh)
    return { tyshxydm, sfzh, sq, sqqz: sq ? validTo : null }
  })
}

function describe(uscc: string, { state, id, validTo }: Seal): Answer {
  return { tyshxydm: uscc, yzzt: state, yzbm: id, yxqz: validTo }
}
