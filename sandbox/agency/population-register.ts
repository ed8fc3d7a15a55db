import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { birthDateOf, sexOf } from '../people/identity-number.ts'
import type { Person, Ward } from '../people/person.ts'
import type { Records } from '../records.ts'
import type { Agency, Answer } from './agency.ts'

/** 人口库: who somebody is, where he or she is registered, and whose guardian. */
export const populationRegister: Agency = {
  name: 'population-register',
  title: { zh: '人口库', en: 'Population register' },
  addRoutes,
  contradict: (answer) => ({ ...answer, data: contradictData(answer.data) }),
}

const question = z.object({ GMSFHM: z.string(), XM: z.string().optional() })

function addRoutes(app: FastifyInstance, records: Records): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .post('/rkk/v1/person', { schema: { body: question } }, (request) => {
      const { GMSFHM, XM } = request.body
      const person = records.people.get(GMSFHM.toUpperCase())
      if (!person) return { code: '2', msg: '查无此人', data: null }
      if (XM !== undefined && person.name !== XM)
        return { code: '1', msg: '姓名与公民身份号码不一致', data: null }
      return { code: '0', msg: '查询成功', data: describe(person) }
    })
}

function describe(person: Person): Answer {
  const male = sexOf(person.identityNumber) === 'male'
  return {
    GMSFHM: person.identityNumber,
    XM: person.name,
    XB: male ? '1' : '2',
    XBMC: male ? '男' : '女',
    MZMC: '汉族',
    CSRQ: compact(birthDateOf(person.identityNumber)),
    HJLX: person.local ? '1' : '2',
    HJLXMC: person.local ? '本市户籍' : '外省市户籍',
    HJDZ: person.householdAddress,
    ZJYXQZ: '20380401',
    LXDH: person.phone,
    RKZT: '正常',
    BJHR: person.wards.map(describeWard),
  }
}

function describeWard({ name, identityNumber, relation }: Ward): Answer {
  return { XM: name, GMSFHM: identityNumber, CSRQ: compact(birthDateOf(identityNumber)), GX: relation }
}

function compact(date: string): string {
  return date.replaceAll('-', '')
}

function contradictData(data: unknown): unknown {
  if (data === null) return data
  const { HJLX } = data as { HJLX: string }
  const other = HJLX === '1' ? { HJLX: '2', HJLXMC: '外省市户籍' } : { HJLX: '1', HJLXMC: '本市户籍' }
  return { ...(data as Answer), ...other, XM: '另一人', CSRQ: '19000101', HJDZ: '另一处地址1号' }
}
