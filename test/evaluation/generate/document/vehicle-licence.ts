import { roundSeal } from '../draw/seal.ts'
import { listSheet } from '../form/list.ts'
import { card } from '../form/sheet.ts'
import type { Content, Draft, Layouts } from '../paper.ts'
import type { Random } from '../random.ts'
import { addDays, addYears, dayBetween } from '../value/day.ts'
import { vehicleIdentity } from '../value/number.ts'
import { person } from '../value/person.ts'

/** 机动车行驶证 of a private car. */
export function inventVehicleLicence(random: Random, today: string): Content {
  const owner = person(random)
  const registered = dayBetween(random, addYears(today, -12), addYears(today, -1))
  return {
    kind: 'vehicle-licence',
    fields: {
      plateNo: `${random.pick([...'沪苏浙皖'])}${random.pick([...'ABCDEF'])}${random.digits(5)}`,
      vehicleType: random.pick(['小型轿车', '小型普通客车', '轻型厢式货车']),
      owner: owner.name,
      address: owner.address,
      use: random.pick(['非营运', '营运', '货运', '租赁']),
      model: `${random.pick(['捷风', '云雀', '星驰'])}牌${random.pick(['JF', 'YQ', 'XC'])}${random.digits(4)}A1`,
      vin: vehicleIdentity(random),
      engineNo: `${random.pick(['EA', 'HR', 'LF'])}${random.digits(7)}`,
      registerDate: registered,
      issueDate: addDays(registered, random.integer(0, 9)),
    },
  }
}

export const vehicleLicenceLayouts: Layouts = { 'vl-card': main, 'vl-list': list }

const labels = {
  plateNo: ['号牌号码', 'Plate No.'],
  vehicleType: ['车辆类型', 'Vehicle Type'],
  owner: ['所有人', 'Owner'],
  address: ['住址', 'Address'],
  use: ['使用性质', 'Use Character'],
  model: ['品牌型号', 'Model'],
  vin: ['车辆识别代号', 'VIN'],
  engineNo: ['发动机号码', 'Engine No.'],
  registerDate: ['注册日期', 'Register Date'],
  issueDate: ['发证日期', 'Issue Date'],
} as const
type Key = keyof typeof labels

function main({ ink, look }: Draft): string {
  const cell = (key: Key, left: number, top: number) =>
    `<div class="at" style="left:${left}px;top:${top}px"><span class="l" style="display:inline-block;width:150px">${labels[key][0]}<br><span style="font-size:.5em">${labels[key][1]}</span></span>${ink.print(key)}</div>`
  const body = `<div style="font-size:27px"><div style="text-align:center;font-size:1.3em;letter-spacing:.2em">中华人民共和国机动车行驶证</div>
    ${cell('plateNo', 0, 70)}${cell('vehicleType', 430, 70)}${cell('owner', 0, 140)}${cell('address', 0, 210)}${cell('use', 0, 280)}${cell('model', 430, 280)}
    ${cell('vin', 260, 350)}${cell('engineNo', 260, 420)}${cell('registerDate', 260, 490)}${cell('issueDate', 560, 490)}
    <div class="at" style="left:20px;top:350px">${roundSeal(look.random, '上海市公安局交通警察总队', 170)}</div></div>`
  return card(look, body)
}

function list(draft: Draft): string {
  const rows = (Object.keys(labels) as Key[]).map((key) => ({
    labels: [labels[key][0]],
    text: draft.ink.print(key),
  }))
  return listSheet(draft, { titles: ['机动车行驶证', '行驶证（电子）'], rows })
}
