import { address, addressLines } from '../form/address.ts'
import { chinese, sex } from '../form/choice.ts'
import { alphabets, code } from '../form/code.ts'
import { date, readTerm, termLines } from '../form/date.ts'
import { organisation, organisationLines } from '../form/organisation.ts'
import { personName } from '../form/person-name.ts'
import { type Found, printOf } from '../form/print.ts'
import { text } from '../form/text.ts'
import { type Line, type Span, textOf } from '../layout/line.ts'
import { findHeadlineName } from './find-headline-name.ts'
import { findLoose } from './find-loose.ts'
import { type Draft, entry, field, type KindSpec } from './kind.ts'
import { settleIdentity } from './weigh.ts'

const identity = code(/\d{17}[\dX]/, alphabets.identity)
const vehicleClass = code(/(?:A[1-3]|B[12]|C[1-6]|[DEFMNP])+/, 'ABCDEFMNP123456')
/** How the transport ministry words the categories, for finding them in tables and lists. */
const category =
  /^(?=\p{Script=Han}*(?:道路|出租汽车|网络预约|巡游|机动车|客运|货运|危险))\p{Script=Han}+(?:人员|驾驶员|管理员|教练员|员)(?:[（(][^）)]*[）)])?/u

/** 道路运输从业人员从业资格证. */
export const qualification = {
  id: 'qualification',
  label: { zh: '从业资格证', en: 'Transport qualification' },
  fields: [
    field('name', 'text', '姓名', 'Name'),
    field('sex', 'text', '性别', 'Sex'),
    field('birthDate', 'date', '出生日期', 'Date of birth'),
    field('nationality', 'text', '国籍', 'Nationality'),
    field('address', 'text', '住址', 'Address'),
    field('certNo', 'code', '证号', 'Certificate number'),
    field('vehicleClass', 'code', '准驾车型', 'Class'),
    field('categories', 'text', '从业资格类别', 'Categories'),
    field('employer', 'text', '服务单位', 'Employer'),
    field('creditGrade', 'text', '诚信考核等级', 'Credit grade'),
    field('issuer', 'text', '发证机关', 'Issued by'),
    field('issueDate', 'date', '发证日期', 'Issued on'),
    field('validFrom', 'date', '有效期起', 'Valid from'),
    field('validTo', 'date', '有效期止', 'Valid until'),
  ],
  essential: [['name', 'sex', 'birthDate', 'certNo', 'categories', 'issuer']],
  titles: [/从业资格证/, /从业人员从业资格/],
  bearsCode: false,
  entries: [
    entry('name', ['姓名'], personName, { brief: /^\p{Script=Han}{2,4}$/u }),
    entry('sex', ['性别'], sex, { brief: /^[男女]$/ }),
    entry('birthDate', ['出生日期', '出生年月'], date),
    entry('nationality', ['国籍'], text({ least: 2, most: 20, pattern: /\p{Script=Han}/u })),
    entry('address', ['住址', '地址'], address, addressLines),
    entry('certNo', ['从业资格证号', '资格证号', '证件号码', '证号', '编号'], identity),
    entry('vehicleClass', ['准驾车型'], vehicleClass),
    entry('employer', ['服务单位', '工作单位', '从业单位'], organisation, organisationLines),
    entry(
      'creditGrade',
      ['诚信考核等级', '诚信考核', '考核等级', '诚信等级', '信用等级'],
      text({ most: 16 }),
    ),
    entry('issuer', ['发证机关', '核发机关', '签发机关'], organisation, organisationLines),
    entry('issueDate', ['发证日期', '签发日期', '核发日期'], date),
    {
      id: 'term',
      printed: ['有效期限', '有效期'],
      ...termLines,
      read: (print) => {
        const term = readTerm(print)
        return term?.to && { validFrom: term.from, validTo: term.to }
      },
    },
    entry('validTo', ['有效期止', '有效截止日期'], date),
    // Column heads of the table of categories: its dates belong to the categories, not to the certificate.
    entry('categoryColumn', ['从业资格类别', '从业类别', '资格类别', '类别'], text()),
    entry('firstIssued', ['初次领证日期', '初领日期', '有效期至'], text()),
  ],
  settle,
} satisfies KindSpec

function settle(draft: Draft): void {
  findLoose(draft, 'certNo', identity)
  settleIdentity(draft, 'certNo')
  findHeadlineName(draft)
  findLoose(draft, 'nationality', chinese)
  listCategories(draft)
}

/** Every line worded as a category, from top to bottom; the dates that may follow it in its row are not part of it. */
function listCategories(draft: Draft): void {
  const categories = [...draft.page.lines]
    .sort((a, b) => a.middle - b.middle)
    .flatMap((line) => readCategory(draft, line) ?? [])
  const [first] = categories
  if (first === undefined) return
  const value = categories.map((found) => found.value).join('；')
  draft.found.set('categories', {
    ...first,
    value,
    text: value,
    certainty: Math.min(...categories.map((found) => found.certainty)),
    glyphs: categories.flatMap((found) => found.glyphs),
  })
}

function readCategory(draft: Draft, line: Line): Found | undefined {
  const from = draft.page.labels.find((label) => label.line === line)?.to ?? 0
  const rest = textOf({ ...line, glyphs: line.glyphs.slice(from) })
  const dates = /[\s\d年月日./至-]*$/.exec(rest)?.index ?? rest.length
  const spans = [{ line, from, to: from + dates }]
  const isOpen = /[（(][^）)]*$/.test(rest.slice(0, dates))
  const found = text()(printOf(isOpen ? [...spans, ...closingOf(draft, line)] : spans))
  const isWhole = found?.value.split(/[；;]/).every((part) => category.exec(part)?.[0] === part)
  return isWhole && !/资格证/.test(textOf(line)) ? found : undefined
}

/** The rest of a category whose bracket was broken over two lines: （剧毒化学 / 品）. */
function closingOf(draft: Draft, line: Line): Span[] {
  const below = draft.page.lines.find((other) => {
    const drop = other.middle - line.middle
    const isNear =
      drop > 0.5 * line.height &&
      drop < 1.9 * line.height &&
      other.left < line.right &&
      other.right > line.left
    return isNear && /^[^（(]{0,6}[）)]/.test(textOf(other))
  })
  return below === undefined ? [] : [{ line: below, from: 0, to: textOf(below).search(/[）)]/) + 1 }]
}
