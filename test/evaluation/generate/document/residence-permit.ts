import { portrait } from '../draw/portrait.ts'
import { emblem, roundSeal } from '../draw/seal.ts'
import { listSheet, type Row } from '../form/list.ts'
import { phoneSheet } from '../form/phone.ts'
import { card, sheet, spread, title } from '../form/sheet.ts'
import type { Content, Draft, Layouts } from '../paper.ts'
import type { Random } from '../random.ts'
import { addYears, dayBetween, someStyles } from '../value/day.ts'
import { type Person, person } from '../value/person.ts'
import { cityAddress, district, villageAddress } from '../value/place.ts'

/** 居住证 of the city; valid at `today`. */
export function inventResidencePermit(
  random: Random,
  today: string,
  holder: Person = person(random),
): Content {
  const validFrom = dayBetween(random, addYears(today, -1), today)
  return {
    kind: 'residence-permit',
    qr: `https://zz.example.cn/l/${random.digits(24)}`,
    fields: {
      name: holder.name,
      sex: holder.sex,
      ethnicity: holder.ethnicity,
      birthDate: holder.birth,
      householdAddress: villageAddress(random),
      residenceAddress: cityAddress(random),
      idNumber: holder.number,
      permitNo: `J${random.digits(9)}`,
      issuer: `上海市公安局${district(random).replace(/新?区$/u, '')}分局`,
      issueDate: validFrom,
      validFrom,
      validTo: addYears(validFrom, 1),
    },
  }
}

export const residencePermitLayouts: Layouts = {
  'rp-front': front,
  'rp-both': (draft) => spread(draft.look, [front(draft), back(draft)]),
  'rp-paper': paper,
  'rp-list': (draft) =>
    listSheet(draft, {
      titles: ['上海市居住证', '居住证'],
      rows: rowsOf(draft),
      seal: draft.ink.value('issuer'),
    }),
  'rp-phone': phone,
}

function front({ ink, look }: Draft): string {
  const small = (text: string) => `<span class="l" style="font-size:.72em">${text}</span>`
  const [year, month, day] = ink.value('birthDate').split('-').map(Number)
  const birth = ink.wrap('birthDate', `${year} ${small('年')} ${month} ${small('月')} ${day} ${small('日')}`)
  const line = (text: string) =>
    `<div class="row" style="margin-bottom:${look.random.integer(12, 20)}px">${text}</div>`
  const body = `<div style="font-size:${look.random.integer(29, 33)}px"><div class="l" style="font-size:44px;letter-spacing:.16em;font-weight:700;margin-bottom:18px">上海市居住证</div>
    <div class="at" style="right:0;top:70px">${portrait(look.random, 215)}</div><div style="width:610px">
    ${line(small('姓名') + ink.print('name'))}${line(`${small('性别')}${ink.print('sex')}<span></span>${small('民族')}${ink.print('ethnicity')}`)}
    ${line(small('出生') + birth)}${line(`${small('户籍地址')}<span style="width:430px">${ink.print('householdAddress')}</span>`)}</div>
    <div class="row at" style="top:470px">${small('公民身份号码')}<span style="font-size:1.15em">${ink.print('idNumber')}</span></div></div>`
  return card(look, body)
}

function back({ ink, look }: Draft): string {
  const small = (text: string) => `<span class="l" style="font-size:.75em;width:6em">${text}</span>`
  const line = (name: string, text: string) =>
    `<div class="row" style="margin-bottom:22px">${small(name)}<span>${text}</span></div>`
  const body = `<div style="font-size:${look.random.integer(27, 31)}px;padding-top:20px">${line('居住地址', ink.print('residenceAddress'))}${line('证　　号', ink.print('permitNo'))}
    ${line('签发机关', ink.print('issuer'))}${line('签发日期', ink.date('issueDate', 'dotted'))}${line('有效期限', `${ink.date('validFrom', 'dotted')}-${ink.date('validTo', 'dotted')}`)}
    <div class="at" style="right:10px;bottom:-130px">${emblem(look.random, '#4a7a5a', 120)}</div></div>`
  return card(look, body)
}

/** The temporary voucher on paper, with a grid. */
function paper(draft: Draft): string {
  const { ink, look } = draft
  const body = `<div style="display:flex;justify-content:space-between;align-items:center"><span>证号：${ink.print('permitNo')}</span>${draft.qr(130)}</div>${title('上海市居住证（临时凭证）', 'letter-spacing:.08em')}
    <table class="ruled"><tr><td class="l">姓　　名</td><td>${ink.print('name')}</td><td class="l">性别</td><td>${ink.print('sex')}</td><td class="l">民族</td><td>${ink.print('ethnicity')}</td></tr>
    <tr><td class="l">出生日期</td><td>${ink.date('birthDate', 'dashed')}</td><td class="l">公民身份号码</td><td colspan="3">${ink.print('idNumber')}</td></tr>
    <tr><td class="l">户籍地址</td><td colspan="5">${ink.print('householdAddress')}</td></tr><tr><td class="l">居住地址</td><td colspan="5">${ink.print('residenceAddress')}</td></tr>
    <tr><td class="l">有效期限</td><td colspan="5">${ink.date('validFrom', 'han')} 至 ${ink.date('validTo', 'han')}</td></tr></table>
    <div style="text-align:right;margin:60px 30px 0"><div>签发机关：${ink.print('issuer')}</div><div>签发日期：${ink.date('issueDate', 'han')}</div></div>
    <div class="at" style="right:120px;bottom:90px">${roundSeal(look.random, ink.value('issuer'))}</div><p class="small" style="color:#777;margin-top:70px">注：本凭证与居住证具有同等查验效用，请妥善保管。</p>`
  return sheet(look, { width: 1240, paper: '#fdfdfb' }, body)
}

function phone(draft: Draft): string {
  const { ink, look } = draft
  const head = `<div style="display:flex;gap:30px">${portrait(look.random, 130)}<div><b style="font-size:1.3em">${ink.print('name')}</b><div class="small">上海市居住证</div></div></div>`
  const rows = rowsOf(draft).slice(1)
  return phoneSheet(draft, { title: '电子居住证', head, rows, foot: draft.qr(200) })
}

function rowsOf({ ink, look }: Draft): readonly Row[] {
  const style = look.random.pick(someStyles)
  const to = look.random.pick([' 至 ', '-', '—'])
  return [
    { labels: ['姓名', '姓　名'], text: ink.print('name') },
    { labels: ['性别'], text: ink.print('sex') },
    { labels: ['民族'], text: ink.print('ethnicity') },
    { labels: ['出生日期', '出生'], text: ink.date('birthDate', style) },
    { labels: ['公民身份号码'], text: ink.print('idNumber') },
    { labels: ['户籍地址', '户籍所在地'], text: ink.print('householdAddress') },
    { labels: ['居住地址', '现居住地址'], text: ink.print('residenceAddress') },
    { labels: ['证号', '证　　号', '居住证编号'], text: ink.print('permitNo') },
    { labels: ['签发机关'], text: ink.print('issuer') },
    { labels: ['签发日期'], text: ink.date('issueDate', style) },
    {
      labels: ['有效期限', '有效期'],
      text: `${ink.date('validFrom', style)}${to}${ink.date('validTo', style)}`,
    },
  ]
}
