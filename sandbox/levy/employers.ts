import { companies } from '../people/companies.ts'
import { getDemoPerson } from '../people/demo-people.ts'
import type { Company } from '../people/person.ts'
import type { Certification, DisabledWorker, Employer } from './employer.ts'

const wholeYear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const nobodyDispatched = { role: '无', agreement: false, heads: 0 } as const
const nobody: Certification = { status: '无', persons: [], dispatch: nobodyDispatched }

/** The same people, told by both sides of the agreement. */
const dispatched: readonly DisabledWorker[] = [
  { ...hire('TZ-1', 4), dispatched: true },
  { ...hire('TZ-2', 4), dispatched: true },
]

/** The units of the city that declare the levy, each another case. */
export const seedEmployers: readonly Employer[] = [
  // Nobody disabled: nine tenths of what is due.
  employ(companies.delivery, 86, { peopleBefore: 80, seal: sealOf('agent-zheng') }),
  // At most thirty people: exempt.
  employ(companies.property, 26, { seal: sealOf('agent-tang') }),
  employ(companies.bakery, 22, { seal: sealOf('agent-jiang') }),
  // One and a half of 120: half of what is due; more than that was paid in the spring.
  employ(companies.printing, 120, {
    ...{ paid: '60000.00', paidOrder: 'SPRING-2026-0001', seal: sealOf('agent-luo') },
    certified: certify([hire('MY-1', 4), hire('MY-2', 3, [1, 2, 3, 4, 5, 6])]),
  }),
  employ(companies.electronics, 20_000, {
    ...{ pay: { lowest: 6_000, highest: 38_000, step: 100, raise: 4 }, seal: sealOf('agent-qin') },
    certified: certify(
      Array.from({ length: 170 }, (_, index) => hire(`HY-${index + 1}`, index % 3 === 0 ? 2 : 4)),
    ),
  }),
  // Two sides of one dispatch agreement, which counts the dispatched with the user.
  employ(companies.warehouse, 200, {
    seal: sealOf('agent-shao'),
    certified: certify([hire('CS-1', 3), ...dispatched], { role: '用工单位', agreement: true, heads: 2 }),
  }),
  employ(companies.staffing, 500, {
    seal: { ...sealOf('agent-zou'), state: '吊销' },
    certified: certify([hire('TZ-9', 3), ...dispatched], { role: '派遣单位', agreement: true, heads: 2 }),
  }),
  // Opened in October: people and wages of three months.
  employ(companies.teahouse, 35, {
    ...{ opened: '2025-09-20', headcount: { 10: 34, 11: 35, 12: 36 }, peopleBefore: null },
    ...{ pay: { lowest: 9_000, highest: 9_000, step: 1, raise: 0 }, seal: sealOf('agent-pei') },
  }),
  // Mainly employs disabled people: nothing to declare.
  employ(companies.workshop, 40, {
    centralized: true,
    certified: certify(Array.from({ length: 14 }, (_, index) => hire(`YG-${index + 1}`, 3))),
  }),
  employ(companies.dealer, 2, { type: '个体工商户' }),
]

function employ(company: Company, people: number, more: Partial<Employer> = {}): Employer {
  return {
    uscc: company.uscc,
    name: company.name,
    type: '企业',
    taxOffice: '国家税务总局上海市税务局第一税务所（样例）',
    opened: company.establishedOn,
    closed: null,
    year: 2025,
    declared: false,
    paid: '0.00',
    paidOrder: null,
    headcount: Object.fromEntries(wholeYear.map((month) => [month, people])),
    pay: { lowest: 6_500, highest: 16_500, step: 500, raise: 5 },
    peopleBefore: people,
    certified: nobody,
    centralized: false,
    seal: { state: '无', id: null, validTo: null, holders: [] },
    ...more,
  }
}

function certify(
  persons: readonly DisabledWorker[],
  dispatch: Certification['dispatch'] = nobodyDispatched,
): Certification {
  return { status: '已完成', persons, dispatch }
}

function hire(id: string, grade: number, months: readonly number[] = wholeYear): DisabledWorker {
  return {
    ...{ id, certificate: '残疾人证', grade, months, contractMonths: 36 },
    ...{ belowMinimum: [], graduate: false, dispatched: false, elsewhere: [] },
  }
}

function sealOf(agent: string): Employer['seal'] {
  const { identityNumber } = getDemoPerson(agent)
  return {
    state: '有效',
    id: `YZ${identityNumber.slice(-6)}`,
    validTo: '2031-06-30',
    holders: [identityNumber],
  }
}
