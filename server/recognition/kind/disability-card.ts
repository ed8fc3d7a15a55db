import { isIdentityNumber } from '#fact'
import { address, addressLines } from '../form/address.ts'
import { choice, ethnicity, sex } from '../form/choice.ts'
import { alphabets, code } from '../form/code.ts'
import { date, readTerm, termLines } from '../form/date.ts'
import { organisation, organisationLines } from '../form/organisation.ts'
import { personName } from '../form/person-name.ts'
import { text } from '../form/text.ts'
import { findHeadlineName } from './find-headline-name.ts'
import { findLoose } from './find-loose.ts'
import { type Draft, entry, field, type KindSpec } from './kind.ts'
import { confirmed, lower, mend, raise } from './weigh.ts'

/** Identity number, then the kind (1 to 7) and the grade (1 to 4) of the disability; B1… marks a reissue. */
const cardNumber = code(/\d{17}[\dX][1-7][1-4](?:B\d)?/, `${alphabets.identity}B`)
const types = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重']
const grades = ['一级', '二级', '三级', '四级']

/** 残疾人证. */
export const disabilityCard = {
  id: 'disability-card',
  label: { zh: '残疾人证', en: 'Disability card' },
  fields: [
    field('name', 'text', '姓名', 'Name'),
    field('sex', 'text', '性别', 'Sex'),
    field('ethnicity', 'text', '民族', 'Nationality'),
    field('birthDate', 'date', '出生日期', 'Date of birth'),
    field('cardNo', 'code', '残疾人证号', 'Card number'),
    field('disabilityType', 'text', '残疾类别', 'Kind of disability'),
    field('disabilityLevel', 'text', '残疾等级', 'Grade of disability'),
    field('address', 'text', '住址', 'Address'),
    field('guardian', 'text', '监护人', 'Guardian'),
    field('guardianPhone', 'code', '监护人电话', 'Guardian’s phone'),
    field('issuer', 'text', '批准机关', 'Issued by'),
    field('issueDate', 'date', '发证日期', 'Issued on'),
    field('validTo', 'date', '有效期止', 'Valid until'),
  ],
  essential: [
    ['name', 'sex', 'birthDate', 'cardNo', 'disabilityType', 'disabilityLevel', 'validTo'],
    ['guardian', 'guardianPhone'],
  ],
  titles: [/残疾人证/],
  bearsCode: false,
  entries: [
    entry('name', ['姓名'], personName, { brief: /^\p{Script=Han}{2,4}$/u }),
    entry('sex', ['性别'], sex, { brief: /^[男女]$/ }),
    entry('ethnicity', ['民族'], ethnicity, { brief: /^\p{Script=Han}{1,4}$/u }),
    entry('birthDate', ['出生日期', '出生年月', '出生'], date),
    entry('cardNo', ['残疾人证号', '残疾证号', '证件号码', '证件号', '证号'], cardNumber),
    entry('disabilityType', ['残疾类别', '残疾类型'], choice(types.flatMap((type) => [type, `${type}残疾`]))),
    entry('disabilityLevel', ['残疾等级', '残疾级别', '等级'], choice(grades)),
    entry('address', ['家庭住址', '现住址', '住址', '地址'], address, addressLines),
    entry('guardian', ['监护人姓名', '监护人'], personName),
    entry(
      'guardianPhone',
      ['监护人联系电话', '监护人电话', '联系电话', '电话'],
      code(/1\d{10}|0\d{9,11}/, alphabets.digits),
    ),
    entry(
      'issuer',
      ['批准机关', '批准残联', '签发机关', '发证机关', '发证单位'],
      organisation,
      organisationLines,
    ),
    entry('issueDate', ['发证日期', '签发日期', '批准日期'], date),
    {
      id: 'term',
      printed: ['有效期限', '有效期'],
      ...termLines,
      read: (print) => {
        const term = readTerm(print)
        return term && { issueDate: term.from, validTo: term.to }
      },
    },
    entry('validTo', ['有效期限至', '有效期至', '有效期止', '有效截止日期'], date),
    entry('guardianHeading', ['监护人信息'], text()),
  ],
  settle,
} satisfies KindSpec

function settle(draft: Draft): void {
  findLoose(draft, 'cardNo', cardNumber)
  findHeadlineName(draft)
  const type = draft.found.get('disabilityType')
  if (type !== undefined)
    draft.found.set('disabilityType', { ...type, value: type.value.replace('残疾', '') })
  const number = draft.found.get('cardNo')
  if (number === undefined) return
  const isValid = (value: string) => isIdentityNumber(value.slice(0, 18))
  const value = isValid(number.value) ? number.value : mend(number.glyphs, isValid)
  if (value === undefined) {
    lower(draft, 'cardNo', 0.7)
    return
  }
  draft.found.set('cardNo', { ...number, value, certainty: value === number.value ? confirmed : 0.88 })
  confirmFrom(draft, value)
}

/** The number holds birth date, sex, kind and grade: what is printed alike is sure, what differs is to be confirmed. */
function confirmFrom(draft: Draft, number: string): void {
  const says: Record<string, string | undefined> = {
    birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    sex: Number(number[16]) % 2 === 1 ? '男' : '女',
    disabilityType: types[Number(number[18]) - 1],
    disabilityLevel: grades[Number(number[19]) - 1],
  }
  for (const [key, value] of Object.entries(says)) {
    if (!draft.found.has(key) && value !== undefined)
      draft.found.set(key, { value, text: '', certainty: 0.85, glyphs: [] })
    else if (draft.found.get(key)?.value === value) raise(draft, key)
    else lower(draft, key)
  }
}
