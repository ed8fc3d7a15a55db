import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isCreditCode } from '../people/credit-code.ts'
import type { Company } from '../people/person.ts'
import type { Records } from '../records.ts'
import { type Agency, type Answer, malformed, notFound } from './agency.ts'

/** 市场监管: what a firm is called, who stands for it and whether it still exists. */
export const companyRegister: Agency = {
  name: 'company-register',
  title: { zh: '企业登记库', en: 'Company register' },
  addRoutes,
  contradict: (answer) => ({
    ...answer,
    qymc: '另一家企业',
    fddbr: '另一人',
    djzt: answer.djzt === '存续' ? '注销' : '存续',
  }),
}

function addRoutes(app: FastifyInstance, records: Records): void {
  const schema = { params: z.object({ uscc: z.string() }) }
  app.withTypeProvider<ZodTypeProvider>().get('/scjg/v1/entities/:uscc', { schema }, (request) => {
    const uscc = request.params.uscc.toUpperCase()
    if (!isCreditCode(uscc)) throw malformed('统一社会信用代码校验不通过 / The check character is wrong')
    const company = records.companies.get(uscc)
    if (!company) throw notFound('没有这家企业 / No such company')
    return describe(company)
  })
}

function describe(company: Company): Answer {
  return {
    tyshxydm: company.uscc,
    qymc: company.name,
    qylx: company.kind,
    fddbr: company.legalRepresentative,
    djzt: company.state,
    clrq: company.establishedOn,
    zs: company.address,
    jyfw: company.scope,
  }
}
