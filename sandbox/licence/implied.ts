import { createHash } from 'node:crypto'
import { birthDateOf, sexOf } from '../people/identity-number.ts'
import type { Company, Person } from '../people/person.ts'
import type { Licence, Records } from '../records.ts'
import type { Permit } from '../transport/carrier.ts'
import type { DrivingLicence, Qualification } from '../transport/worker.ts'
import { identify, type TypeName } from './licence-type.ts'

/** The licences that follow from what the registers know of a person or a company. */
export function listImplied(records: Records, holder: string): readonly Licence[] {
  const person = records.people.get(holder)
  const company = records.companies.get(holder)
  const permit = records.permits.get(holder)
  const worker = records.workers.get(holder)
  return [
    ...(person ? licencesOfPerson(person) : []),
    ...(company ? [businessLicence(company)] : []),
    ...(permit ? [operatingPermit(permit)] : []),
    ...(person && worker?.licence ? [drivingLicence(person, worker.licence)] : []),
    ...(person && worker?.certificate ? [qualification(person, worker.certificate)] : []),
  ]
}

function licencesOfPerson(person: Person): Licence[] {
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

function identityCard(person: Person): Licence {
  const face = {
    姓名: person.name,
    性别: sexTextOf(person),
    民族: '汉',
    出生: birthDateOf(person.identityNumber),
    住址: person.householdAddress,
    公民身份号码: person.identityNumber,
    签发机关: '上海市公安局（样例）',
  }
  const valid = { validFrom: '2018-04-01', validTo: '2038-04-01' }
  return makeLicence('居民身份证', person.identityNumber, { face, ...valid })
}

function businessLicence(company: Company): Licence {
  const face = {
    统一社会信用代码: company.uscc,
    名称: company.name,
    类型: company.kind,
    法定代表人: company.legalRepresentative,
    住所: company.address,
  }
  return makeLicence('营业执照', company.uscc, { face, validFrom: company.establishedOn, validTo: null })
}

const permitStatuses = { 有效: '01', 到期: '05', 注销: '04' } as const

function operatingPermit(permit: Permit): Licence {
  const face = {
    许可证号: permit.number,
    业户名称: permit.name,
    统一社会信用代码: permit.uscc,
    经营范围: permit.scope.join('、'),
  }
  const { validFrom, validTo } = permit
  const status = permitStatuses[permit.status]
  return makeLicence('道路运输经营许可证', permit.uscc, { face, validFrom, validTo, status })
}

const drivingStatuses = { 正常: '01', 扣留: '02', 注销: '04', 吊销: '07' } as const

function drivingLicence(person: Person, { classes, status, validTo }: DrivingLicence): Licence {
  const face = { 姓名: person.name, 证号: person.identityNumber, 准驾车型: classes.join('') }
  return makeLicence('机动车驾驶证', person.identityNumber, {
    ...{ face, validFrom: '2021-03-31', validTo, status: drivingStatuses[status] },
  })
}

const qualificationStatuses = { 有效: '01', 暂扣: '02', 撤销: '03', 注销: '04', 到期: '05' } as const
const categoryTexts = {
  DRV: '道路危险货物运输驾驶员',
  ESC: '道路危险货物运输押运人员',
  LOAD: '道路危险货物运输装卸管理人员',
} as const

function qualification(person: Person, certificate: Qualification): Licence {
  const face = {
    姓名: person.name,
    性别: sexTextOf(person),
    证件号: person.identityNumber,
    从业资格类别: certificate.categories.map(({ category }) => categoryTexts[category]).join('、'),
    准驾车型: certificate.categories.flatMap(({ vehicleClass }) => vehicleClass ?? []).join('、'),
    服务单位: certificate.unit.name,
    发证机关: '上海市交通委员会（样例）',
  }
  return makeLicence('道路危险货物运输从业资格证', person.identityNumber, {
    ...{ face, validFrom: certificate.issuedOn, validTo: certificate.validTo },
    status: qualificationStatuses[certificate.status],
  })
}

function sexTextOf({ identityNumber }: Person): string {
  return sexOf(identityNumber) === 'male' ? '男' : '女'
}

type About = Pick<Licence, 'face' | 'validFrom' | 'validTo'> & { readonly status?: Licence['status'] }

function makeLicence(typeName: TypeName, holder: string, about: About): Licence {
  const { face, validFrom, validTo, status = '01' } = about
  const identifier = identify(typeName, serialOf(holder))
  return { identifier, typeName, holder, face, validFrom, validTo, status, version: 1 }
}

const serials = new Map<string, string>()

/** Ten digits that belong to a holder without telling the holder's number. */
export function serialOf(holder: string): string {
  const known = serials.get(holder)
  if (known) return known
  const serial = String(createHash('sha256').update(holder).digest().readUInt32BE()).padStart(10, '0')
  serials.set(holder, serial)
  return serial
}
