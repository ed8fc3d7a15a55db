import { portrait } from '../draw/portrait.ts'
import { roundSeal } from '../draw/seal.ts'
import { listSheet, type Row } from '../form/list.ts'
import { phoneSheet } from '../form/phone.ts'
import { card, spread } from '../form/sheet.ts'
import type { Content, Draft, Layouts } from '../paper.ts'
import type { Random } from '../random.ts'
import { addYears, dayBetween, someStyles } from '../value/day.ts'
import { type Person, person } from '../value/person.ts'

/** 机动车驾驶证; valid at `today`. */
export function inventDrivingLicence(
  random: Random,
  today: string,
  holder: Person = person(random),
): Content {
  const firstIssueDate = dayBetween(random, addYears(today, -20), addYears(today, -1))
  const years = Number(today.slice(0, 4)) - Number(firstIssueDate.slice(0, 4))
  const validFrom = years < 6 ? firstIssueDate : addYears(firstIssueDate, years < 16 ? 6 : 16)
  const vehicleClass = random.pick([
    'A1',
    'A2',
    'A3',
    'B1',
    'B2',
    'C1',
    'C2',
    'A1A2',
    'A2D',
    'C1E',
    'C5',
    'B2E',
  ])
  const place = random.pick(['上海市', '江苏省苏州市', '浙江省湖州市', '安徽省六安市'])
  return {
    kind: 'driving-licence',
    qr: `DLSAMPLE|${holder.number}|${random.digits(16)}`,
    fields: {
      name: holder.name,
      sex: holder.sex,
      birthDate: holder.birth,
      nationality: '中国',
      address: holder.address,
      licenceNo: holder.number,
      vehicleClass,
      firstIssueDate,
      validFrom,
      validTo: random.chance(0.1) ? '长期' : addYears(validFrom, years < 6 ? 6 : 10),
      issuer: `${place}公安局交通警察${place === '上海市' ? '总队' : '支队'}`,
      fileNo: `31${random.digits(10)}`,
      record: random.pick([
        `自${firstIssueDate.replace(/(\d+)-(\d+)-(\d+)/u, '$1年$2月$3日')}起有效。`,
        `请于${Number(today.slice(0, 4)) + 1}年每个记分周期结束后三十日内提交身体条件证明。`,
        `自${firstIssueDate.replace(/(\d+)-(\d+)-(\d+)/u, '$1年$2月$3日')}起有效。增加准驾车型D。`,
      ]),
      status: random.pick(['正常', '正常', '正常', '逾期未换证', '违法未处理']),
      points: String(random.pick([0, 0, 0, 1, 3, 6, 9])),
    },
  }
}

export const drivingLicenceLayouts: Layouts = {
  'dl-main': front,
  'dl-both': (draft) => spread(draft.look, [front(draft), second(draft)]),
  'dl-second': second,
  'dl-open': (draft) => spread(draft.look, [front(draft), second(draft)], 'row'),
  'dl-phone': phone,
  'dl-list': (draft) =>
    listSheet(draft, {
      titles: ['机动车驾驶证', '中华人民共和国机动车驾驶证'],
      rows: rowsOf(draft),
      seal: draft.ink.value('issuer'),
    }),
}

function front({ ink, look }: Draft): string {
  const { random } = look
  const both = (zh: string, en: string) =>
    `<span class="l" style="display:inline-block;line-height:1.1;font-size:.72em;flex:none">${zh}<br><span style="font-size:.62em">${en}</span></span>`
  const rule = 'border-bottom:1px solid rgba(90,110,140,.5);padding:8px 0'
  const title = random.pick(['机动车驾驶证（样张）', '中华人民共和国机动车驾驶证'])
  const body = `<div style="font-size:${random.integer(27, 31)}px"><div class="l c" style="font-size:32px;letter-spacing:.14em;font-weight:700;margin-top:-18px">${title}</div>
    <div class="row" style="${rule}">${both('证号', 'No.')}<span style="letter-spacing:.08em">${ink.print('licenceNo')}</span></div>
    <div class="row" style="${rule}">${both('姓名', 'Name')}${ink.print('name')}<span></span>${both('性别', 'Sex')}${ink.print('sex')}<span></span>${both('国籍', 'Nationality')}${ink.print('nationality')}</div>
    <div class="row" style="${rule};min-height:64px">${both('住址', 'Address')}<span>${ink.print('address')}</span></div>
    <div style="display:flex;gap:30px;margin-top:12px"><div>${roundSeal(random, ink.value('issuer'), 170)}</div><div style="flex:1">
    <div class="row" style="margin-bottom:12px">${both('出生日期', 'Date of Birth')}${ink.date('birthDate', 'dashed')}</div><div class="row" style="margin-bottom:12px">${both('初次领证日期', 'Date of First Issue')}${ink.date('firstIssueDate', 'dashed')}</div>
    <div class="row">${both('准驾车型', 'Class')}<b>${ink.print('vehicleClass')}</b></div></div>${portrait(random, 150)}</div>
    <div class="row at" style="top:508px">${both('有效期限', 'Valid Period')}<span>${ink.date('validFrom', 'dashed')} 至 ${ink.date('validTo', 'dashed')}</span></div></div>`
  return card(look, body)
}

function second({ ink, look }: Draft): string {
  const rule = 'border-bottom:1px solid #888;padding:10px 0'
  const body = `<div style="font-size:${look.random.integer(25, 29)}px;color:#111"><div class="c" style="font-size:30px;letter-spacing:.12em;font-weight:700;margin-top:-14px">机动车驾驶证副页</div>
    <div style="${rule}">证号　${ink.print('licenceNo')}</div><div style="${rule}">姓名　${ink.print('name')}　　　　档案编号　${ink.print('fileNo')}</div>
    <div style="${rule}">发证机关　${ink.print('issuer')}</div><div style="${rule};display:flex;gap:1em"><span>记录</span><span>${ink.print('record')}</span></div></div>`
  return card(look, body, '#ffffff')
}

function phone(draft: Draft): string {
  const { ink, look } = draft
  const head = `<div style="display:flex;gap:30px">${portrait(look.random, 130)}<div><b style="font-size:1.4em">${ink.print('name')}</b><div>准驾车型 <b>${ink.print('vehicleClass')}</b></div>
    <div class="small" style="color:#2a8a4a">状态：${ink.print('status')}　累积记分：${ink.print('points', `${ink.value('points')}分`)}</div></div></div>`
  const rows = rowsOf(draft, ['name', 'vehicleClass', 'record'])
  return phoneSheet(draft, {
    title: '电子驾驶证',
    head,
    rows,
    foot: `<div style="width:200px;margin:24px auto">${draft.qr(200)}</div>`,
  })
}

function rowsOf({ ink, look }: Draft, without: readonly string[] = []): readonly Row[] {
  const style = look.random.pick(someStyles)
  const row = (key: string, ...labels: string[]) => {
    if (without.includes(key)) return { labels, text: '' }
    return { labels, text: /^\d{4}-/u.test(ink.value(key)) ? ink.date(key, style) : ink.print(key) }
  }
  return [
    row('licenceNo', '证号'),
    row('name', '姓名', '姓　名'),
    row('sex', '性别'),
    row('nationality', '国籍'),
    row('birthDate', '出生日期'),
    row('firstIssueDate', '初次领证日期'),
    row('validFrom', '有效起始日期'),
    row('validTo', '有效截止日期', '有效期止'),
    row('vehicleClass', '准驾车型'),
    row('address', '住址', '住　址'),
    row('issuer', '发证机关'),
    row('fileNo', '档案编号'),
    row('record', '记录'),
  ]
}
