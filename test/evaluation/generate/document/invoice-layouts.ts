import { ovalSeal, roundSeal } from '../draw/seal.ts'
import { listSheet } from '../form/list.ts'
import { sheet } from '../form/sheet.ts'
import type { Draft, Layouts } from '../paper.ts'
import { cipher, goodsTable, totalRow } from './invoice-grid.ts'
import { invoiceRows } from './invoice-rows.ts'

export const invoiceLayouts: Layouts = {
  'vat-paper': (draft) => form(draft, paperHead),
  'vat-electronic': (draft) => form(draft, electronicHead),
  'vat-list': (draft) =>
    listSheet(draft, {
      titles: [draft.ink.wrap('typeCode', titleOf(draft))],
      rows: invoiceRows(draft),
      seal: draft.ink.value('sellerName'),
    }),
}

function titleOf({ ink }: Draft): string {
  return ink.value('typeCode') === '10' ? '上海增值税电子普通发票' : '上海增值税普通发票'
}

function heading(draft: Draft): string {
  const line = 'border-bottom:4px double;padding-bottom:4px'
  return `<div class="l c" style="font-size:1.7em;letter-spacing:.12em"><span style="${line}">${draft.ink.wrap('typeCode', titleOf(draft))}</span><div class="at" style="left:46%;top:34px">${ovalSeal(draft.look.random)}</div></div>`
}

/** Code and number without labels beside the title, as on paper. */
function paperHead(draft: Draft): string {
  const { ink } = draft
  return `<div style="display:grid;grid-template-columns:1fr 2fr 1fr;align-items:start"><div>${draft.qr(130)}</div><div>${heading(draft)}</div><div style="color:#1f3f8a;font-size:1.2em">№ ${ink.print('invoiceNo')}</div></div>
    <div class="at" style="left:230px;top:56px;font-size:1.15em">${ink.print('invoiceCode')}</div><div style="display:flex;justify-content:space-between;margin:8px 0"><span><span class="l">机器编号：</span>${ink.print('machineNo')}</span><span><span class="l">开票日期：</span>${ink.date('issueDate', 'han')}</span></div>`
}

function electronicHead(draft: Draft): string {
  const { ink } = draft
  const check = ink.print(
    'checkCode',
    ink
      .value('checkCode')
      .replace(/(\d{5})/gu, '$1 ')
      .trim(),
  )
  const line = (name: string, text: string) => `<div><span class="l">${name}：</span>${text}</div>`
  const right = `<div class="small" style="line-height:1.8">${line('发票代码', ink.print('invoiceCode'))}${line('发票号码', ink.print('invoiceNo'))}${line('开票日期', ink.date('issueDate', 'han'))}${line('校 验 码', check)}</div>`
  return `<div style="display:grid;grid-template-columns:1fr 1.8fr 1.2fr;align-items:start"><div>${draft.qr(130)}</div><div>${heading(draft)}</div>${right}</div><div class="small">${line('机器编号', ink.print('machineNo'))}</div>`
}

function form(draft: Draft, head: (draft: Draft) => string): string {
  const { ink, look } = draft
  const goods = goodsTable(draft, { goods: '货物或应税劳务、服务名称', rate: '税率' })
  const staff = `<div style="display:flex;justify-content:space-between;margin-top:8px;font-size:.88em">${staffOf('收款人', ink.print('payee'))}${staffOf('复核', ink.print('reviewer'))}${staffOf('开票人', ink.print('drawer'))}<span class="l">销售方：（章）</span></div>`
  const seal = `<div class="at" style="right:${look.random.integer(60, 240)}px;bottom:${look.random.integer(40, 90)}px">${roundSeal(look.random, ink.value('sellerName'), 150, '发票专用章')}</div>`
  const body = `${head(draft)}${buyerRow(draft)}<div style="border:1px solid var(--accent);border-top:0;border-bottom:0">${goods}</div>${totalRow(draft)}${sellerRow(draft)}${staff}${seal}`
  return sheet(look, { width: 1480, paper: '#fffefa' }, body)
}

function staffOf(name: string, text: string): string {
  return `<span><span class="l">${name}：</span>${text}</span>`
}

const upright = 'width:1em;line-height:1.15'

function party(lines: readonly (readonly [string, string])[]): string {
  return lines
    .map(
      ([name, text]) =>
        `<div style="display:flex;gap:.4em"><span class="l" style="width:7.2em;flex:none;text-align:justify;text-align-last:justify">${name}</span><span class="l">:</span><span>${text}</span></div>`,
    )
    .join('')
}

function buyerRow(draft: Draft): string {
  const { ink } = draft
  const lines = party([
    ['名称', ink.print('buyerName')],
    ['纳税人识别号', ink.print('buyerTaxId')],
    ['地址、电话', ''],
    ['开户行及账号', ''],
  ])
  return `<table class="ruled" style="font-size:.86em"><tr><td class="l" style="${upright}">购买方</td><td style="width:56%">${lines}</td><td class="l" style="${upright}">密码区</td><td style="font-family:'DejaVu Sans Mono';white-space:pre;line-height:1.35">${cipher(draft)}</td></tr></table>`
}

function sellerRow(draft: Draft): string {
  const { ink, look } = draft
  const lines = party([
    ['名称', ink.print('sellerName')],
    ['纳税人识别号', ink.print('sellerTaxId')],
    ['地址、电话', ink.print('sellerAddressPhone')],
    ['开户行及账号', ink.print('sellerBankAccount')],
  ])
  const isPaper = ink.value('typeCode') === '04'
  const check = isPaper
    ? `<br>校验码 ${ink.print(
        'checkCode',
        ink
          .value('checkCode')
          .replace(/(\d{5})/gu, '$1 ')
          .trim(),
      )}`
    : ''
  const vin = ink.has('vin')
    ? `${look.random.pick(['车架号：', '整车编码：', '车架号 ', '整车编码:'])}${ink.print('vin')}`
    : look.random.pick(['', '以旧换新补贴订单'])
  return `<table class="ruled" style="font-size:.86em"><tr><td class="l" style="${upright}">销售方</td><td style="width:56%">${lines}</td><td class="l" style="${upright}">备注</td><td>${vin}${check}</td></tr></table>`
}
