import { address, addressLines } from '../form/address.ts'
import { ethnicity, sex } from '../form/choice.ts'
import { alphabets, code } from '../form/code.ts'
import { date, readTerm, termLines } from '../form/date.ts'
import { organisation, organisationLines } from '../form/organisation.ts'
import { personName } from '../form/person-name.ts'
import { findHeadlineName } from './find-headline-name.ts'
import { findLoose } from './find-loose.ts'
import { type Draft, entry, field, type KindSpec } from './kind.ts'
import { raise, settleIdentity } from './weigh.ts'

const identity = code(/\d{17}[\dX]/, alphabets.identity)

/** 居民身份证, either side or both. */
export const idCard = {
  id: 'id-card',
  label: { zh: '居民身份证', en: 'Identity card' },
  fields: [
    field('name', 'text', '姓名', 'Name'),
    field('sex', 'text', '性别', 'Sex'),
    field('ethnicity', 'text', '民族', 'Nationality'),
    field('birthDate', 'date', '出生日期', 'Date of birth'),
    field('address', 'text', '住址', 'Address'),
    field('idNumber', 'code', '公民身份号码', 'Identity number'),
    field('issuer', 'text', '签发机关', 'Issued by'),
    field('validFrom', 'date', '有效期起', 'Valid from'),
    field('validTo', 'date', '有效期止', 'Valid until'),
  ],
  essential: [
    ['name', 'sex', 'ethnicity', 'birthDate', 'address', 'idNumber'],
    ['issuer', 'validFrom', 'validTo'],
  ],
  titles: [/居民身份证/],
  bearsCode: false,
  entries: [
    entry('name', ['姓名'], personName, { brief: /^\p{Script=Han}{2,4}$/u }),
    entry('sex', ['性别'], sex, { brief: /^[男女]$/ }),
    entry('ethnicity', ['民族'], ethnicity, { brief: /^\p{Script=Han}{1,4}$/u }),
    entry('birthDate', ['出生日期', '出生'], date),
    entry('address', ['住址'], address, addressLines),
    entry('idNumber', ['公民身份号码', '公民身份证号码', '身份证号码', '身份号码'], identity),
    entry('issuer', ['签发机关'], organisation, organisationLines),
    {
      id: 'term',
      printed: ['有效期限', '有效期'],
      ...termLines,
      read: (print) => {
        const term = readTerm(print)
        return term && { validFrom: term.from, validTo: term.to }
      },
    },
  ],
  stop: /^[(（]?(测试样张|样张)/,
  settle,
} satisfies KindSpec

function settle(draft: Draft): void {
  findLoose(draft, 'idNumber', identity)
  settleIdentity(draft, 'idNumber')
  findHeadlineName(draft)
  const [from, to] = [draft.found.get('validFrom'), draft.found.get('validTo')]
  if (from !== undefined && to !== undefined && isUsualTerm(from.value, to.value)) {
    raise(draft, 'validFrom')
    raise(draft, 'validTo')
  }
}

/** Cards run 5, 10 or 20 years to the day, or for ever. */
function isUsualTerm(from: string, to: string): boolean {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return from.slice(4) === to.slice(4) && [5, 10, 20].includes(years)
}
