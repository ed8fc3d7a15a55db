import { portrait } from '../draw/portrait.ts'
import { emblem, roundSeal } from '../draw/seal.ts'
import { listSheet, type Row } from '../form/list.ts'
import { phoneSheet } from '../form/phone.ts'
import { card, sheet, spread } from '../form/sheet.ts'
import type { Content, Draft, Layouts } from '../paper.ts'
import type { Random } from '../random.ts'
import { addYears, dayBetween, someStyles } from '../value/day.ts'
import { personName } from '../value/name.ts'
import { type Person, person } from '../value/person.ts'
import { district } from '../value/place.ts'

const types = ['视力', '听力', '言语', '肢体', '肢体', '智力', '精神']
const levels = ['一级', '二级', '三级', '四级']

/** 残疾人证: its number is the identity number, the type and the level. Valid at `today`. */
export function inventDisabilityCard(
  random: Random,
  today: string,
  holder: Person = person(random),
): Content {
  const type = random.pick(types)
  const level = random.pick(levels)
  const issueDate = dayBetween(random, addYears(today, -9), today)
  const code = `${[...new Set(types)].indexOf(type) + 1}${levels.indexOf(level) + 1}`
  return {
    kind: 'disability-card',
    qr: `https://cjr.example.cn/v?n=${holder.number}${code}`,
    fields: {
      name: holder.name,
      sex: holder.sex,
      ethnicity: holder.ethnicity,
      birthDate: holder.birth,
      cardNo: holder.number + code,
      disabilityType: type,
      disabilityLevel: level,
      address: holder.address,
      ...(random.chance(0.7)
        ? { guardian: personName(random), guardianPhone: `199${random.digits(8)}` }
        : {}),
      issuer: `上海市${district(random)}残疾人联合会`,
      issueDate,
      validTo: addYears(issueDate, 10),
    },
  }
}

export const disabilityCardLayouts: Layouts = {
  'dc-card': front,
  'dc-both': (draft) => spread(draft.look, [front(draft), back(draft)]),
  'dc-booklet': booklet,
  'dc-list': (draft) =>
    listSheet(draft, {
      titles: ['残疾人证', '中华人民共和国残疾人证'],
      rows: rowsOf(draft),
      seal: draft.ink.value('issuer'),
    }),
  'dc-phone': phone,
}

function front({ ink, look }: Draft): string {
  const { random } = look
  const small = (text: string) => `<span class="l" style="font-size:.78em;flex:none">${text}</span>`
  const line = (text: string) => `<div class="row" style="margin-bottom:9px">${text}</div>`
  const body = `<div style="font-size:${random.integer(26, 30)}px"><div class="row" style="align-items:center">${emblem(random, '#a33', 70)}<span class="l" style="font-size:42px;letter-spacing:.14em;font-weight:700">残疾人证</span></div>
    <div class="at" style="right:0;top:80px">${portrait(random, 205)}</div><div style="width:620px;margin-top:8px">${line(`${small('姓名')}${ink.print('name')}${small('性别')}${ink.print('sex')}${small('民族')}${ink.print('ethnicity')}`)}
    ${line(small('出生日期') + ink.date('birthDate', 'hanShort'))}${line(`${small('残疾类别')}${ink.print('disabilityType')}${small('残疾等级')}${ink.print('disabilityLevel')}`)}
    ${line(`${small('住址')}<span style="width:470px">${ink.print('address')}</span>`)}${line(small('批准机关') + ink.print('issuer'))}
    ${line(`${small('有效期')}<span>${ink.date('issueDate', 'dotted')}-${ink.date('validTo', 'dotted')}</span>`)}${line(`${small('证号')}<span style="font-size:1.1em">${ink.print('cardNo')}</span>`)}</div></div>`
  return card(look, body)
}

function back({ ink, look }: Draft): string {
  const guardian = ink.has('guardian')
    ? `<div class="row" style="margin:20px 0 40px">监护人　${ink.print('guardian')}　　联系电话　${ink.print('guardianPhone')}</div>`
    : '<div style="margin:20px 0 40px">监护人　　　　　　联系电话</div>'
  const notes = [
    '本证由持证人保管，不得转借、涂改。',
    '有效期满前应当办理换证手续。',
    '样张仅供测试识别使用。',
  ]
  const body = `<div style="font-size:26px;padding-top:30px"><b>监护人信息</b>${guardian}<div class="small" style="color:#666">${notes.map((note, index) => `<div>${'一二三'[index]}、${note}</div>`).join('')}</div></div>`
  return card(look, body)
}

function booklet(draft: Draft): string {
  const { ink, look } = draft
  const line = (name: string, text: string) =>
    `<div style="display:flex;gap:24px;margin-bottom:10px"><span class="l" style="width:4.6em;flex:none;text-align:justify;text-align-last:justify">${name}</span><span style="flex:1;border-bottom:1px solid #aaa">${text}</span></div>`
  const left = `<b style="font-size:1.4em;letter-spacing:.1em">残疾人证</b><div style="margin:16px 0">${portrait(look.random, 150)}</div>${line('姓名', ink.print('name'))}${line('性别', ink.print('sex'))}${line('民族', ink.print('ethnicity'))}${line('出生日期', ink.date('birthDate', 'han'))}${line('证号', ink.print('cardNo'))}`
  const guardian = ink.has('guardian')
    ? line('监护人', ink.print('guardian')) + line('联系电话', ink.print('guardianPhone'))
    : ''
  const right = `${line('残疾类别', ink.print('disabilityType'))}${line('残疾等级', ink.print('disabilityLevel'))}${line('家庭住址', ink.print('address'))}${guardian}${line('发证日期', ink.date('issueDate', 'han'))}${line('有效期至', ink.date('validTo', 'han'))}${line('批准机关', ink.print('issuer'))}
    <div style="margin:30px 0 0 180px">${roundSeal(look.random, ink.value('issuer'), 150, '发证专用章')}</div>`
  const pages = `<div style="display:grid;grid-template-columns:1fr 1fr;min-height:760px"><div style="padding:40px 50px">${left}</div><div style="padding:40px 50px;background:linear-gradient(90deg,rgba(0,0,0,.28),transparent 7%)">${right}</div></div>`
  return sheet(look, { width: 1340, paper: '#f4ecd6', css: 'padding:0;' }, pages)
}

function phone(draft: Draft): string {
  const { ink, look } = draft
  const head = `<div style="display:flex;gap:30px">${portrait(look.random, 130)}<div><b style="font-size:1.3em">${ink.print('name')}</b><div class="small">中华人民共和国残疾人证</div></div></div>`
  return phoneSheet(draft, { title: '电子残疾人证', head, rows: rowsOf(draft).slice(1), foot: draft.qr(200) })
}

function rowsOf({ ink, look }: Draft): readonly Row[] {
  const style = look.random.pick(someStyles)
  return [
    { labels: ['姓名', '姓　名'], text: ink.print('name') },
    { labels: ['性别'], text: ink.print('sex') },
    { labels: ['民族'], text: ink.print('ethnicity') },
    { labels: ['出生日期'], text: ink.date('birthDate', style) },
    { labels: ['残疾人证号', '证号'], text: ink.print('cardNo') },
    { labels: ['残疾类别'], text: ink.print('disabilityType') },
    { labels: ['残疾等级'], text: ink.print('disabilityLevel') },
    { labels: ['住址', '家庭住址'], text: ink.print('address') },
    { labels: ['监护人'], text: ink.print('guardian') },
    { labels: ['联系电话', '监护人电话'], text: ink.print('guardianPhone') },
    { labels: ['批准机关', '发证机关'], text: ink.print('issuer') },
    { labels: ['发证日期'], text: ink.date('issueDate', style) },
    { labels: ['有效期至', '有效期止'], text: ink.date('validTo', style) },
  ]
}
