import { portrait } from '../draw/portrait.ts'
import { emblem } from '../draw/seal.ts'
import { listSheet } from '../form/list.ts'
import { card, label, sheet, spread } from '../form/sheet.ts'
import type { Content, Draft, Layouts } from '../paper.ts'
import type { Random } from '../random.ts'
import { addYears, dayBetween, printDate } from '../value/day.ts'
import { type Person, person } from '../value/person.ts'
import { district } from '../value/place.ts'

/** 居民身份证; valid at `today`. */
export function inventIdCard(random: Random, today: string, holder: Person = person(random)): Content {
  const { name, sex, ethnicity, birth, number, address } = holder
  const validFrom = dayBetween(random, addYears(today, -9), addYears(today, -1))
  const county = /^(?:.*?(?:省|自治区))?(.*?(?:市|自治州).*?(?:市|区))/u.exec(address)?.[1]
  const issuer = address.startsWith('上海')
    ? `上海市公安局${district(random).replace(/新?区$/u, '')}分局`
    : `${county ?? '临江市'}公安局`
  const validTo = random.chance(0.1) ? '长期' : addYears(validFrom, random.pick([10, 20, 20]))
  return {
    kind: 'id-card',
    fields: { name, sex, ethnicity, birthDate: birth, address, idNumber: number, issuer, validFrom, validTo },
  }
}

export const idCardLayouts: Layouts = {
  'id-front': front,
  'id-both': (draft) => spread(draft.look, [front(draft), back(draft)]),
  'id-both-side-by-side': (draft) => spread(draft.look, [front(draft), back(draft)], 'row'),
  'id-copy-a4': copy,
  'id-list': list,
}

function front(draft: Draft): string {
  return card(draft.look, frontPrint(draft))
}

function frontPrint(draft: Draft, grey = false): string {
  const { ink, look } = draft
  const line = (css: string, name: string, text: string) =>
    `<div class="row" style="margin-bottom:${css}">${label(`<span class="small">${name}</span>`)}<span>${text}</span></div>`
  const [year, month, day] = printDate(ink.value('birthDate'), 'hanShort').split(/[年月日]/u)
  const unit = (text: string) => `<span class="l small"> ${text} </span>`
  const birth = ink.wrap('birthDate', `${year}${unit('年')}${month}${unit('月')}${day}${unit('日')}`)
  const sizes = `font-size:${look.random.integer(29, 34)}px`
  const gap = `${look.random.integer(14, 24)}px`
  return `<div style="${sizes}"><div class="at" style="right:0;top:8px">${portrait(look.random, 235, grey)}</div>
    <div style="max-width:600px">${line(gap, '姓名', ink.print('name'))}
    <div class="row" style="gap:60px;margin-bottom:${gap}"><span class="row">${label('<span class="small">性别</span>')}${ink.print('sex')}</span><span class="row">${label('<span class="small">民族</span>')}${ink.print('ethnicity')}</span></div>
    ${line(gap, '出生', birth)}${line('0', '住址', `<span style="display:inline-block;width:${look.random.integer(400, 480)}px;vertical-align:top">${ink.print('address')}</span>`)}</div>
    <div class="row at" style="top:470px">${label('<span class="small">公民身份号码</span>')}<span style="letter-spacing:.06em;font-size:1.15em">${ink.print('idNumber')}</span></div></div>`
}

function back(draft: Draft): string {
  return card(draft.look, backPrint(draft, '#c0392b'))
}

function backPrint(draft: Draft, color: string): string {
  const { ink, look } = draft
  const term = `${ink.date('validFrom', 'dotted')}-${ink.date('validTo', 'dotted')}`
  return `<div style="font-size:${look.random.integer(27, 32)}px"><div class="at" style="top:10px">${emblem(look.random, color, 130)}</div>
    <div style="margin:24px 0 0 190px;font-size:52px;letter-spacing:.14em;color:#111;font-weight:700">居民身份证</div><div class="l small" style="margin-left:200px">（测试样张，非真实证件）</div>
    <div class="at" style="top:370px;left:150px"><div class="row">${label('<span class="small">签发机关</span>')}${ink.print('issuer')}</div>
    <div class="row" style="margin-top:18px">${label('<span class="small">有效期限</span>')}<span>${term}</span></div></div></div>`
}

/** Both sides copied in grey onto one A4 page. */
function copy(draft: Draft): string {
  const frame = (body: string) =>
    `<div style="position:relative;width:880px;height:555px;border:2px solid #999;box-sizing:border-box;margin:60px auto;padding:30px 46px;overflow:hidden"><div class="over" style="zoom:.88">${body}</div></div>`
  const look = { ...draft.look, accent: '#333', paper: '#fff' }
  const body = frame(frontPrint({ ...draft, look }, true)) + frame(backPrint({ ...draft, look }, '#666'))
  return sheet(look, { width: 1240, height: 1650 }, body)
}

function list(draft: Draft): string {
  const { ink } = draft
  return listSheet(draft, {
    titles: ['居民身份证'],
    rows: [
      { labels: ['姓名', '姓　名'], text: ink.print('name') },
      { labels: ['性别', '性　别'], text: ink.print('sex') },
      { labels: ['民族', '民　族'], text: ink.print('ethnicity') },
      { labels: ['出生', '出生日期'], text: ink.date('birthDate', 'hanShort') },
      { labels: ['住址', '住　址'], text: ink.print('address') },
      { labels: ['公民身份号码'], text: ink.print('idNumber') },
      { labels: ['签发机关'], text: ink.print('issuer') },
      { labels: ['有效期限'], text: `${ink.date('validFrom', 'dotted')}-${ink.date('validTo', 'dotted')}` },
    ],
  })
}
