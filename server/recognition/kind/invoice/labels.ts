import { addressPhone, addressPhoneLines } from '../../form/address.ts'
import { bankAccount } from '../../form/bank-account.ts'
import { capitalAmount, capitalLines } from '../../form/capital-amount.ts'
import { alphabets, code, rivalled } from '../../form/code.ts'
import { date } from '../../form/date.ts'
import { measure, money } from '../../form/number.ts'
import { organisation, organisationLines } from '../../form/organisation.ts'
import { personName } from '../../form/person-name.ts'
import type { Form, Print } from '../../form/print.ts'
import { text } from '../../form/text.ts'
import { tailOf } from '../../form/trailing-number.ts'
import type { Label } from '../../layout/label.ts'
import { type Entry, entry } from '../kind.ts'

/** Tax numbers use the credit code's alphabet (no I, O, S, V, Z); a person's is the identity number. */
export const taxId = code(
  /(?<![0-9A-Z])(?:[0-9A-Z]{18}|[0-9A-Z]{20}|\d{6}(?!19|20)[0-9A-Z]{9})(?![0-9A-Z])/,
  '0123456789ABCDEFGHJKLMNPQRTUWXY',
)
const anyName = text({ least: 2, most: 60, pattern: /[\p{Script=Han}A-Za-z]{2}/u })
/** How labels of the parties end: such words are nobody's name. */
const labelWords = /(识别号|信用代码|税号|名称|电话|账号|开户行)$/
/** The end of a firm's name without its beginning; before it at least a place and a word stand. */
const nameEnd = /^\p{Script=Han}{0,3}?(有限|责任|股份|集团)*公司$/u
/** Certainty of a name of which a part is missing. */
const broken = 0.6
/** A firm, or a person by name. */
export const partyName: Form = (print) => {
  const read = organisation(print) ?? anyName(print)
  if (read === undefined || labelWords.test(read.value)) return undefined
  return nameEnd.test(read.value) ? { ...read, certainty: Math.min(read.certainty, broken) } : read
}
export const decimal = measure(0, 10_000_000)
/** Discounts are lines of goods with negative amounts. */
export const signedMoney: Form = (print) => {
  const read = money(print)
  const isNegative = read !== undefined && /[-—−–]\s*[¥￥]?\s*\d/.test(print.text)
  return isNegative ? { ...read, value: `-${read.value}` } : read
}
export const taxRate = (print: Print) => {
  const rate = /(\d{1,2}(?:\.\d)?)\s*%|免税|不征税|\*{2,3}/.exec(print.text.normalize('NFKC'))
  const read = text({ least: 1 })(print)
  return rate === null || read === undefined ? undefined : { ...read, value: rate[0].replace(/\s/g, '') }
}
export const modelCode = code(/[A-Z0-9][A-Z0-9\-/.]{2,24}/, alphabets.dashed)
const goodsText = text({ least: 2, most: 80, pattern: /\p{Script=Han}{2}/u })
/** Certainty of goods whose mark in Latin letters could be read otherwise: narrow letters are easily lost. */
const unsureMark = 0.89
/** Goods, with the mark that may follow: 电动自行车 YAOJIE. In a mark of letters 0 is O. */
export const goods: Form = (print) => {
  const read = goodsText(print)
  const mark = /[A-Z0]{3,}$/i.exec(read?.value ?? '')?.[0]
  if (read === undefined || mark === undefined || !print.text.endsWith(mark)) return read
  const value = read.value.slice(0, -mark.length) + mark.replaceAll('0', 'O')
  const latin = rivalled(() => ({ ...read, value: mark, certainty: 1 }))(tailOf(print, mark.length))
  const isSure = value === read.value && latin?.certainty === 1
  return { ...read, value, certainty: isSure ? read.certainty : Math.min(read.certainty, unsureMark) }
}
export const unitWord = text({ least: 1, most: 3, pattern: /^[\p{Script=Han}A-Za-z]+$/u })

/** Values with a label of their own, wherever they stand. */
export const invoiceEntries: readonly Entry[] = [
  entry('invoiceCode', ['发票代码'], code(/\d{12}|\d{10}/, alphabets.digits)),
  entry('invoiceNo', ['数电票号码', '发票号码', 'No', '№'], code(/\d{20}|\d{8}/, alphabets.digits)),
  entry('issueDate', ['开票日期', '开具日期'], date),
  entry('checkCode', ['校验码'], code(/\d{20}/, alphabets.digits)),
  entry('machineNo', ['机器编号', '机器编码', '机器'], code(/\d{12}/, alphabets.digits)),
  entry(
    'buyerName',
    ['购买方名称', '购买方姓名', '购方名称', '购买方', '购货单位'],
    partyName,
    organisationLines,
  ),
  entry(
    'buyerTaxId',
    ['购买方统一社会信用代码/纳税人识别号', '购买方纳税人识别号', '购买方识别号', '购买方税号', '购方税号'],
    taxId,
  ),
  entry(
    'sellerName',
    ['销售方名称', '销方名称', '销售单位', '销货单位', '销售方'],
    partyName,
    organisationLines,
  ),
  entry(
    'sellerTaxId',
    ['销售方统一社会信用代码/纳税人识别号', '销售方纳税人识别号', '销售方识别号', '销售方税号', '销方税号'],
    taxId,
  ),
  entry(
    'sellerAddressPhone',
    ['销售方地址、电话', '销方地址、电话', '销售方地址及电话'],
    addressPhone,
    addressPhoneLines,
  ),
  entry(
    'sellerBankAccount',
    [
      '销售方开户行及账号',
      '销方开户行及账号',
      '销方开户银行及账号',
      '销售方开户银行及账号',
      '销售方银行账号',
    ],
    bankAccount,
    { lines: 2 },
  ),
  entry(
    'totalAmountCn',
    ['价税合计(大写)', '价税合计大写', '合计(大写)', '金额大写', '大写金额', '(大写)'],
    capitalAmount,
    capitalLines,
  ),
  entry('totalAmount', ['价税合计(小写)', '价税合计小写', '(小写)', '小写', '含税金额', '价税合计'], money),
  entry(
    'vin',
    ['整车编码/车架号', '车架号/整车编码', '整车编码', '车架号码', '车架号', '车辆识别代号', '车辆编码'],
    code(/\d{15}/, alphabets.digits),
  ),
  entry('payee', ['收款人'], personName, { reach: 8 }),
  entry('reviewer', ['复核人', '复核'], personName, { reach: 8 }),
  entry('drawer', ['开票人'], personName),
]

/** One row per item in a table, or one row per label on a phone: the same words, read in two ways. */
export const cells: readonly Entry[] = [
  entry(
    'goodsName',
    ['货物或应税劳务、服务名称', '货物或应税劳务名称', '货物(劳务)名称', '项目名称', '商品名称', '货物名称'],
    goods,
    { lines: 2 },
  ),
  entry('specModel', ['规格型号', '型号规格'], modelCode),
  { id: 'quantityAndUnit', printed: ['数量/单位'], read: readQuantityAndUnit },
  entry('unit', ['计量单位', '单位'], unitWord),
  entry('quantity', ['数量'], measure(0.001, 100_000)),
  entry('unitPrice', ['不含税单价', '单价'], decimal),
  entry('netAmount', ['合计金额', '不含税金额', '金额(不含税)', '金额'], signedMoney),
  entry('taxRate', ['税率/征收率', '税率', '征收率'], taxRate),
  entry('taxAmount', ['合计税额', '税额'], signedMoney),
]

/** 1 辆 under one label. */
function readQuantityAndUnit(print: Print) {
  const unit = /\p{Script=Han}{1,2}/u.exec(print.text)?.[0]
  const whole = unit === undefined ? undefined : text()(print)
  return { quantity: measure(0.001, 100_000)(print), unit: whole && { ...whole, value: unit ?? '' } }
}

/** Labels of both parties: which party they belong to follows from where they stand. */
export const partyEntries: readonly Entry[] = [
  entry('Name', ['名称', '购名称', '买名称', '销名称', '售名称'], partyName, organisationLines),
  entry('TaxId', ['统一社会信用代码/纳税人识别号', '纳税人识别号', '统一社会信用代码', '税号'], taxId),
  entry('AddressPhone', ['地址、电话', '地址及电话'], addressPhone, { ...addressPhoneLines, reach: 6 }),
  entry('BankAccount', ['开户行及账号', '开户银行及账号', '开户行及帐号'], bankAccount, {
    lines: 2,
    reach: 6,
  }),
]

export const invoiceLabels: readonly Label[] = [
  ...cells,
  ...partyEntries,
  { id: 'sum', printed: ['合计', '小计'] },
  { id: 'remark', printed: ['备注'] },
  {
    id: 'buyerOther',
    printed: [
      '购买方地址、电话',
      '购方地址、电话',
      '购买方开户行及账号',
      '购方开户银行及账号',
      '购方开户行及账号',
    ],
  },
]
