import { ovalSeal } from '../draw/seal.ts'
import { listSheet } from '../form/list.ts'
import { phoneSheet } from '../form/phone.ts'
import { sheet } from '../form/sheet.ts'
import type { Draft, Layouts } from '../paper.ts'
import { goodsTable, totalRow } from './invoice-grid.ts'
import { invoiceRows } from './invoice-rows.ts'

export const invoiceDigitalLayouts: Layouts = {
  'digital-form': (draft) => sheet(draft.look, { width: 1440, paper: '#fff' }, form(draft)),
  'digital-a4': (draft) =>
    sheet(
      draft.look,
      { width: 1240, height: 1700, paper: '#fff' },
      `<div style="font-size:.86em">${form(draft)}</div><div class="c small">--- 沿此线裁剪 ---</div>`,
    ),
  'digital-phone': phone,
  'digital-list': (draft) =>
    listSheet(draft, { titles: [draft.ink.wrap('typeCode', titleOf(draft))], rows: invoiceRows(draft) }),
}

function titleOf({ ink }: Draft): string {
  return ink.value('typeCode') === '31' ? '电子发票（增值税专用发票）' : '电子发票（普通发票）'
}

function form(draft: Draft): string {
  const { ink } = draft
  const title = `<div class="l c" style="font-size:1.7em;letter-spacing:.1em;position:relative"><span style="border-bottom:4px double;padding-bottom:4px">${ink.wrap('typeCode', titleOf(draft))}</span><div class="at" style="left:38%;top:4px">${ovalSeal(draft.look.random)}</div></div>`
  const right = `<div><span class="l">发票号码：</span>${ink.print('invoiceNo')}<br><span class="l">开票日期：</span>${ink.date('issueDate', 'han')}</div>`
  const head = `<div style="display:grid;grid-template-columns:150px 1fr auto;align-items:start;gap:20px">${draft.qr(130) || '<i></i>'}${title}${right}</div>`
  const goods = goodsTable(draft, { goods: '项目名称', rate: '税率/征收率' })
  return `${head}${parties(draft)}<div style="border:1px solid var(--accent);border-top:0;border-bottom:0">${goods}</div>${totalRow(draft)}${remarks(draft)}<p><span class="l">开票人：</span>${ink.print('drawer')}</p>`
}

function parties({ ink }: Draft): string {
  const side = (name: string, who: string) =>
    `<td class="l" style="width:1em;line-height:1.15">${name}</td><td style="width:48%;height:130px"><span class="l">名称：</span>${ink.print(`${who}Name`)}<br><br><span class="l">统一社会信用代码/纳税人识别号：</span>${ink.print(`${who}TaxId`)}</td>`
  return `<table class="ruled" style="font-size:.84em;margin-top:14px"><tr>${side('购买方信息', 'buyer')}${side('销售方信息', 'seller')}</tr></table>`
}

function remarks({ ink, look }: Draft): string {
  const lines = [
    ink.has('sellerAddressPhone') ? `销售方地址、电话：${ink.print('sellerAddressPhone')}` : '',
    ink.has('sellerBankAccount') ? `销方开户银行及账号：${ink.print('sellerBankAccount')}` : '',
    ink.has('vin')
      ? `${look.random.pick(['整车编码：', '车架号：', '车架号/整车编码：'])}${ink.print('vin')}`
      : '',
  ]
  return `<table class="ruled" style="font-size:.84em"><tr><td class="l" style="width:1em">备注</td><td style="height:110px">${lines.filter((line) => line !== '').join('<br>')}</td></tr></table>`
}

function phone(draft: Draft): string {
  const { ink } = draft
  const head = `<div style="display:flex;justify-content:space-between"><div><b>${ink.wrap('typeCode', titleOf(draft))}</b><div style="color:#c0271f;font-size:1.6em;font-weight:700">¥${ink.print('totalAmount')}</div><div class="small">${ink.print('totalAmountCn')}</div></div>${draft.qr(190)}</div>`
  const rows = invoiceRows(draft, ['totalAmount', 'totalAmountCn', 'sellerAddressPhone', 'sellerBankAccount'])
  return phoneSheet(draft, { title: '发票详情', head, rows })
}
