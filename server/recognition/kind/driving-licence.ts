import { address, addressLines } from '../form/address.ts'
import { chinese, choice, sex } from '../form/choice.ts'
import { alphabets, code } from '../form/code.ts'
import { date, lastDate, readTerm, termLines } from '../form/date.ts'
import { measure } from '../form/number.ts'
import { organisation, organisationLines } from '../form/organisation.ts'
import { personName } from '../form/person-name.ts'
import { sentences, text } from '../form/text.ts'
import { findHeadlineName } from './find-headline-name.ts'
import { findLoose } from './find-loose.ts'
import { type Draft, entry, field, type KindSpec } from './kind.ts'
import { settleIdentity } from './weigh.ts'

const identity = code(/\d{17}[\dX]/, alphabets.identity)
/** GB/T classes, alone or joined as in A1A2D. */
const vehicleClass = code(/(?:A[1-3]|B[12]|C[1-6]|[DEFMNP])+/, 'ABCDEFMNP123456')

/** 机动车驾驶证: main page, second page, or the electronic one on a phone. */
export const drivingLicence = {
  id: 'driving-licence',
  label: { zh: '机动车驾驶证', en: 'Driving licence' },
  fields: [
    field('name', 'text', '姓名', 'Name'),
    field('sex', 'text', '性别', 'Sex'),
    field('birthDate', 'date', '出生日期', 'Date of birth'),
    field('nationality', 'text', '国籍', 'Nationality'),
    field('address', 'text', '住址', 'Address'),
    field('licenceNo', 'code', '证号', 'Licence number'),
    field('vehicleClass', 'code', '准驾车型', 'Class'),
    field('firstIssueDate', 'date', '初次领证日期', 'First issued on'),
    field('validFrom', 'date', '有效期起', 'Valid from'),
    field('validTo', 'date', '有效期止', 'Valid until'),
    field('issuer', 'text', '发证机关', 'Issued by'),
    field('fileNo', 'code', '档案编号', 'File number'),
    field('record', 'text', '记录', 'Record'),
    field('status', 'text', '状态', 'Status'),
    field('points', 'number', '累积记分', 'Penalty points'),
  ],
  essential: [
    ['name', 'sex', 'birthDate', 'licenceNo', 'vehicleClass', 'validTo'],
    ['name', 'licenceNo', 'fileNo', 'record'],
  ],
  titles: [/驾驶证/, /Driving\s*Licen[cs]e/i],
  bearsCode: false,
  entries: [
    entry('name', ['姓名'], personName, { brief: /^\p{Script=Han}{2,4}$/u }),
    entry('sex', ['性别'], sex, { brief: /^[男女]$/ }),
    entry('birthDate', ['出生日期'], date),
    entry('nationality', ['国籍'], text({ least: 2, most: 20, pattern: /\p{Script=Han}/u })),
    entry('address', ['住址', '地址'], address, addressLines),
    entry('licenceNo', ['证号', '驾驶证号', '证件号码'], identity),
    entry('vehicleClass', ['准驾车型'], vehicleClass),
    entry('firstIssueDate', ['初次领证日期', '初领日期'], date),
    {
      id: 'term',
      printed: ['有效期限', '有效期'],
      ...termLines,
      read: (print) => {
        const term = readTerm(print)
        return term && { validFrom: term.from, validTo: term.to }
      },
    },
    entry('validFrom', ['有效起始日期', '有效期始', '有效期起'], date),
    entry(
      'validTo',
      ['有效截止日期', '有效期止', '有效期至'],
      (print) => readTerm(print)?.to ?? lastDate(print),
    ),
    entry('issuer', ['发证机关', '签发机关'], organisation, organisationLines),
    entry('fileNo', ['档案编号'], code(/\d{12}/, alphabets.digits)),
    entry('record', ['记录'], sentences({ least: 4 }), { lines: 4, prose: true }),
    entry(
      'status',
      ['证件状态', '驾驶证状态', '状态'],
      choice([
        '正常',
        '超分',
        '转出',
        '暂扣',
        '吊销',
        '注销',
        '违法未处理',
        '事故未处理',
        '停止使用',
        '扣押',
        '锁定',
        '逾期未换证',
        '延期换证',
        '撤销',
        '扣留',
        '协查',
        '其他',
      ]),
    ),
    entry('points', ['累积记分', '累计记分', '记分'], measure(0, 99)),
  ],
  stop: /^(No\.?|Name|Sex|Nationality|Address|DateofBirth|DateofFirstIssue|Class|ValidPeriod|ValidFrom|IssuedBy|FileNo\.?|Record)$/i,
  settle,
} satisfies KindSpec

function settle(draft: Draft): void {
  findLoose(draft, 'licenceNo', identity)
  settleIdentity(draft, 'licenceNo')
  findLoose(draft, 'nationality', chinese)
  findLoose(draft, 'fileNo', code(/(?<!\d)\d{12}(?!\d)/, alphabets.digits))
  findHeadlineName(draft)
}
