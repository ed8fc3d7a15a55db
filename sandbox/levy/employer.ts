/** What tax service, social security, federation and civil affairs know of a unit for the levy of one year. */
export type Employer = {
  readonly uscc: string
  readonly name: string
  readonly type: '企业' | '机关' | '事业单位' | '社会团体' | '民办非企业单位' | '个体工商户'
  readonly taxOffice: string
  readonly opened: string
  readonly closed: string | null
  /** The year of the data; the levy is paid in the next one. */
  readonly year: number
  readonly declared: boolean
  readonly paid: string
  /** The order at the payment gateway the paid amount came with. */
  readonly paidOrder: string | null
  /** Insured people by month; a month that is left out was not insured. */
  readonly headcount: Readonly<Record<number, number>>
  readonly pay: PayScale
  readonly peopleBefore: number | null
  readonly certified: Certification
  readonly centralized: boolean
  readonly seal: Seal
}

/** How wages are spread: everybody has one wage from `lowest` to `highest`, in steps, and a raise in July. */
export type PayScale = {
  readonly lowest: number
  readonly highest: number
  readonly step: number
  /** Per cent. */
  readonly raise: number
}

export type Certification = {
  readonly status: '已完成' | '未完成' | '已关闭' | '无'
  readonly persons: readonly DisabledWorker[]
  readonly dispatch: {
    readonly role: '用工单位' | '派遣单位' | '无'
    readonly agreement: boolean
    readonly heads: number
  }
}

/** A disabled employee and the months in which he or she was there. */
export type DisabledWorker = {
  readonly id: string
  readonly certificate: '残疾人证' | '残疾军人证' | '伤残人民警察证'
  readonly grade: number
  readonly months: readonly number[]
  readonly contractMonths: number
  readonly belowMinimum: readonly number[]
  readonly graduate: boolean
  readonly dispatched: boolean
  readonly elsewhere: readonly number[]
}

/** The electronic seal of a unit and who may use it. */
export type Seal = {
  readonly state: '有效' | '吊销' | '无'
  readonly id: string | null
  readonly validTo: string | null
  /** Identity numbers. */
  readonly holders: readonly string[]
}
