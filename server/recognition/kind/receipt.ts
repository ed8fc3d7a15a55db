import { capitalAmount, capitalLines, capitalToCents } from '../form/capital-amount.ts'
import { alphabets, code } from '../form/code.ts'
import { date } from '../form/date.ts'
import { money } from '../form/number.ts'
import { organisation, organisationLines } from '../form/organisation.ts'
import { text } from '../form/text.ts'
import { findLoose } from './find-loose.ts'
import { type Draft, entry, field, type KindSpec } from './kind.ts'
import { lower, raise } from './weigh.ts'

/** 收据: proof of payment that is no invoice. */
export const receipt = {
  id: 'receipt',
  label: { zh: '收据（不是发票）', en: 'Receipt (not an invoice)' },
  fields: [
    field('receiptNo', 'code', '收据编号', 'Receipt number'),
    field('issueDate', 'date', '日期', 'Date'),
    field('buyerName', 'text', '交款人', 'Paid by'),
    field('goodsName', 'text', '事由', 'For'),
    field('totalAmount', 'money', '金额（小写）', 'Amount'),
    field('totalAmountCn', 'text', '金额（大写）', 'Amount in capitals'),
    field('sellerName', 'text', '收款单位', 'Paid to'),
    field('drawer', 'text', '经手人', 'Handled by'),
  ],
  essential: [['issueDate', 'buyerName', 'totalAmount', 'totalAmountCn', 'sellerName']],
  titles: [/收据/, /收款凭证/, /销售单(?!位)/],
  bearsCode: false,
  entries: [
    entry(
      'receiptNo',
      ['收据编号', '收据号码', '收据号', '编号', 'No', '№', 'NO'],
      code(/\d{5,20}/, alphabets.digits),
    ),
    entry('issueDate', ['收款日期', '开具日期', '开票日期', '日期'], date),
    entry(
      'buyerName',
      ['今收到', '兹收到', '交款单位', '交款人', '付款人', '付款单位', '缴款人', '客户名称', '客户', '收到'],
      text({ least: 2, most: 40 }),
    ),
    entry(
      'goodsName',
      ['收款事由', '交来', '款项内容', '收费项目', '项目', '事由', '摘要', '品名'],
      text({ least: 2, most: 60 }),
      { lines: 2 },
    ),
    entry(
      'totalAmountCn',
      ['金额(大写)', '人民币(大写)', '合计(大写)', '金额大写', '大写', '人民币'],
      capitalAmount,
      capitalLines,
    ),
    entry('totalAmount', ['金额(小写)', '合计(小写)', '(小写)', '小写', '金额', '￥', '¥'], money),
    entry(
      'sellerName',
      ['收款单位(盖章)', '收款单位(公章)', '收款单位', '收款方', '单位盖章'],
      organisation,
      organisationLines,
    ),
    entry('drawer', ['经手人', '开票人', '收款人', '经办人'], text({ least: 2, most: 8 })),
    entry('reviewer', ['会计', '出纳', '审核', '复核'], text()),
  ],
  settle,
} satisfies KindSpec

function settle(draft: Draft): void {
  findLoose(draft, 'issueDate', date)
  findLoose(draft, 'totalAmountCn', capitalAmount)
  findLoose(draft, 'totalAmount', money)
  const [figures, capitals] = [draft.found.get('totalAmount'), draft.found.get('totalAmountCn')]
  if (figures === undefined || capitals === undefined) return
  const alike = Math.round(Number(figures.value) * 100) === capitalToCents(capitals.value)
  for (const key of ['totalAmount', 'totalAmountCn']) alike ? raise(draft, key) : lower(draft, key)
}
