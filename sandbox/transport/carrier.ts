import { companies } from '../people/companies.ts'

/** A transport company's permit 道路运输经营许可. */
export type Permit = {
  readonly uscc: string
  readonly name: string
  readonly number: string
  readonly standing: '正常' | '停业整顿' | '吊销' | '注销'
  readonly status: '有效' | '到期' | '注销'
  readonly validFrom: string
  readonly validTo: string
  readonly scope: readonly string[]
  readonly vehicles: number
  readonly people: number
}

/** Two carriers of dangerous goods, one of them of toxic ones too, and one that may not carry any. */
export const seedPermits: readonly Permit[] = [
  permit(companies.carrier, '310116000011', {
    scope: ['危险货物运输(2类1项,3类,8类)'],
    ...{ vehicles: 40, people: 120 },
  }),
  permit(companies.chemicals, '310120000012', {
    scope: ['危险货物运输(3类,6类1项,8类,9类)', '剧毒化学品'],
    ...{ vehicles: 75, people: 260 },
  }),
  permit(companies.warehouse, '310113000009', { scope: ['普通货运'], vehicles: 12, people: 0 }),
]

function permit(
  { uscc, name }: { readonly uscc: string; readonly name: string },
  number: string,
  about: Pick<Permit, 'scope' | 'vehicles' | 'people'>,
): Permit {
  return {
    ...{ uscc, name, number, standing: '正常', status: '有效' },
    ...{ validFrom: '2024-06-01', validTo: '2032-05-31', ...about },
  }
}
