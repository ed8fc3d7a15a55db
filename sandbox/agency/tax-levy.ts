import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Employer } from '../levy/employer.ts'
import { addCents, centsOf, writeCents } from '../money.ts'
import type { Records } from '../records.ts'
import { type Agency, type Answer, notFound, Refused } from './agency.ts'
import { once } from './once.ts'

/** 市税务局: who is registered, which period is due, what was paid; takes declarations, payments and refunds. */
export const taxLevy: Agency = {
  name: 'tax-levy',
  title: { zh: '税务局残保金', en: 'Tax service: the levy' },
  addRoutes,
  contradict: (answer) => ({
    ...answer,
    uscc: '91350100M000100Y43',
    name: '另一家企业',
    ysb: answer.ysb !== true,
  }),
}

const amount = z.string().regex(/^-?\d+\.\d{2}$/u)
const period = { uscc: z.string(), sqnd: z.coerce.number().int() }
const declaration = z.object({
  ...period,
  ...{ zzrs: z.string(), gzze: amount, aprs: z.string(), npjgz: amount, jmxz: z.string() },
  ...{ ynfe: amount, jmfe: amount, yjfe: amount, ybtfe: amount, ywbh: z.string() },
})
const payment = z.object({ ...period, je: amount, dh: z.string(), jylsh: z.string() })
const refund = z.object({ ...period, je: amount, dh: z.string(), tfh: z.string() })

function addRoutes(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const query = z.object({ uscc: z.string() })
  typed.get('/ds/tax/registration', { schema: { querystring: query } }, (request) =>
    describe(getEmployer(records, request.query.uscc)),
  )
  typed.post('/ds/tax/declarations', { schema: { body: declaration } }, (request, reply) => {
    reply.code(201)
    return once(records, request, () => declare(records, request.body))
  })
  typed.post('/ds/tax/payments', { schema: { body: payment } }, (request, reply) => {
    reply.code(201)
    return once(records, request, () => {
      const { uscc, je, dh } = request.body
      const employer = getEmployer(records, uscc)
      records.employers.set(uscc, { ...employer, paid: addCents([employer.paid, je]), paidOrder: dh })
      return { ...number(records, 'wspzh', 'WS'), uscc }
    })
  })
  typed.post('/ds/tax/refunds', { schema: { body: refund } }, (request, reply) => {
    reply.code(201)
    return once(records, request, () => {
      const { uscc, je } = request.body
      const employer = getEmployer(records, uscc)
      const left = centsOf(employer.paid) - centsOf(je)
      if (left < 0n) throw new Refused(409, 'more-than-paid', '退费超过已缴金额 / More than was paid')
      records.employers.set(uscc, { ...employer, paid: writeCents(left) })
      return { ...number(records, 'tfpzh', 'TF'), uscc }
    })
  })
}

function declare(records: Records, { uscc, sqnd }: z.infer<typeof declaration>): Answer {
  const employer = getEmployer(records, uscc)
  if (employer.year !== sqnd) throw new Refused(409, 'not-due', '这个属期不用申报 / This period is not due')
  if (employer.declared) throw new Refused(409, 'already-declared', '这个属期已经申报 / Declared already')
  records.employers.set(uscc, { ...employer, declared: true })
  return { ...number(records, 'sbxh', 'SB'), uscc, sqnd }
}

function number(records: Records, field: string, prefix: string): Answer {
  return { [field]: `${prefix}2026${String(records.remembered.size + 1).padStart(8, '0')}` }
}

function getEmployer(records: Records, uscc: string): Employer {
  const employer = records.employers.get(uscc)
  if (!employer) throw notFound('没有税务登记 / Not registered for tax')
  return employer
}

function describe(employer: Employer): Answer {
  return {
    uscc: employer.uscc,
    name: employer.name,
    djlx: employer.type,
    swjg: employer.taxOffice,
    kyrq: employer.opened,
    zxrq: employer.closed,
    sqnd: employer.year,
    ysb: employer.declared,
    kj: 'SH',
    yjje: employer.paid,
    yjdh: employer.paidOrder,
    ytb: null,
    qj: null,
  }
}
