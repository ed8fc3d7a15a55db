import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Invoice, Records } from '../records.ts'
import type { Agency, Answer } from './agency.ts'

/** 税务发票查验: whether an invoice is normal, void 作废 or red-flushed 红冲. */
export const invoiceVerification: Agency = {
  name: 'invoice-verification',
  title: { zh: '税务发票查验', en: 'Invoice verification' },
  addRoutes,
  contradict: (answer) => ({ ...answer, invoice: contradictInvoice(answer.invoice) }),
}

const question = z.object({
  fpdm: z.string(),
  fphm: z.string(),
  kprq: z.string(),
  je: z.string(),
  jym: z.string().optional(),
})
type Question = z.infer<typeof question>

const stateTexts = {
  normal: { zt: '0', ztmc: '正常' },
  void: { zt: '2', ztmc: '作废' },
  red: { zt: '3', ztmc: '红冲' },
} as const

function addRoutes(app: FastifyInstance, records: Records): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .post('/fpcy/v1/invoice', { schema: { body: question } }, (request) => {
      if (!isWellFormed(request.body))
        return { resultCode: '104', resultMsg: '发票代码、号码或日期格式不对', invoice: null }
      const known = records.invoices.get(request.body.fphm) ?? unseen(request.body)
      if (!agrees(known, request.body)) return { resultCode: '006', resultMsg: '不一致', invoice: null }
      return { resultCode: '001', resultMsg: '查验成功', invoice: describe(known, request.body) }
    })
}

/** A fully digital invoice has twenty digits and no code; older ones have eight and a code of ten or twelve. */
function isWellFormed({ fpdm, fphm, kprq, je }: Question): boolean {
  const digital = fpdm === '' && /^\d{20}$/u.test(fphm)
  const older = /^(?:\d{10}|\d{12})$/u.test(fpdm) && /^\d{8}$/u.test(fphm)
  return (digital || older) && /^\d{8}$/u.test(kprq) && /^\d+(?:\.\d{1,2})?$/u.test(je)
}

/** Papers made outside the city carry numbers it has never seen: it takes them for normal. */
function unseen({ fphm }: Question): Invoice {
  return { number: fphm, state: 'normal' }
}

function agrees({ date, amount }: Invoice, { kprq, je }: Question): boolean {
  return (date ?? kprq) === kprq && Number(amount ?? je) === Number(je)
}

function describe({ state, buyer, seller, goods }: Invoice, { fpdm, fphm, kprq, je }: Question): Answer {
  return {
    ...{ fpdm, fphm, kprq, je },
    ...stateTexts[state],
    gfmc: buyer ?? null,
    xfmc: seller?.name ?? null,
    xfsbh: seller?.uscc ?? null,
    hwmc: goods ?? null,
  }
}

function contradictInvoice(invoice: unknown): unknown {
  if (invoice === null) return invoice
  const other = (invoice as Answer).zt === '0' ? stateTexts.red : stateTexts.normal
  return { ...(invoice as Answer), ...other, gfmc: '另一人' }
}
