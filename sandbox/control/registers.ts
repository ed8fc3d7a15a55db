import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records } from '../records.ts'
import { addWorkers, listWorkers } from './workers.ts'

const month = z.coerce.number().int().min(1).max(12)

/** What can be changed of a unit that declares the levy. */
export const employerChange = z
  .object({
    declared: z.boolean(),
    paid: z.string().regex(/^\d+\.\d{2}$/u),
    paidOrder: z.string().nullable(),
    /** People by month; a month left out keeps its number, and 0 ends its insurance. */
    headcount: z.record(month, z.int().min(0).max(100_000)),
    centralized: z.boolean(),
    certification: z.enum(['已完成', '未完成', '已关闭', '无']),
    seal: z.enum(['有效', '吊销', '无']),
    sealHolders: z.array(z.string()),
  })
  .partial()
  .strict()

/** What can be changed of a worker who carries dangerous goods. */
export const workerChange = z
  .object({
    status: z.enum(['有效', '到期', '注销', '撤销', '暂扣']),
    validTo: z.iso.date(),
    unit: z.object({ uscc: z.string(), name: z.string() }),
    creditGrade: z.enum(['AAA', 'AA', 'A', 'B']),
    educated: z.boolean(),
    insuredWith: z.string().nullable(),
    contract: z.boolean(),
    banned: z.boolean(),
    changePending: z.boolean(),
  })
  .partial()
  .strict()

/** The control calls for the registers of the levy and of dangerous goods. */
export function addRegisterRoutes(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const batch = z.object({
    count: z.int().min(1).max(20_000),
    unit: z.string().optional(),
    seed: z.int().default(1),
  })
  typed.post('/control/drivers', { schema: { body: batch } }, ({ body }, reply) =>
    reply.code(201).send({ items: addWorkers(records, body) }),
  )
  typed.get('/control/drivers', () => ({ items: listWorkers(records) }))
  typed.put(
    '/control/employers/:uscc',
    { schema: { params: z.object({ uscc: z.string() }), body: employerChange } },
    (request, reply) =>
      reply.code(changeEmployer(records, request.params.uscc, request.body) ? 204 : 404).send(),
  )
  typed.put(
    '/control/drivers/:number',
    { schema: { params: z.object({ number: z.string() }), body: workerChange } },
    (request, reply) =>
      reply.code(changeWorker(records, request.params.number, request.body) ? 204 : 404).send(),
  )
}

/** False when there is no such unit. */
export function changeEmployer(
  records: Records,
  uscc: string,
  change: z.infer<typeof employerChange>,
): boolean {
  const employer = records.employers.get(uscc)
  if (!employer) return false
  const { headcount, certification, seal, sealHolders, ...plain } = dropUndefined(change)
  const months = Object.entries({ ...employer.headcount, ...headcount }).filter(([, people]) => people > 0)
  records.employers.set(uscc, {
    ...employer,
    ...plain,
    headcount: Object.fromEntries(months),
    certified: { ...employer.certified, ...(certification && { status: certification }) },
    seal: {
      ...employer.seal,
      ...(seal && { state: seal }),
      ...(sealHolders && { holders: sealHolders }),
    },
  })
  return true
}

/** False when there is nobody with this identity number. */
export function changeWorker(
  records: Records,
  identityNumber: string,
  change: z.infer<typeof workerChange>,
): boolean {
  const worker = records.workers.get(identityNumber)
  if (!worker?.certificate) return false
  const { insuredWith, contract, banned, changePending, ...certificate } = dropUndefined(change)
  const others = dropUndefined({ insuredWith, contract, banned, changePending })
  records.workers.set(identityNumber, {
    ...worker,
    ...others,
    certificate: { ...worker.certificate, ...certificate },
  })
  return true
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function dropUndefined<T extends object>(given: T): Given<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given<T>
}
