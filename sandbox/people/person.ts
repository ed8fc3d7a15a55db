/** Somebody who lives in, or came to, the city. All of them are invented. */
export type Person = {
  /** Stable and meaningless outside the city: the OpenID Connect `sub`. Never the identity number. */
  readonly subject: string
  readonly name: string
  readonly identityNumber: string
  readonly phone: string
  /** Registered in this city 本市户籍, as opposed to 外省市. */
  readonly local: boolean
  readonly householdAddress: string
  readonly residence: Residence | undefined
  readonly disability: Disability | undefined
  readonly wards: readonly Ward[]
}

/** Where somebody from elsewhere lives: a permit 居住证 or only a registration 居住登记. */
export type Residence = {
  readonly kind: 'RESIDENCE_PERMIT' | 'RESIDENCE_REGISTRATION'
  readonly number: string
  readonly address: string
  readonly district: string
  readonly validFrom: string
  readonly validTo: string
}

export type Disability = {
  readonly category: string
  readonly categoryText: string
  /** `下肢` when the legs are concerned, otherwise whatever is. */
  readonly part: string
  readonly level: string
  readonly levelText: string
  readonly issuedOn: string
  readonly validTo: string
}

/** A minor 被监护人 and what he or she is to the guardian. */
export type Ward = {
  readonly name: string
  readonly identityNumber: string
  readonly relation: string
}

export type Company = {
  readonly uscc: string
  readonly name: string
  readonly kind: string
  readonly legalRepresentative: string
  readonly state: '存续' | '注销' | '吊销'
  readonly establishedOn: string
  readonly address: string
  readonly scope: string
}

export const residencePermit = {
  kind: 'RESIDENCE_PERMIT',
  number: '310101202503010001',
  address: '上海市黄浦区栖梧路88弄6号301室',
  district: '黄浦区',
  validFrom: '2025-03-01',
  validTo: '2031-02-28',
} as const satisfies Residence

export const residenceRegistration = {
  kind: 'RESIDENCE_REGISTRATION',
  number: 'DJ31010920260118',
  address: '上海市虹口区望鹤路120号2楼',
  district: '虹口区',
  validFrom: '2026-01-18',
  validTo: '2031-01-17',
} as const satisfies Residence

export const lowerLimbDisability = {
  category: '4',
  categoryText: '肢体残疾',
  part: '下肢',
  level: '2',
  levelText: '二级',
  issuedOn: '2021-04-12',
  validTo: '2031-04-11',
} as const satisfies Disability

export const hearingDisability = {
  category: '2',
  categoryText: '听力残疾',
  part: '听力',
  level: '3',
  levelText: '三级',
  issuedOn: '2020-09-01',
  validTo: '2030-08-31',
} as const satisfies Disability
