import { portrait } from '../draw/portrait.ts'
import { roundSeal } from '../draw/seal.ts'
import { listSheet, type Row } from '../form/list.ts'
import { phoneSheet } from '../form/phone.ts'
import { card, sheet, title } from '../form/sheet.ts'
import type { Content, Draft, Layouts } from '../paper.ts'
import type { Random } from '../random.ts'
import { addYears, dayBetween, someStyles } from '../value/day.ts'
import { carrier } from '../value/firm.ts'
import { type Person, person } from '../value/person.ts'

const categories = [
  ...['道路危险货物运输驾驶员', '道路危险货物运输押运人员', '道路危险货物运输装卸管理人员'],
  ...['经营性道路货物运输驾驶员', '经营性道路旅客运输驾驶员', '道路危险货物运输驾驶员（爆炸品）'],
  ...['道路危险货物运输押运人员（剧毒化学品）', '放射性物品道路运输驾驶员'],
]

/** 道路运输从业人员从业资格证; valid at `today`. */
export function inventQualification(random: Random, today: string, holder: Person = person(random)): Content {
  const held = [random.pick(categories), ...(random.chance(0.5) ? [random.pick(categories)] : [])]
  const issueDate = dayBetween(random, addYears(today, -5), today)
  return {
    kind: 'qualification',
    qr: `https://ysz.example.cn/q?c=${holder.number}&k=${random.digits(8)}`,
    fields: {
      name: holder.name,
      sex: holder.sex,
      birthDate: holder.birth,
      nationality: '中国',
      address: holder.address,
      certNo: holder.number,
      vehicleClass: random.pick(['A2', 'B2', 'A2B2', 'A1A2', 'A2D', 'B2D']),
      categories: [...new Set(held)].join('；'),
      employer: carrier(random),
      creditGrade: random.pick(['AAA', 'AA', 'A', '优良（AAA）', '合格（AA）']),
      issuer: random.pick(['上海市道路运输管理局', '上海市交通委员会', '上海市道路运输事业发展中心']),
      issueDate,
      validFrom: issueDate,
      validTo: addYears(issueDate, 6),
    },
  }
}

export const qualificationLayouts: Layouts = {
  'q-booklet': booklet,
  'q-card': plasticCard,
  'q-a4': a4,
  'q-phone': phone,
  'q-list': (draft) =>
    listSheet(draft, {
      titles: [fullTitle, '从业资格证'],
      rows: rowsOf(draft),
      seal: draft.ink.value('issuer'),
    }),
}

const fullTitle = '道路运输从业人员从业资格证'

function categoryTable({ ink, look }: Draft): string {
  const held = ink.value('categories').split('；')
  const until = ink.value('validTo')
  const rows = held.map((name) => {
    const first = dayBetween(look.random, addYears(until, -12), addYears(until, -6))
    return `<tr><td>${ink.wrap('categories', name)}</td><td>${first}</td><td>${until}</td></tr>`
  })
  return `<table class="ruled"><tr class="l"><td>从业资格类别</td><td>初领日期</td><td>有效期至</td></tr>${rows.join('')}<tr style="height:40px"><td></td><td></td><td></td></tr></table>`
}

function booklet(draft: Draft): string {
  const { ink, look } = draft
  const line = (name: string, text: string) =>
    `<div style="display:flex;gap:20px;margin-bottom:9px"><span class="l" style="width:4.6em;flex:none">${name}</span><span style="flex:1;border-bottom:1px solid #aaa">${text}</span></div>`
  const left = `<div class="l c" style="font-size:1.25em;font-weight:700">${fullTitle}</div><div style="width:140px;margin:18px auto">${portrait(look.random, 140)}</div>${line('姓名', ink.print('name'))}${line('性别', ink.print('sex'))}
    ${line('出生日期', ink.date('birthDate', 'han'))}${line('国籍', ink.print('nationality'))}${line('住址', ink.print('address'))}${line('证号', ink.print('certNo'))}${line('准驾车型', ink.print('vehicleClass'))}`
  const right = `${categoryTable(draft)}<div style="height:24px"></div>${line('服务单位', ink.print('employer'))}${line('诚信考核', ink.print('creditGrade'))}${line('发证机关', ink.print('issuer'))}${line('发证日期', ink.date('issueDate', 'han'))}
    <div style="margin:30px 0 0 230px">${roundSeal(look.random, ink.value('issuer'), 160, '从业资格证专用章')}</div>`
  const pages = `<div style="display:grid;grid-template-columns:1fr 1fr;min-height:860px"><div style="padding:40px 50px">${left}</div><div style="padding:60px 40px;background:linear-gradient(90deg,rgba(0,0,0,.25),transparent 6%)">${right}</div></div>`
  return sheet(look, { width: 1400, paper: '#f7f4ea', css: 'padding:0;' }, pages)
}

function plasticCard({ ink, look }: Draft): string {
  const small = (text: string) => `<span class="l" style="font-size:.78em;flex:none">${text}</span>`
  const line = (name: string, text: string) =>
    `<div class="row" style="margin-bottom:10px">${small(name)}<span>${text}</span></div>`
  const held = ink
    .value('categories')
    .split('；')
    .map((name) => ink.wrap('categories', name))
    .join('<br>')
  const body = `<div style="font-size:${look.random.integer(24, 28)}px"><div class="l c" style="font-size:34px;font-weight:700;margin-top:-14px">${fullTitle}</div><div class="at" style="right:0;top:66px">${portrait(look.random, 170)}</div>
    <div style="width:680px;margin-top:16px"><div class="row" style="margin-bottom:10px">${small('姓名')}${ink.print('name')}${small('性别')}${ink.print('sex')}${small('国籍')}${ink.print('nationality')}</div>
    ${line('出生日期', ink.date('birthDate', 'dashed'))}${line('证号', ink.print('certNo'))}${line('准驾车型', ink.print('vehicleClass'))}${line('从业类别', held)}${line('服务单位', ink.print('employer'))}
    ${line('有效期', `${ink.date('validFrom', 'dashed')} 至 ${ink.date('validTo', 'dashed')}`)}${line('发证机关', ink.print('issuer'))}</div></div>`
  return card(look, body)
}

function a4(draft: Draft): string {
  const { ink, look } = draft
  const row = (name: string, text: string) =>
    `<tr><td class="l" style="width:24%">${name}</td><td colspan="2">${text}</td></tr>`
  const first = `<tr><td class="l">姓名</td><td>${ink.print('name')}</td><td rowspan="4" style="width:190px">${portrait(look.random, 150)}</td></tr>`
  const more = (name: string, text: string) => `<tr><td class="l">${name}</td><td>${text}</td></tr>`
  const body = `${title(fullTitle, 'letter-spacing:.04em')}<div class="c small">（电子证照）</div><table class="ruled">${first}${more('性别', ink.print('sex'))}${more('出生日期', ink.date('birthDate', 'dashed'))}${more('国籍', ink.print('nationality'))}
    ${row('证件号码', ink.print('certNo'))}${row('住址', ink.print('address'))}${row('准驾车型', ink.print('vehicleClass'))}${row('服务单位', ink.print('employer'))}${row('诚信考核等级', ink.print('creditGrade'))}${row('发证机关', ink.print('issuer'))}${row('发证日期', ink.date('issueDate', 'dashed'))}</table>
    <div style="height:24px"></div>${categoryTable(draft)}<div style="display:flex;justify-content:space-between;align-items:center;margin-top:50px">${draft.qr(180)}<span class="small">请扫描二维码核验证照信息</span>${roundSeal(look.random, ink.value('issuer'), 190, '电子印章')}</div>`
  return sheet(look, { width: 1100, height: 1550 }, body)
}

function phone(draft: Draft): string {
  const { ink, look } = draft
  const head = `<div style="display:flex;gap:30px">${portrait(look.random, 130)}<div><b style="font-size:1.3em">${ink.print('name')}</b><div class="small">${fullTitle}</div></div></div>`
  return phoneSheet(draft, {
    title: '电子从业资格证',
    head,
    rows: rowsOf(draft).slice(1),
    foot: draft.qr(200),
  })
}

function rowsOf({ ink, look }: Draft): readonly Row[] {
  const style = look.random.pick(someStyles)
  return [
    { labels: ['姓名'], text: ink.print('name') },
    { labels: ['性别'], text: ink.print('sex') },
    { labels: ['出生日期'], text: ink.date('birthDate', style) },
    { labels: ['国籍'], text: ink.print('nationality') },
    { labels: ['证号', '证件号码', '从业资格证号'], text: ink.print('certNo') },
    { labels: ['住址'], text: ink.print('address') },
    { labels: ['准驾车型'], text: ink.print('vehicleClass') },
    { labels: ['从业资格类别', '从业类别'], text: ink.print('categories') },
    { labels: ['服务单位'], text: ink.print('employer') },
    { labels: ['诚信考核等级', '诚信考核'], text: ink.print('creditGrade') },
    { labels: ['发证机关'], text: ink.print('issuer') },
    { labels: ['发证日期'], text: ink.date('issueDate', style) },
    {
      labels: ['有效期', '有效期限'],
      text: `${ink.date('validFrom', style)} 至 ${ink.date('validTo', style)}`,
    },
  ]
}
