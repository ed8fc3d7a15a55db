import { createHash } from 'node:crypto'
import type { Deposit, Records } from '../records.ts'
import { makeCreditCode } from './credit-code.ts'
import { birthDateOf, sexOf } from './identity-number.ts'
import { isLicenceIdentifier, makeLicenceIdentifier } from './licence-identifier.ts'
import type { Company, Person } from './person.ts'

/** A kind of licence and the invented authority that issues it. */
export type LicenceType = {
  readonly typeCode: string
  readonly typeName: string
  readonly issuerCode: string
  readonly issuer: string
  readonly holder: 'person' | 'company'
}

const police = makeCreditCode({ kind: '11', area: '310199', organisation: '00000001' })
const disabled = makeCreditCode({ kind: '13', area: '310199', organisation: '00000002' })
const market = makeCreditCode({ kind: '11', area: '310199', organisation: '00000003' })

export const licenceTypes: readonly LicenceType[] = [
  makeType('居民身份证', '001', { code: police, name: '上海市公安局（样例）', holder: 'person' }),
  makeType('居住证', '002', { code: police, name: '上海市公安局（样例）', holder: 'person' }),
  makeType('残疾人证', '001', { code: disabled, name: '上海市残疾人联合会（样例）', holder: 'person' }),
  makeType('营业执照', '001', { code: market, name: '上海市市场监督管理局（样例）', holder: 'company' }),
  makeType('非机动车行驶证', '003', {
    code: police,
    name: '上海市公安局交通警察总队（样例）',
    holder: 'person',
  }),
]

/** The licences somebody or some company holds: those every register implies, and those deposited since. */
export function listLicences(records: Records, holder: string): Deposit[] {
  const person = records.people.get(holder)
  const company = records.companies.get(holder)
  const implied = [
    ...(person ? licencesOfPerson(person) : []),
    ...(company ? [businessLicence(company)] : []),
  ]
  return [...implied, ...[...records.deposits.values()].filter((deposit) => deposit.holder === holder)]
}

/** The licence with this identifier, unless its check character is wrong or nobody holds it. */
export function findLicence(records: Records, identifier: string): Deposit | undefined {
  if (!isLicenceIdentifier(identifier)) return undefined
  const serial = identifier.split('.').at(-3)
  const holders = [...records.people.keys(), ...records.companies.keys()].filter(
    (holder) => serialOf(holder) === serial,
  )
  const implied = holders.flatMap((holder) => listLicences(records, holder))
  return [...implied, ...records.deposits.values()].find((licence) => licence.identifier === identifier)
}

/** The type a licence is of. */
export function getLicenceType(typeName: string): LicenceType {
  const found = licenceTypes.find((type) => type.typeName === typeName)
  if (!found) throw new Error(`There is no licence called ${typeName}`)
  return found
}

/** An identifier for a licence of a type; the same serial gives the same identifier. */
export function identify(typeName: string, serial: string): string {
  const { typeCode, issuerCode } = getLicenceType(typeName)
  return makeLicenceIdentifier({ typeCode, issuer: issuerCode, serial, version: '001' })
}

function makeType(
  typeName: string,
  suffix: string,
  issuer: { readonly code: string; readonly name: string; readonly holder: 'person' | 'company' },
): LicenceType {
  const typeCode = issuer.code + suffix
  return { typeCode, typeName, issuerCode: issuer.code, issuer: issuer.name, holder: issuer.holder }
}

function licencesOfPerson(person: Person): Deposit[] {
  const { residence, disability } = person
  const licences = [identityCard(person)]
  if (residence?.kind === 'RESIDENCE_PERMIT') {
    const face = { 姓名: person.name, 居住地址: residence.address, 证号: residence.number }
    licences.push(makeLicence('居住证', person.identityNumber, { ...residence, face }))
  }
  if (disability) {
    const face = { 姓名: person.name, 残疾类别: disability.categoryText, 残疾等级: disability.levelText }
    const valid = { validFrom: disability.issuedOn, validTo: disability.validTo }
    licences.push(makeLicence('残疾人证', person.identityNumber, { ...valid, face }))
  }
  return licences
}

function identityCard(person: Person): Deposit {
  const face = {
    姓名: person.name,
    性别: sexOf(person.identityNumber) === 'male' ? '男' : '女',
    民族: '汉',
    出生: birthDateOf(person.identityNumber),
    住址: person.householdAddress,
    公民身份号码: person.identityNumber,
    签发机关: '上海市公安局（样例）',
  }
  return makeLicence('居民身份证', person.identityNumber, {
    face,
    validFrom: '2018-04-01',
    validTo: '2038-04-01',
  })
}

function businessLicence(company: Company): Deposit {
  const face = {
    统一社会信用代码: company.uscc,
    名称: company.name,
    类型: company.kind,
    法定代表人: company.legalRepresentative,
    住所: company.address,
  }
  return makeLicence('营业执照', company.uscc, { face, validFrom: company.establishedOn, validTo: null })
}

function makeLicence(
  typeName: string,
  holder: string,
  { face, validFrom, validTo }: Pick<Deposit, 'face' | 'validFrom' | 'validTo'>,
): Deposit {
  return { identifier: identify(typeName, serialOf(holder)), typeName, holder, face, validFrom, validTo }
}

/** Ten digits that belong to a holder without telling the holder's number. */
function serialOf(holder: string): string {
  return String(createHash('sha256').update(holder).digest().readUInt32BE()).padStart(10, '0')
}
