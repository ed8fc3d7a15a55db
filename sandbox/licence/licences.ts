import type { Licence, Records } from '../records.ts'
import { listImplied, serialOf } from './implied.ts'
import { isLicenceIdentifier } from './licence-identifier.ts'
import { getLicenceType, identify, type TypeName } from './licence-type.ts'

/** Where a licence stands (证照状态). */
export const statusTexts = {
  '01': '有效',
  '02': '暂扣',
  '03': '撤销',
  '04': '注销',
  '05': '失效',
  '07': '吊销',
} as const satisfies Record<Licence['status'], string>

/** What is printed on a licence and how long it holds. */
export type Content = Pick<Licence, 'face' | 'validFrom' | 'validTo'>

/** Every licence somebody holds or held: those the registers imply, and those deposited since. */
export function listLicences(records: Records, holder: string): readonly Licence[] {
  const deposited = [...records.deposits.values()].filter((licence) => licence.holder === holder)
  return [...listImplied(records, holder), ...deposited].map((licence) => withEnding(records, licence))
}

/** The licence with this identifier, unless its check character is wrong or nobody ever held it. */
export function findLicence(records: Records, identifier: string): Licence | undefined {
  if (!isLicenceIdentifier(identifier)) return undefined
  const deposited = records.deposits.get(identifier)
  if (deposited) return withEnding(records, deposited)
  const serial = identifier.split('.').at(-3)
  const holders = [...records.people.keys(), ...records.companies.keys()].filter(
    (holder) => serialOf(holder) === serial,
  )
  return holders
    .flatMap((holder) => listLicences(records, holder))
    .find((licence) => licence.identifier === identifier)
}

/** The valid licence of a type somebody holds. */
export function findValid(records: Records, holder: string, typeName: string): Licence | undefined {
  return listLicences(records, holder).find(
    (licence) => licence.typeName === typeName && licence.status === '01',
  )
}

/** Keeps a licence its office has just issued, under a number of its own. */
export function depositLicence(
  records: Records,
  { typeName, holder, ...content }: Content & { readonly typeName: TypeName; readonly holder: string },
): Licence {
  const serial = `2026${String(records.deposits.size + 1).padStart(7, '0')}`
  const identifier = identify(typeName, serial)
  return keep(records, { ...content, typeName, holder, identifier, version: 1, status: '01' })
}

/** Issues a licence anew: the same number in its next version. The earlier one is no longer valid. */
export function replaceLicence(records: Records, earlier: Licence, content: Content): Licence {
  const { typeName, holder } = earlier
  const version = earlier.version + 1
  const identifier = identify(typeName, earlier.identifier.split('.').at(-3) ?? '', version)
  records.endings.set(earlier.identifier, { status: '05', replacedBy: identifier })
  return keep(records, { ...content, typeName, holder, identifier, version, status: '01' })
}

/** Ends a licence for good. */
export function cancelLicence(records: Records, licence: Licence): Licence {
  records.endings.set(licence.identifier, { status: '04', replacedBy: null })
  return withEnding(records, licence)
}

/** What the library tells of a licence without its face. */
export function summarise({
  identifier,
  typeName,
  status,
  validFrom,
  validTo,
}: Licence): Readonly<Record<string, unknown>> {
  const { typeCode, issuer } = getLicenceType(typeName)
  return {
    identifier,
    typeCode,
    typeName,
    status,
    statusText: statusTexts[status],
    issuer,
    validFrom,
    validTo,
  }
}

function keep(records: Records, licence: Licence): Licence {
  records.deposits.set(licence.identifier, licence)
  return licence
}

function withEnding(records: Records, licence: Licence): Licence {
  const ending = records.endings.get(licence.identifier)
  return ending ? { ...licence, status: ending.status } : licence
}
