import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Certification, DisabledWorker } from '../levy/employer.ts'
import type { Records } from '../records.ts'
import type { Agency, Answer } from './agency.ts'

/** 市残联: which disabled employees of a unit are certified, person by person and month by month. */
export const disabledEmployment: Agency = {
  name: 'disabled-employment',
  title: { zh: '残联就业认证', en: 'Certified disabled employees' },
  addRoutes,
  contradict: (answer) => ({ ...answer, uscc: '91350100M000100Y43', rzzt: '无', rymx: [] }),
}

const nobody: Certification = {
  status: '无',
  persons: [],
  dispatch: { role: '无', agreement: false, heads: 0 },
}

function addRoutes(app: FastifyInstance, records: Records): void {
  const query = z.object({ uscc: z.string(), year: z.string() })
  app
    .withTypeProvider<ZodTypeProvider>()
    .get('/ds/cdpf/certified-employment', { schema: { querystring: query } }, (request) => {
      const { uscc, year } = request.query
      const employer = records.employers.get(uscc)
      const certified = employer?.year === Number(year) ? employer.certified : nobody
      return { uscc, nd: year, ...describe(certified) }
    })
}

function describe({ status, persons, dispatch }: Certification): Answer {
  const { role, agreement, heads } = dispatch
  return {
    rzzt: status,
    rymx: persons.flatMap(listMonths),
    qrrs: null,
    pq: { js: role, xy: agreement, rs: heads },
  }
}

function listMonths(person: DisabledWorker): readonly Answer[] {
  return person.months.map((month) => ({
    ry: person.id,
    zj: person.certificate,
    dj: person.grade,
    bys: person.graduate,
    htys: person.contractMonths,
    yf: month,
    sb: true,
    zdgz: !person.belowMinimum.includes(month),
    pq: person.dispatched,
    hy: true,
    cf: person.elsewhere.includes(month),
  }))
}
