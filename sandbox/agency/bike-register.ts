import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Records, Vehicle } from '../records.ts'
import { type Agency, type Answer, malformed, Refused } from './agency.ts'
import { once } from './once.ts'

/** 非机动车登记库: which e-bikes are registered, stolen or struck off, and whose they are. */
export const bikeRegister: Agency = {
  name: 'bike-register',
  title: { zh: '非机动车登记库', en: 'E-bike register' },
  addRoutes,
  contradict: (answer) => ('sl' in answer ? { ...answer, sl: 9 } : contradictVehicle(answer)),
}

const stateTexts = { none: '未登记', registered: '已登记', stolen: '盗抢', cancelled: '注销' } as const

const registration = z.object({
  zcbm: z.string().regex(/^\d{15}$/u),
  hphm: z.string().min(1),
  hpzl: z.string().min(1),
  djrq: z.iso.date(),
  bzdd: z.string(),
  ywbh: z.string(),
  syr: z.object({ xm: z.string().min(1), zjhm: z.string().min(1) }),
  djh: z.string().optional(),
  pp: z.string().optional(),
  xh: z.string().optional(),
})
type Registration = z.infer<typeof registration>

function addRoutes(app: FastifyInstance, records: Records): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.get('/fjdc/v1/vehicles/:code', { schema: { params: z.object({ code: z.string() }) } }, (request) => {
    const { code } = request.params
    if (!/^\d{15}$/u.test(code)) throw malformed('整车编码应为 15 位数字 / A vehicle code has 15 digits')
    return describe(records.vehicles.get(code) ?? { code, state: 'none', registration: undefined })
  })
  typed.post('/fjdc/v1/owners/count', { schema: { body: z.object({ zjhm: z.string() }) } }, (request) => {
    const { zjhm } = request.body
    return { zjhm, sl: listOwned(records, zjhm).length }
  })
  typed.post('/fjdc/v1/registrations', { schema: { body: registration } }, (request, reply) => {
    reply.code(201)
    return once(records, request, () => register(records, request.body))
  })
}

function register(records: Records, { zcbm, hphm, djrq, syr }: Registration): Answer {
  const vehicle = records.vehicles.get(zcbm)
  if (vehicle?.state === 'stolen')
    throw new Refused(409, 'stolen', '该车已列入盗抢 / This vehicle is reported stolen')
  if (vehicle?.state === 'registered')
    throw new Refused(409, 'already-registered', '该车已登记 / Registered already')
  if ([...records.vehicles.values()].some((other) => isRegisteredAs(other, hphm))) {
    throw new Refused(409, 'plate-taken', '该号牌已核发 / This plate is taken')
  }
  const number = `DJ${String(records.vehicles.size + 1).padStart(10, '0')}`
  const owner = { owner: syr.zjhm, ownerName: syr.xm }
  records.vehicles.set(zcbm, {
    code: zcbm,
    state: 'registered',
    registration: { number, plate: hphm, on: djrq, ...owner },
  })
  return { djbh: number, zcbm, hphm, zt: 'registered' }
}

function listOwned(records: Records, owner: string): Vehicle[] {
  return [...records.vehicles.values()].filter(
    (vehicle) => vehicle.state === 'registered' && vehicle.registration?.owner === owner,
  )
}

function isRegisteredAs(vehicle: Vehicle, plate: string): boolean {
  return vehicle.state === 'registered' && vehicle.registration?.plate === plate
}

function describe({ code, state, registration: held }: Vehicle): Answer {
  const djxx = held ? { hphm: held.plate, syr: maskName(held.ownerName), djrq: held.on } : null
  return { zcbm: code, zt: state, ztmc: stateTexts[state], djxx }
}

/** 何家乐 → 何*乐: the register does not tell strangers who owns what. */
function maskName(name: string): string {
  return name.length < 3 ? `${name.charAt(0)}*` : `${name.charAt(0)}*${name.slice(-1)}`
}

function contradictVehicle(answer: Answer): Answer {
  if (answer.zt !== 'none') return { ...answer, zt: 'none', ztmc: stateTexts.none, djxx: null }
  const djxx = { hphm: '沪A999999', syr: '另*人', djrq: '2024-01-01' }
  return { ...answer, zt: 'registered', ztmc: stateTexts.registered, djxx }
}
