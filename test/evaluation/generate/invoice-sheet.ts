import type { Random } from './random.ts'
import type { Sheet } from './sheet.ts'
import * as make from './values.ts'

interface Sale {
  readonly digital: boolean
  readonly fields: Record<string, string>
  readonly code: string
}

function sale(random: Random): Sale {
  const digital = random.chance(0.5)
  const type = digital ? random.pick(['32', '31']) : random.pick(['04', '10'])
  const rate = random.pick([13, 1, 3])
  const net = random.integer(180_000, 560_000)
  const tax = Math.round((net * rate) / 100)
  const yuan = (cents: number) => (cents / 100).toFixed(2)
  const issued = make.day(random, 2025, 2026)
  const year = issued.slice(2, 4)
  const common = {
    typeCode: type,
    issueDate: issued,
    invoiceNo: digital ? `${year}31${random.digits(16)}` : random.digits(8),
    buyerName: random.chance(0.7) ? make.personName(random) : make.company(random),
    buyerTaxId: make.creditCode(random),
    sellerName: make.company(random),
    sellerTaxId: make.creditCode(random),
    goodsName: random.pick([
      '*非机动车*电动自行车',
      '电动自行车',
      '*自行车*两轮电动自行车',
      '*电动自行车*电动自行车',
    ]),
    specModel: `TD${random.pick(['R', 'T', 'L'])}${random.digits(4)}Z`,
    unit: random.pick(['辆', '台']),
    quantity: '1',
    unitPrice: random.chance(0.5) ? yuan(net) : `${yuan(net)}${random.digits(4)}`,
    netAmount: yuan(net),
    taxRate: `${rate}%`,
    taxAmount: yuan(tax),
    totalAmount: yuan(net + tax),
    totalAmountCn: make.capitalAmount(net + tax, random.pick(['元', '圆'])),
    vin: `1${random.digits(14)}`,
    drawer: make.personName(random),
  }
  const paper = {
    invoiceCode: `0310026${random.digits(5)}`,
    checkCode: random.digits(20),
    machineNo: `6${random.digits(11)}`,
    sellerAddressPhone: `${make.address(random)} ${make.phone(random)}`,
    sellerBankAccount: `示例银行上海听潮支行 ${random.digits(16)}`,
    payee: make.personName(random),
    reviewer: make.personName(random),
  }
  const day = issued.replaceAll('-', '')
  return digital
    ? {
        digital,
        fields: common,
        code: `01,${type},,${common.invoiceNo},${common.totalAmount},${day},,${random.digits(4)},`,
      }
    : {
        digital,
        fields: { ...common, ...paper },
        code: `01,${type},${paper.invoiceCode},${common.invoiceNo},${common.netAmount},${day},${paper.checkCode},A1B2,`,
      }
}

/** An invoice in the tabular form of paper and PDF, or as the list a phone shows. */
export function invoice(random: Random): Sheet {
  const { digital, fields, code } = sale(random)
  const kind = digital ? 'invoice-digital' : 'invoice'
  const title = titleOf(fields.typeCode ?? '')
  if (digital && random.chance(0.3)) return { kind, title, code, items: phoneItems(fields) }
  const html = digital ? digitalForm(fields) : paperForm(fields)
  return {
    kind,
    title,
    code,
    html,
    items: [{ labels: [''], text: '', fields }],
    seal: fields.sellerName ?? '',
  }
}

function titleOf(type: string): string {
  if (type === '32') return '电子发票（普通发票）'
  if (type === '31') return '电子发票（增值税专用发票）'
  return type === '10' ? '上海增值税电子普通发票' : '上海增值税普通发票'
}

function phoneItems(f: Record<string, string>): Sheet['items'] {
  const row = (label: string, ...keys: string[]) => ({
    labels: [label],
    text: keys.map((key) => f[key]).join(' '),
    fields: Object.fromEntries(keys.map((key) => [key, f[key] ?? ''])),
  })
  return [
    row('发票号码', 'invoiceNo'),
    { ...row('开票日期', 'issueDate'), text: make.printedDate(f.issueDate ?? '', 0) },
    row('购买方名称', 'buyerName'),
    row('购买方税号', 'buyerTaxId'),
    row('销售方名称', 'sellerName'),
    row('销售方税号', 'sellerTaxId'),
    row('项目名称', 'goodsName'),
    row('规格型号', 'specModel'),
    row('数量 / 单位', 'quantity', 'unit'),
    row('单价', 'unitPrice'),
    row('合计金额', 'netAmount'),
    row('税率/征收率', 'taxRate'),
    row('合计税额', 'taxAmount'),
    row('价税合计（大写）', 'totalAmountCn'),
    row('价税合计（小写）', 'totalAmount'),
    row('车架号', 'vin'),
    row('开票人', 'drawer'),
  ]
}

function itemTable(f: Record<string, string>, goodsLabel: string, rateLabel: string): string {
  const right = 'style="text-align:right"'
  return `<table><tr class="l"><td>${goodsLabel}</td><td>规格型号</td><td>单位</td><td>数量</td><td ${right}>单价</td><td ${right}>金额</td><td>${rateLabel}</td><td ${right}>税额</td></tr>
    <tr><td>${f.goodsName}</td><td>${f.specModel}</td><td>${f.unit}</td><td>${f.quantity}</td><td ${right}>${f.unitPrice}</td><td ${right}>${f.netAmount}</td><td>${f.taxRate}</td><td ${right}>${f.taxAmount}</td></tr>
    <tr style="height:70px"></tr><tr><td class="l">合　　　计</td><td></td><td></td><td></td><td></td><td ${right}>¥${f.netAmount}</td><td></td><td ${right}>¥${f.taxAmount}</td></tr></table>
    <table class="ruled"><tr><td class="l">价税合计（大写）</td><td>⊗ ${f.totalAmountCn}　　<span class="l">（小写）</span>¥${f.totalAmount}</td></tr></table>`
}

function digitalForm(f: Record<string, string>): string {
  const party = (name: string, side: string, id: string) =>
    `<td class="l" style="width:1em">${name}</td><td><span class="l">名称：</span>${f[side]}<br><br><span class="l">统一社会信用代码/纳税人识别号：</span>${f[id]}</td>`
  return `<div style="text-align:right"><span class="l">发票号码：</span>${f.invoiceNo}<br><span class="l">开票日期：</span>${make.printedDate(f.issueDate ?? '', 0)}</div>
    <table class="ruled" style="font-size:.86em"><tr>${party('购买方信息', 'buyerName', 'buyerTaxId')}${party('销售方信息', 'sellerName', 'sellerTaxId')}</tr></table>${itemTable(f, '项目名称', '税率/征收率')}
    <table class="ruled"><tr><td class="l" style="width:1em">备注</td><td>整车编码：${f.vin}</td></tr></table><p><span class="l">开票人：</span>${f.drawer}</p>`
}

function paperForm(f: Record<string, string>): string {
  const check = (f.checkCode ?? '').replace(/(\d{5})/g, '$1 ')
  const head =
    f.typeCode === '10'
      ? `<div style="text-align:right"><span class="l">发票代码：</span>${f.invoiceCode}<br><span class="l">发票号码：</span>${f.invoiceNo}<br><span class="l">开票日期：</span>${make.printedDate(f.issueDate ?? '', 0)}<br><span class="l">校 验 码：</span>${check}</div>`
      : `<div style="display:flex;justify-content:space-between"><span>${f.invoiceCode}</span><span>No <b>${f.invoiceNo}</b></span></div><div style="text-align:right"><span class="l">开票日期：</span>${make.printedDate(f.issueDate ?? '', 0)}</div>`
  const party = (section: string, name: string, id: string, rest: string) =>
    `<td class="l" style="width:1em">${section}</td><td><span class="l">名　　　　称：</span>${name}<br><span class="l">纳税人识别号：</span>${id}<br><span class="l">地 址、电 话：</span>${rest.split('|')[0] ?? ''}<br><span class="l">开户行及账号：</span>${rest.split('|')[1] ?? ''}</td>`
  const cipher =
    '<td class="l" style="width:1em">密码区</td><td style="font-family:DejaVu Sans Mono">06+9*13*9748+7&lt;6&lt;7+-&lt;5027/+1<br>&lt;3087&lt;+&lt;667*-6+730&lt;&gt;&gt;/94611*<br>+3*&lt;59253-5169&gt;+&gt;+3*3-0+31*6</td>'
  const remark = `<td class="l" style="width:1em">备注</td><td>车架号：${f.vin}${f.typeCode === '10' ? '' : `<br>校验码 ${check}`}</td>`
  return `${head}<div><span class="l">机器编号：</span>${f.machineNo}</div><table class="ruled" style="font-size:.86em"><tr>${party('购买方', f.buyerName ?? '', f.buyerTaxId ?? '', '')}${cipher}</tr></table>
    ${itemTable(f, '货物或应税劳务、服务名称', '税率')}<table class="ruled" style="font-size:.86em"><tr>${party('销售方', f.sellerName ?? '', f.sellerTaxId ?? '', `${f.sellerAddressPhone}|${f.sellerBankAccount}`)}${remark}</tr></table>
    <div style="display:flex;justify-content:space-between"><span><span class="l">收款人：</span>${f.payee}</span><span><span class="l">复核：</span>${f.reviewer}</span><span><span class="l">开票人：</span>${f.drawer}</span><span class="l">销售方：（章）</span></div>`
}
