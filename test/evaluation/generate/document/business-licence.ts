import { emblem, roundSeal } from '../draw/seal.ts'
import { listSheet } from '../form/list.ts'
import { sheet } from '../form/sheet.ts'
import type { Content, Draft, Layouts } from '../paper.ts'
import type { Random } from '../random.ts'
import { addYears, dayBetween, printDate, someStyles } from '../value/day.ts'
import { shop } from '../value/firm.ts'
import { personName } from '../value/name.ts'
import { creditCode } from '../value/number.ts'
import { cityAddress, district } from '../value/place.ts'

const scopes = [
  '一般项目：电动自行车销售；自行车及零配件批发；自行车修理；家用电器销售；日用百货销售。',
  '一般项目：技术服务、技术开发、技术咨询；计算机软硬件及辅助设备零售；办公用品销售。',
  '许可项目：道路货物运输（不含危险货物）。一般项目：国内货物运输代理；装卸搬运。',
  '一般项目：非机动车修理和维护；摩托车及零配件零售；电池零配件销售；互联网销售。',
]
const capitals = [
  '壹佰万元整',
  '伍拾万元整',
  '叁仟贰佰万元整',
  '贰佰捌拾万元整',
  '壹仟零捌拾万元整',
  '陆万元整',
]

/** 营业执照 of a firm, or of a single trader (个体工商户). */
export function inventBusinessLicence(random: Random, today: string): Content {
  const name = shop(random)
  const isFirm = name.endsWith('公司')
  const uscc = creditCode(random, name)
  const founded = dayBetween(random, addYears(today, -20), addYears(today, -1))
  const term = `${printDate(founded, 'han')}至${random.chance(0.5) ? '不约定期限' : printDate(addYears(founded, 30), 'han')}`
  return {
    kind: 'business-licence',
    qr: `https://www.example.cn/gsxt/index.html?uniscid=${uscc}`,
    fields: {
      uscc,
      name,
      companyType: isFirm ? random.pick(firmTypes) : '个体工商户',
      legalRep: personName(random),
      ...(isFirm
        ? { registeredCapital: random.pick(capitals), businessTerm: term }
        : { organisationForm: '个人经营' }),
      establishDate: founded,
      address: cityAddress(random),
      businessScope: random.pick(scopes),
      registrar: `上海市${district(random)}市场监督管理局`,
      issueDate: dayBetween(random, addYears(today, -2), today),
    },
  }
}

const firmTypes = [
  ...['有限责任公司', '有限责任公司（自然人独资）', '其他股份有限公司（非上市）'],
  ...['有限责任公司（自然人投资或控股）', '有限责任公司（港澳台法人独资）'],
]

/** By the kind of trader: labels differ, and so do the layouts. */
export const businessLicenceLayouts: Layouts = {
  'bl-copy': landscape,
  'bl-portrait': portraitForm,
  'bl-list': list,
}

interface Line {
  readonly label: string
  readonly text: string
}

function linesOf({ ink }: Draft): readonly Line[] {
  const single = ink.has('organisationForm')
  const line = (label: string, text: string) => ({ label, text })
  return [
    line('名称', ink.print('name')),
    line('类型', ink.print('companyType')),
    single
      ? line('组成形式', ink.print('organisationForm'))
      : line('注册资本', ink.print('registeredCapital')),
    line(single ? '经营者' : '法定代表人', ink.print('legalRep')),
    line(single ? '注册日期' : '成立日期', ink.date('establishDate', 'han')),
    line(single ? '经营场所' : '住所', ink.print('address')),
    line('经营范围', ink.print('businessScope')),
  ]
}

function lineHtml({ label, text }: Line): string {
  return `<div style="display:flex;gap:24px;margin-bottom:14px"><span class="l" style="width:5.2em;flex:none;text-align:justify;text-align-last:justify;font-weight:600">${label}</span><span>${text}</span></div>`
}

function foot({ ink, look }: Draft, size: number): string {
  const { random } = look
  const name = random.pick(['登记机关　', '登记机关：', '登记机关<br>'])
  return `<div style="position:relative;text-align:right;margin:60px 60px 0 0"><div>${name}${ink.print('registrar')}</div><div style="margin-top:12px">${ink.date('issueDate', random.pick(['han', 'hanShort']))}</div>
    <div class="at" style="right:${random.integer(0, 120)}px;top:${random.integer(-70, -40)}px">${roundSeal(random, ink.value('registrar'), size)}</div></div>`
}

const frame = 'border:14px double #c8a23a;'

function landscape(draft: Draft): string {
  const { ink, look } = draft
  const [name, type, form, chief, founded, address, scope] = linesOf(draft).map(lineHtml)
  const code = `<div class="at" style="left:60px;top:110px"><div class="small">统一社会信用代码</div><b>${ink.print('uscc')}</b></div>`
  const head = `<div class="c" style="margin-bottom:40px">${emblem(look.random, '#c0392b', 84)}<div style="font-size:62px;letter-spacing:.4em;font-weight:700">营业执照</div><div>（副　本）</div></div>`
  const body = `${code}<div class="at" style="right:70px;top:60px">${draft.qr(150)}</div>${head}<div style="display:grid;grid-template-columns:1.15fr 1fr;gap:0 40px"><div>${name}${type}${chief}${scope}</div><div>${form}${founded}${address}</div></div>${foot(draft, 180)}`
  return sheet(look, { width: 1420, height: 1000, paper: '#fefcf4', css: frame }, body)
}

function portraitForm(draft: Draft): string {
  const { ink, look } = draft
  const lines = linesOf(draft)
  const term = ink.has('businessTerm') ? [{ label: '营业期限', text: ink.print('businessTerm') }] : []
  const all = [...lines.slice(0, -1), ...term, ...lines.slice(-1)]
  const body = `<div class="c">${emblem(look.random, '#c0392b', 96)}<div style="font-size:66px;letter-spacing:.3em">营业执照</div><div style="margin:10px 0 40px">统一社会信用代码　${ink.print('uscc')}</div></div>
    <div style="padding:0 70px;min-height:620px">${all.map(lineHtml).join('')}</div>${foot(draft, 190)}<div>${draft.qr(140)}</div>`
  return sheet(look, { width: 1060, paper: '#fdf8e8', css: frame }, body)
}

function list(draft: Draft): string {
  const { ink, look } = draft
  const rows = linesOf(draft).map(({ label, text }) => ({ labels: [label], text }))
  const style = look.random.pick(someStyles)
  return listSheet(draft, {
    titles: ['营业执照', '电子营业执照'],
    rows: [
      { labels: ['统一社会信用代码'], text: ink.print('uscc') },
      ...rows,
      { labels: ['登记机关'], text: ink.print('registrar') },
      { labels: ['核准日期', '发照日期'], text: ink.date('issueDate', style) },
    ],
    seal: ink.value('registrar'),
  })
}
