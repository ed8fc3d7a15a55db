import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records } from '../records.ts'
import type { Qualification, Worker } from '../transport/worker.ts'
import { type Agency, type Answer, notFound, Refused } from './agency.ts'
import { once } from './once.ts'

/** 市交通委从业资格证: who may drive, escort or load dangerous goods and for whom; takes changes of employer. */
export const qualificationCertificates: Agency = {
  name: 'qualification-certificates',
  title: { zh: '交通委从业资格证库', en: 'Certificates of qualification' },
  addRoutes,
  contradict: (answer) => ({ ...answer, sfzh: '11010519491231002X', zt: '注销', yxqz: '2001-01-01', lb: [] }),
}

const change = z.object({
  sfzh: z.string(),
  fwdw: z.string().min(1),
  fwdwdm: z.string().min(1),
  ywbh: z.string(),
  bgrq: z.iso.date(),
})

type Certified = { readonly worker: Worker; readonly certificate: Qualification }

function addRoutes(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const question = z.object({ sfzh: z.string() })
  typed.post('/yz/certificates/query', { schema: { body: question } }, ({ body }) =>
    describe(getCertified(records, body.sfzh)),
  )
  typed.post('/yz/certificates/unit', { schema: { body: change } }, (request, reply) => {
    reply.code(201)
    return once(records, request, () => changeUnit(records, request.body))
  })
}

function changeUnit(records: Records, { sfzh, fwdw, fwdwdm }: z.infer<typeof change>): Answer {
  const { worker, certificate } = getCertified(records, sfzh)
  if (certificate.status !== '有效')
    throw new Refused(409, 'not-valid', '从业资格证现在不能变更 / The certificate cannot be changed')
  const changed = { ...certificate, unit: { uscc: fwdwdm, name: fwdw } }
  records.workers.set(sfzh, { ...worker, certificate: changed, changePending: false })
  return { sfzh, fwdw, yfwdw: certificate.unit.name, yfwdwdm: certificate.unit.uscc }
}

function getCertified(records: Records, identityNumber: string): Certified {
  const worker = records.workers.get(identityNumber)
  if (!worker?.certificate) throw notFound('没有从业资格证 / No certificate')
  return { worker, certificate: worker.certificate }
}

function describe({ worker, certificate }: Certified): Answer {
  return {
    sfzh: worker.identityNumber,
    zjh: worker.identityNumber,
    lb: certificate.categories.map(({ category, vehicleClass }) => ({ lbm: category, zjcx: vehicleClass })),
    fjlb: certificate.extra.map((lb) => ({ lb })),
    zt: certificate.status,
    yxqz: certificate.validTo,
    fwdw: certificate.unit.name,
    fwdwdm: certificate.unit.uscc,
    cxdj: certificate.creditGrade,
    jxjy: certificate.educated,
  }
}
