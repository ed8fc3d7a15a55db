import type { Testimony } from './ask-registers.ts'
import { readDispatch } from './levy-dispatch.ts'
import { listPersonMonths, readDisabled } from './levy-persons.ts'
import { asList, asNumbers, asObject, asText, type Loose, pick } from './loose.ts'

const unit = '91310113MA1GK0001L'

interface Month {
  readonly month: number
  readonly people: string
}

/** What tax service, social security, federation and civil affairs would say about the unit of one example. */
export function testifyLevy(input: unknown): { readonly testimony: Testimony; readonly today: string } {
  const row = asObject(input)
  const year = Number(pick(row, 'dataYear', 'year'))
  const months = readMonths(row.headcount)
  const numbers = months.map(({ month }) => month)
  const { persons, ...dispatch } = readDispatch(row, readDisabled(row.disabled, numbers), numbers)
  const replies = {
    'tax-levy': describeUnit(row, year),
    'social-insurance': {
      months: months.map(({ month, people }) => ({ yf: month, rs: people })),
      ...describeWages(row, numbers),
    },
    'disabled-employment': {
      rzzt: persons.length === 0 ? '无' : '已完成',
      rymx: listPersonMonths(persons),
      pq: { js: dispatch.role, xy: dispatch.agreement, rs: dispatch.heads },
    },
    'centralized-units': { zm: pick(row, 'centralized', 'isCentralized') === true },
  }
  const today = asText(pick(row, 'businessDate', 'today')) ?? `${year + 1}-08-01`
  return { testimony: { replies, claims: { 'company.uscc': unit } }, today }
}

function describeUnit(row: Loose, year: number): unknown {
  return {
    uscc: asText(row.uscc) ?? unit,
    name: asText(pick(row, 'unitName', 'name')) ?? '样例单位',
    djlx: nameUnitType(asText(row.unitType) ?? '企业'),
    swjg: '样例税务局',
    sqnd: year,
    ysb: false,
    kj: /nation|全国/iu.test(asText(row.mode) ?? '') ? 'NATIONAL' : 'SH',
    yjje: asText(pick(row, 'paid', 'alreadyPaid')) ?? '0.00',
  }
}

/** The register's word for a kind of unit, which people write in many ways. */
function nameUnitType(written: string): string {
  const names: readonly (readonly [RegExp, string])[] = [
    [/非企业|民非/u, '民办非企业单位'],
    [/个体/u, '个体工商户'],
    [/事业/u, '事业单位'],
    [/机关/u, '机关'],
    [/团体|社团/u, '社会团体'],
    [/企业|公司/u, '企业'],
  ]
  return names.find(([pattern]) => pattern.test(written))?.[1] ?? '其他'
}

/** People by month: `{"7": 35}`, a list of `{month, people}`, or twelve numbers. */
function readMonths(headcount: unknown): readonly Month[] {
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(headcount)
    ? headcount.map((item, index) => {
        const entry = asObject(item)
        return typeof item === 'object' && item !== null
          ? [entry.month, pick(entry, 'people', 'count', 'headcount')]
          : [index + 1, item]
      })
    : Object.entries(asObject(headcount))
  return entries.flatMap(([month, people]) => {
    const text = asText(people)
    return text === null ? [] : [{ month: Number(month), people: text }]
  })
}

function describeWages(row: Loose, months: readonly number[]): Loose {
  const wages = asObject(row.wages)
  const spgz = readYearAverage(row)
  const total = asText(pick(wages, 'total'))
  const people = asList(pick(wages, 'people', 'persons'))
  if (people.length === 0) return { gzze: total, spgz }
  return { gzze: total, spgz, wages: people.flatMap((item) => listWages(asObject(item), months)) }
}

/** One entry stands for so many people with the same wage in all their months. */
function listWages(person: Loose, insured: readonly number[]): readonly unknown[] {
  const months = person.months === undefined ? insured : asNumbers(person.months)
  const declared = pick(person, 'declared', 'wage', 'monthly')
  const rs = asText(pick(person, 'count', 'people')) ?? '1'
  return months.map((month, place) => ({ yf: month, rs, gz: asText(wageOf(declared, month, place)) }))
}

function wageOf(declared: unknown, month: number, place: number): unknown {
  if (Array.isArray(declared)) return declared[declared.length === 12 ? month - 1 : place]
  return typeof declared === 'object' && declared !== null ? asObject(declared)[month] : declared
}

/** An average wage told with the example; written by the month or by the year. */
function readYearAverage(row: Loose): string | null {
  const told = asText(pick(row, 'socialAvgYear', 'socialAverageYear', 'socialAvg', 'socialAverage'))
  if (told === null) return null
  return Number(told) < 50_000 ? String(Number(told) * 12) : told
}
