import { field, type KindSpec } from '../kind.ts'
import { invoiceEntries, invoiceLabels } from './labels.ts'
import { settleInvoice } from './settle.ts'

const paperOnly = new Set(['invoiceCode', 'checkCode', 'machineNo', 'payee', 'reviewer'])

const fields = [
  field('typeCode', 'code', '票种码', 'Type code'),
  field('invoiceCode', 'code', '发票代码', 'Invoice code'),
  field('invoiceNo', 'code', '发票号码', 'Invoice number'),
  field('issueDate', 'date', '开票日期', 'Issued on'),
  field('checkCode', 'code', '校验码', 'Check code'),
  field('machineNo', 'code', '机器编号', 'Machine number'),
  field('buyerName', 'text', '购买方名称', 'Buyer'),
  field('buyerTaxId', 'code', '购买方纳税人识别号', 'Buyer’s tax number'),
  field('sellerName', 'text', '销售方名称', 'Seller'),
  field('sellerTaxId', 'code', '销售方纳税人识别号', 'Seller’s tax number'),
  field('sellerAddressPhone', 'text', '销售方地址、电话', 'Seller’s address and phone'),
  field('sellerBankAccount', 'text', '销售方开户行及账号', 'Seller’s bank and account'),
  field('goodsName', 'text', '货物名称', 'Goods'),
  field('specModel', 'code', '规格型号', 'Model'),
  field('unit', 'text', '单位', 'Unit'),
  field('quantity', 'number', '数量', 'Quantity'),
  field('unitPrice', 'number', '单价', 'Unit price'),
  field('netAmount', 'money', '金额（不含税）', 'Amount without tax'),
  field('taxRate', 'text', '税率', 'Tax rate'),
  field('taxAmount', 'money', '税额', 'Tax'),
  field('totalAmount', 'money', '价税合计（小写）', 'Total'),
  field('totalAmountCn', 'text', '价税合计（大写）', 'Total in capitals'),
  field('vin', 'code', '整车编码（备注）', 'Vehicle code (remarks)'),
  field('payee', 'text', '收款人', 'Payee'),
  field('reviewer', 'text', '复核', 'Checked by'),
  field('drawer', 'text', '开票人', 'Drawn by'),
]

const reading = {
  essential: [
    [
      'invoiceNo',
      'issueDate',
      'buyerName',
      'sellerName',
      'sellerTaxId',
      'goodsName',
      'netAmount',
      'taxAmount',
      'totalAmount',
      'totalAmountCn',
    ],
  ],
  bearsCode: true,
  entries: invoiceEntries,
  labels: invoiceLabels,
  // The cipher block, section names set downwards, and the notes on the margins.
  stop: /^(?=.*[+*<>])[\d+\-*/<>]{12,}$|^(密码区?|码区?|区|备注?|注|购|买|销|售|方|信|息|购买方(信息)?|销售方(信息)?)$|^第.联|样张/,
  settle: settleInvoice,
} as const

/** 增值税发票 on paper (01, 04) and electronic (10). */
export const invoice = {
  id: 'invoice',
  label: { zh: '增值税发票', en: 'VAT invoice' },
  fields,
  titles: [/(?<!电子发票[（(])增值税(电子)?(普通|专用)发票/, /增值税电子/],
  codePattern: /^0\d,(0[1-8]|1[0-5]),\d{10,12},\d{8},/,
  ...reading,
} satisfies KindSpec

/** 数电发票 (31, 32): fully digital, one 20-digit number, no code, machine or check code. */
export const invoiceDigital = {
  id: 'invoice-digital',
  label: { zh: '数电发票', en: 'Fully digital invoice' },
  fields: fields.filter(({ key }) => !paperOnly.has(key)),
  titles: [/电子发票[（(]/, /数电(发)?票/, /全电发票/],
  codePattern: /^0\d,3[12],,\d{20},/,
  ...reading,
} satisfies KindSpec
