import { isCreditCode } from '#fact'
import { address, addressLines } from '../form/address.ts'
import { code } from '../form/code.ts'
import { date } from '../form/date.ts'
import { organisation, organisationLines } from '../form/organisation.ts'
import { personName } from '../form/person-name.ts'
import { type Print, printOf } from '../form/print.ts'
import { sentences, text } from '../form/text.ts'
import { wholeLine } from '../layout/line.ts'
import { compareWithCode } from './compare-code.ts'
import { findLoose } from './find-loose.ts'
import { type Draft, entry, field, type KindSpec } from './kind.ts'
import { settleChecked } from './weigh.ts'

/** GB 32100 leaves out I, O, S, V and Z. */
const creditCode = code(/[0-9A-HJ-NP-RTUWXY]{18}/, '0123456789ABCDEFGHJKLMNPQRTUWXY')

/** 营业执照, original or copy, of companies and of individual businesses. */
export const businessLicence = {
  id: 'business-licence',
  label: { zh: '营业执照', en: 'Business licence' },
  fields: [
    field('uscc', 'code', '统一社会信用代码', 'Credit code'),
    field('name', 'text', '名称', 'Name'),
    field('companyType', 'text', '类型', 'Type'),
    field('legalRep', 'text', '法定代表人/经营者', 'Legal representative'),
    field('registeredCapital', 'text', '注册资本', 'Registered capital'),
    field('organisationForm', 'text', '组成形式', 'Form of organisation'),
    field('establishDate', 'date', '成立日期', 'Established on'),
    field('businessTerm', 'text', '营业期限', 'Term of business'),
    field('address', 'text', '住所/经营场所', 'Address'),
    field('businessScope', 'text', '经营范围', 'Scope of business'),
    field('registrar', 'text', '登记机关', 'Registrar'),
    field('issueDate', 'date', '核准日期', 'Issued on'),
  ],
  essential: [
    ['uscc', 'name', 'companyType', 'legalRep', 'establishDate', 'address', 'businessScope', 'registrar'],
  ],
  titles: [/营业执照/],
  codePattern: /[?&]uniscid=[0-9A-Z]{18}/,
  bearsCode: false,
  entries: [
    entry('uscc', ['统一社会信用代码', '社会信用代码', '注册号'], creditCode),
    entry('name', ['企业名称', '字号名称', '名称'], organisation, organisationLines),
    entry('companyType', ['主体类型', '公司类型', '类型'], text({ least: 3 }), { lines: 2 }),
    entry(
      'legalRep',
      ['法定代表人', '经营者姓名', '经营者', '负责人', '执行事务合伙人', '投资人'],
      personName,
    ),
    entry('registeredCapital', ['注册资本', '注册资金', '出资额'], text({ least: 3 })),
    entry('organisationForm', ['组成形式'], text({ least: 2 })),
    entry('establishDate', ['成立日期', '注册日期', '成立时间'], date),
    entry('businessTerm', ['营业期限', '经营期限', '合伙期限'], readTermText),
    entry('address', ['主要经营场所', '经营场所', '营业场所', '住所', '住址'], address, addressLines),
    entry('businessScope', ['经营范围'], sentences({ least: 4 }), { lines: 12 }),
    entry('registrar', ['登记机关', '发照机关'], organisation, organisationLines),
    entry('issueDate', ['核准日期', '发照日期', '颁发日期', '登记日期'], date),
  ],
  stop: /^([(（]?副本[）)]?|正本)$/,
  settle,
} satisfies KindSpec

function readTermText(print: Print) {
  return /\d{4}|长期|永久/.test(print.text) ? text({ least: 2 })(print) : undefined
}

function settle(draft: Draft): void {
  findLoose(draft, 'uscc', creditCode)
  settleChecked(draft, 'uscc', isCreditCode)
  for (const { text: payload } of draft.codes) {
    const coded = /(?<![0-9A-Z])[0-9A-HJ-NP-RTUWXY]{18}(?![0-9A-Z])/.exec(payload)?.[0]
    if (coded !== undefined && isCreditCode(coded)) compareWithCode(draft, 'uscc', coded)
  }
  findIssueDate(draft)
  spellScope(draft)
}

/**
 * Scopes begin with 一般项目 or 许可项目; the first stroke or character at the edge of a line is easily lost. They end
 * with a full stop or a bracket: the name of the registrar below is none of it.
 */
function spellScope(draft: Draft): void {
  const found = draft.found.get('businessScope')
  const value = found?.value
    .replace(/^[-—]?般项目/, '一般项目')
    .replace(/^可项目/, '许可项目')
    .replace(/(?<=[。）)])\p{Script=Han}{2,24}(管理局|审批局)$/u, '')
  if (found === undefined || value === undefined || value === found.value) return
  draft.found.set('businessScope', { ...found, value, certainty: Math.min(found.certainty, 0.88) })
}

/** The date of issue often stands without a label, lowest on the page, under the registrar. */
function findIssueDate(draft: Draft): void {
  if (draft.found.has('issueDate')) return
  const labelled = new Set(draft.page.labels.map((label) => label.line))
  const lines = draft.page.lines.filter((line) => !labelled.has(line)).sort((a, b) => b.middle - a.middle)
  const registrar = draft.page.labels.find((label) => label.id === 'registrar')
  for (const line of lines) {
    if (registrar !== undefined && line.middle < registrar.line.middle) return
    const found = date(printOf([wholeLine(line)]))
    if (found === undefined || found.value === draft.found.get('establishDate')?.value) continue
    draft.found.set('issueDate', found)
    return
  }
}
