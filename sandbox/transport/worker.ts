import { companies } from '../people/companies.ts'

/** Somebody who carries dangerous goods by road, as transport commission, police and social security know him or her. */
export type Worker = {
  readonly identityNumber: string
  readonly certificate: Qualification | undefined
  readonly licence: DrivingLicence | undefined
  readonly accidents: readonly { readonly date: string; readonly grade: string; readonly liable: boolean }[]
  /** Where social security has the person insured, and whether there is an electronic contract with the new unit. */
  readonly insuredWith: string | null
  readonly contract: boolean
  readonly banned: boolean
  readonly changePending: boolean
}

/** 道路危险货物运输从业资格证. Each time it is issued anew its version rises. */
export type Qualification = {
  readonly categories: readonly { readonly category: Category; readonly vehicleClass: string | null }[]
  readonly extra: readonly string[]
  readonly status: '有效' | '到期' | '注销' | '撤销' | '暂扣'
  readonly issuedOn: string
  readonly validTo: string
  readonly unit: Unit
  readonly creditGrade: 'AAA' | 'AA' | 'A' | 'B'
  readonly educated: boolean
}

export type Category = 'DRV' | 'ESC' | 'LOAD'

export type Unit = { readonly uscc: string; readonly name: string }

export type DrivingLicence = {
  readonly classes: readonly string[]
  readonly status: '正常' | '扣留' | '吊销' | '注销'
  readonly validTo: string
  readonly points: number
}

type Changes = Omit<Partial<Worker>, 'certificate' | 'licence'> & {
  readonly certificate?: Partial<Qualification>
  readonly licence?: Partial<DrivingLicence>
}

/** A worker with nothing against a change to `to`, but for what is said otherwise. Drivers have a licence. */
export function makeWorker(
  identityNumber: string,
  { category, from, to }: { readonly category: Category; readonly from: Unit; readonly to: Unit },
  changes: Changes = {},
): Worker {
  const { certificate, licence, ...others } = changes
  const isDriver = category === 'DRV'
  return {
    ...{ identityNumber, accidents: [], insuredWith: to.name, contract: true, banned: false },
    changePending: false,
    ...others,
    certificate: {
      ...{ categories: [{ category, vehicleClass: isDriver ? 'A2' : null }], extra: [], status: '有效' },
      ...{ issuedOn: '2024-09-01', validTo: '2030-08-31', unit: { uscc: from.uscc, name: from.name } },
      ...{ creditGrade: 'AAA', educated: true, ...certificate },
    },
    licence: isDriver
      ? { classes: ['A2'], status: '正常', validTo: '2031-03-31', points: 0, ...licence }
      : undefined,
  }
}

/** From the chemicals company to the carrier, as every demo worker goes. */
export const usualChange = { from: companies.chemicals, to: companies.carrier } as const
