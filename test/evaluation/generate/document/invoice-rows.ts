import type { Row } from '../form/list.ts'
import type { Draft } from '../paper.ts'

/** Every value of an invoice with its label, for lists and phones. */
export function invoiceRows({ ink, look }: Draft, without: readonly string[] = []): readonly Row[] {
  const row = (labels: readonly string[], key: string, text = () => ink.print(key)) => {
    return { labels, text: without.includes(key) || !ink.has(key) ? '' : text() }
  }
  const joined = look.random.chance(0.5)
  const amount = joined
    ? [row(['数量 / 单位'], 'quantity', () => `${ink.print('quantity')} ${ink.print('unit')}`)]
    : [row(['数量'], 'quantity'), row(['单位'], 'unit')]
  return [
    row(['发票代码'], 'invoiceCode'),
    row(['发票号码'], 'invoiceNo'),
    row(['开票日期'], 'issueDate', () => ink.date('issueDate', look.random.pick(['han', 'dashed']))),
    row(['校验码'], 'checkCode'),
    row(['机器编号'], 'machineNo'),
    row(['购买方名称'], 'buyerName'),
    row(['购买方税号', '购买方识别号'], 'buyerTaxId'),
    row(['销售方名称'], 'sellerName'),
    row(['销售方税号', '销售方识别号'], 'sellerTaxId'),
    row(['销售方地址、电话'], 'sellerAddressPhone'),
    row(['销售方开户行及账号'], 'sellerBankAccount'),
    row(['项目名称', '货物名称'], 'goodsName'),
    row(['规格型号'], 'specModel'),
    ...amount,
    row(['单价'], 'unitPrice'),
    row(['合计金额', '金额'], 'netAmount'),
    row(['税率/征收率', '税率'], 'taxRate'),
    row(['合计税额', '税额'], 'taxAmount'),
    row(['价税合计（大写）'], 'totalAmountCn'),
    row(['价税合计（小写）', '价税合计'], 'totalAmount', () =>
      ink.print('totalAmount', `¥${ink.value('totalAmount')}`),
    ),
    row(['整车编码', '车架号'], 'vin'),
    row(['收款人'], 'payee'),
    row(['复核'], 'reviewer'),
    row(['开票人'], 'drawer'),
  ]
}
