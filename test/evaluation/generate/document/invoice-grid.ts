import type { Draft } from '../paper.ts'

/** The table of goods with its sum, and the total in words and figures below it. */
export function goodsTable(
  { ink }: Draft,
  wording: { readonly goods: string; readonly rate: string },
): string {
  const cell = (text: string, css = '') => `<td class="${css}">${text}</td>`
  const head = [wording.goods, '规格型号', '单位', '数量'].map((name) => cell(name)).join('')
  const tail = `${cell('单价', 'r')}${cell('金额', 'r')}${cell(wording.rate)}${cell('税额', 'r')}`
  const goods = `${cell(ink.print('goodsName'))}${cell(ink.print('specModel'))}${cell(ink.print('unit'))}${cell(ink.print('quantity'))}`
  const sums = `${cell(ink.print('unitPrice'), 'r')}${cell(ink.print('netAmount'), 'r')}${cell(ink.print('taxRate'))}${cell(ink.print('taxAmount'), 'r')}`
  const total = `<tr><td class="l c">合　　　计</td><td></td><td></td><td></td><td></td><td class="r">¥${ink.value('netAmount')}</td><td></td><td class="r">¥${ink.value('taxAmount')}</td></tr>`
  return `<table style="font-size:.88em"><tr class="l">${head}${tail}</tr><tr>${goods}${sums}</tr><tr style="height:90px"><td></td></tr>${total}</table>`
}

export function totalRow({ ink, look }: Draft): string {
  const sign = look.random.pick(['⊗ ', '⊗', ''])
  return `<table class="ruled"><tr><td class="l c" style="width:22%">价税合计（大写）</td><td>${sign}${ink.print('totalAmountCn')}</td><td style="width:34%"><span class="l">（小写）</span>¥${ink.print('totalAmount')}</td></tr></table>`
}

/** Characters of the cipher zone, which nobody reads. */
export function cipher({ look }: Draft): string {
  const line = () => Array.from({ length: 28 }, () => look.random.pick([...'0123456789<>+-*/'])).join('')
  return [line(), line(), line(), line()].join('\n').replaceAll('<', '&lt;')
}
