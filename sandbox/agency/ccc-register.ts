import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Certificate, Records } from '../records.ts'
import { type Agency, type Answer, malformed } from './agency.ts'

/** 认监委: whether a CCC certificate is valid, and what it was given for. */
export const cccRegister: Agency = {
  name: 'ccc-register',
  title: { zh: '强制性产品认证证书库', en: 'CCC certificate register' },
  addRoutes,
  contradict: (answer) => ({
    ...answer,
    status: answer.status === 'valid' ? 'revoked' : 'valid',
    statusText: answer.status === 'valid' ? '撤销' : '有效',
    model: 'OTHER-1',
    manufacturer: '另一家制造商',
  }),
}

const statusTexts = { valid: '有效', suspended: '暂停', revoked: '撤销' } as const

function addRoutes(app: FastifyInstance, records: Records): void {
  const schema = { params: z.object({ number: z.string() }) }
  app.withTypeProvider<ZodTypeProvider>().get('/certificates/:number', { schema }, (request) => {
    const { number } = request.params
    if (!/^\d{16}$/u.test(number))
      throw malformed('证书编号应为 16 位数字 / A certificate number has 16 digits')
    return describe(records.certificates.get(number) ?? unseen(number))
  })
}

/** Papers made outside the city carry numbers it has never seen: it takes them for valid and adds nothing. */
function unseen(number: string): Certificate {
  return { number, status: 'valid', model: null, manufacturer: null, issuedOn: null }
}

function describe({ number, status, model, manufacturer, issuedOn }: Certificate): Answer {
  return {
    certificateNo: number,
    status,
    statusText: statusTexts[status],
    productClass: number.slice(6, 10),
    model,
    manufacturer,
    issuedOn,
  }
}
