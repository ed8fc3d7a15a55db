import { roundSeal } from '../draw/seal.ts'
import { listSheet } from '../form/list.ts'
import { sheet, title } from '../form/sheet.ts'
import type { Content, Draft, Layouts } from '../paper.ts'
import type { Random } from '../random.ts'
import { addDays } from '../value/day.ts'
import { shop } from '../value/firm.ts'
import { capitalAmount, yuan } from '../value/money.ts'
import { personName } from '../value/name.ts'

/** 收据: what a shop writes when it gives no invoice. */
export function inventReceipt(random: Random, today: string, payer: string = personName(random)): Content {
  const cents = random.integer(900, 5999) * 100 + random.pick([0, 0, 50, 88])
  return {
    kind: 'receipt',
    fields: {
      receiptNo: random.digits(random.integer(7, 8)),
      issueDate: addDays(today, -random.integer(0, 14)),
      buyerName: payer,
      goodsName: random.pick(['电动自行车一辆', '购电动自行车款', '电动自行车壹辆（含头盔）', '购车款']),
      totalAmount: yuan(cents),
      totalAmountCn: capitalAmount(cents, random.pick(['元', '圆'])),
      sellerName: shop(random),
      drawer: personName(random),
    },
  }
}

export const receiptLayouts: Layouts = {
  'receipt-slip': slip,
  'receipt-grid': grid,
  'receipt-list': list,
}

/** The printed block from the stationer, filled in by a machine. */
function slip({ ink, look }: Draft): string {
  const line = (text: string) => `<div style="border-bottom:1px solid #888;padding:12px 0">${text}</div>`
  const l = (text: string) => `<span class="l">${text}</span>`
  const body = `<div style="display:flex;justify-content:space-between"><span></span>${title('收　款　收　据')}<span style="color:#b22">№ ${ink.print('receiptNo')}</span></div><div style="text-align:right">${l('日期')}　${ink.date('issueDate', 'han')}</div>
    ${line(`${l('今收到')}　${ink.print('buyerName')}`)}${line(`${l('事由')}　${ink.print('goodsName')}`)}${line(`${l('金额（大写）')}　${ink.print('totalAmountCn')}　　${l('（小写）')}¥${ink.print('totalAmount')}`)}
    <div style="display:flex;justify-content:space-between;margin-top:22px"><span>${l('收款单位')}　${ink.print('sellerName')}</span><span>${l('经手人')}　${ink.print('drawer')}</span></div><div class="at" style="left:260px;bottom:20px">${roundSeal(look.random, ink.value('sellerName'), 150, '财务专用章')}</div>`
  return sheet(look, { width: 1100, height: 560 }, body)
}

function grid({ ink, look }: Draft): string {
  const row = (name: string, text: string) =>
    `<tr><td class="l" style="width:24%">${name}</td><td>${text}</td></tr>`
  const body = `${title('收据')}<div style="display:flex;justify-content:space-between"><span>编号：${ink.print('receiptNo')}</span><span>日期：${ink.date('issueDate', 'dashed')}</span></div>
    <table class="ruled">${row('交款人', ink.print('buyerName'))}${row('收款事由', ink.print('goodsName'))}${row('人民币（大写）', ink.print('totalAmountCn'))}${row('小写', `¥${ink.print('totalAmount')}`)}${row('收款单位', ink.print('sellerName'))}${row('经手人', ink.print('drawer'))}</table>`
  return sheet(look, { width: 900 }, body)
}

function list(draft: Draft): string {
  const { ink } = draft
  return listSheet(draft, {
    titles: ['收款收据', '收据'],
    rows: [
      { labels: ['编号', 'No', '收据编号'], text: ink.print('receiptNo') },
      { labels: ['日期', '收款日期'], text: ink.date('issueDate', 'han') },
      { labels: ['交款人', '今收到', '交款单位'], text: ink.print('buyerName') },
      { labels: ['事由', '收款事由', '摘要'], text: ink.print('goodsName') },
      { labels: ['金额（大写）', '人民币（大写）'], text: ink.print('totalAmountCn') },
      { labels: ['金额（小写）', '小写'], text: ink.print('totalAmount', `¥${ink.value('totalAmount')}`) },
      { labels: ['收款单位'], text: ink.print('sellerName') },
      { labels: ['经手人'], text: ink.print('drawer') },
    ],
    seal: '财务专用章',
  })
}
