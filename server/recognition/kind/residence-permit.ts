import { address, addressLines } from '../form/address.ts'
import { ethnicity, sex } from '../form/choice.ts'
import { alphabets, code } from '../form/code.ts'
import { date, readTerm, termLines } from '../form/date.ts'
import { organisation, organisationLines } from '../form/organisation.ts'
import { personName } from '../form/person-name.ts'
import { findHeadlineName } from './find-headline-name.ts'
import { findLoose } from './find-loose.ts'
import { type Draft, entry, field, type KindSpec } from './kind.ts'
import { settleIdentity } from './weigh.ts'

const identity = code(/\d{17}[\dX]/, alphabets.identity)

/** 居住证, card or temporary certificate on paper. */
export const residencePermit = {
  id: 'residence-permit',
  label: { zh: '居住证', en: 'Residence permit' },
  fields: [
    field('name', 'text', '姓名', 'Name'),
    field('sex', 'text', '性别', 'Sex'),
    field('ethnicity', 'text', '民族', 'Nationality'),
    field('birthDate', 'date', '出生日期', 'Date of birth'),
    field('householdAddress', 'text', '户籍地址', 'Registered address'),
    field('residenceAddress', 'text', '居住地址', 'Residence address'),
    field('idNumber', 'code', '公民身份号码', 'Identity number'),
    field('permitNo', 'code', '证号', 'Permit number'),
    field('issuer', 'text', '签发机关', 'Issued by'),
    field('issueDate', 'date', '签发日期', 'Issued on'),
    field('validFrom', 'date', '有效期起', 'Valid from'),
    field('validTo', 'date', '有效期止', 'Valid until'),
  ],
  essential: [
    ['name', 'sex', 'birthDate', 'householdAddress', 'idNumber'],
    ['residenceAddress', 'permitNo', 'issuer', 'validTo'],
  ],
  titles: [/居住证/],
  bearsCode: false,
  entries: [
    entry('name', ['姓名'], personName, { brief: /^\p{Script=Han}{2,4}$/u }),
    entry('sex', ['性别'], sex, { brief: /^[男女]$/ }),
    entry('ethnicity', ['民族'], ethnicity, { brief: /^\p{Script=Han}{1,4}$/u }),
    entry('birthDate', ['出生日期', '出生年月日', '出生年月', '出生'], date),
    entry(
      'householdAddress',
      ['常住户口所在地', '户籍所在地', '户籍地址', '户口所在地'],
      address,
      addressLines,
    ),
    entry(
      'residenceAddress',
      ['现居住地址', '居住地址', '居住地', '现住址', '现居住地'],
      address,
      addressLines,
    ),
    entry('idNumber', ['公民身份号码', '居民身份证号码', '身份证件号码', '身份证号码', '身份证号'], identity),
    entry(
      'permitNo',
      ['居住证编号', '居住证号码', '居住证号', '证件编号', '证号', '编号'],
      code(/[A-Z0-9][A-Z0-9-]{5,24}/, `${alphabets.letters}-`),
    ),
    entry('issuer', ['签发机关', '发证机关', '制发机关'], organisation, organisationLines),
    entry('issueDate', ['签发日期', '签发时间', '发证日期', '制发日期'], date),
    {
      id: 'term',
      printed: ['有效期限', '有效期'],
      ...termLines,
      read: (print) => {
        const term = readTerm(print)
        return term && { validFrom: term.from, validTo: term.to }
      },
    },
    entry('validTo', ['有效期至', '有效截止日期'], date),
  ],
  stop: /居住证$|居住证[（(]|临时凭证/,
  settle,
} satisfies KindSpec

function settle(draft: Draft): void {
  findLoose(draft, 'idNumber', identity)
  settleIdentity(draft, 'idNumber')
  findHeadlineName(draft)
}
