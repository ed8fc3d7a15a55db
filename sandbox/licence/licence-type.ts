import { makeCreditCode } from '../people/credit-code.ts'
import { makeLicenceIdentifier } from './licence-identifier.ts'

/** A kind of licence and the invented authority that issues it. */
export type LicenceType = {
  readonly typeCode: string
  readonly typeName: TypeName
  readonly issuerCode: string
  readonly issuer: string
  readonly holder: 'person' | 'company'
}

export const typeNames = [
  '居民身份证',
  '居住证',
  '残疾人证',
  '营业执照',
  '非机动车行驶证',
  '机动车驾驶证',
  '道路危险货物运输从业资格证',
  '道路运输经营许可证',
] as const
export type TypeName = (typeof typeNames)[number]

const police = makeAuthority('11', '00000001', '上海市公安局（样例）')
const traffic = { ...police, name: '上海市公安局交通警察总队（样例）' }
const disabled = makeAuthority('13', '00000002', '上海市残疾人联合会（样例）')
const market = makeAuthority('11', '00000003', '上海市市场监督管理局（样例）')
const transport = makeAuthority('11', '00000004', '上海市交通委员会（样例）')

const types: Readonly<Record<TypeName, LicenceType>> = {
  居民身份证: makeType('居民身份证', '001', police, 'person'),
  居住证: makeType('居住证', '002', police, 'person'),
  残疾人证: makeType('残疾人证', '001', disabled, 'person'),
  营业执照: makeType('营业执照', '001', market, 'company'),
  非机动车行驶证: makeType('非机动车行驶证', '003', traffic, 'person'),
  机动车驾驶证: makeType('机动车驾驶证', '004', traffic, 'person'),
  道路危险货物运输从业资格证: makeType('道路危险货物运输从业资格证', '001', transport, 'person'),
  道路运输经营许可证: makeType('道路运输经营许可证', '002', transport, 'company'),
}

export const licenceTypes: readonly LicenceType[] = Object.values(types)

export function getLicenceType(typeName: TypeName): LicenceType {
  return types[typeName]
}

/** An identifier for a licence of a type; the same serial and version give the same identifier. */
export function identify(typeName: TypeName, serial: string, version = 1): string {
  const { typeCode, issuerCode } = types[typeName]
  return makeLicenceIdentifier({
    ...{ typeCode, issuer: issuerCode, serial },
    version: String(version).padStart(3, '0'),
  })
}

type Authority = { readonly code: string; readonly name: string }

function makeAuthority(kind: string, organisation: string, name: string): Authority {
  return { code: makeCreditCode({ kind, area: '310199', organisation }), name }
}

function makeType(
  typeName: TypeName,
  suffix: string,
  { code, name }: Authority,
  holder: LicenceType['holder'],
): LicenceType {
  return { typeCode: code + suffix, typeName, issuerCode: code, issuer: name, holder }
}
