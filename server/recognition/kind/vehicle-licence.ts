import { address, addressLines } from '../form/address.ts'
import { choice } from '../form/choice.ts'
import { alphabets, code } from '../form/code.ts'
import { date } from '../form/date.ts'
import { organisation } from '../form/organisation.ts'
import { personName } from '../form/person-name.ts'
import type { Form } from '../form/print.ts'
import { text } from '../form/text.ts'
import { findLoose } from './find-loose.ts'
import { type Draft, entry, field, type KindSpec } from './kind.ts'
import { isVehicleIdentity } from './vehicle-identity.ts'
import { lower, settleChecked } from './weigh.ts'

/** The province in one character, a letter for the city, then five characters or, on electric cars, six. */
const plate: Form = (print) => {
  const province = /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]/u.exec(print.text)?.[0]
  const rest = code(/[A-Z][A-Z0-9]{5,6}$/, alphabets.letters)(print)
  return province === undefined || rest === undefined
    ? undefined
    : { ...rest, value: province + rest.value, ways: () => [] }
}
/** GB 16735 leaves out I, O and Q. */
const identity = code(/[A-HJ-NPR-Z0-9]{17}/, '0123456789ABCDEFGHJKLMNPRSTUVWXYZ')
const uses = [
  '非营运',
  '营运',
  '公路客运',
  '公交客运',
  '出租客运',
  '旅游客运',
  '货运',
  '危化品运输',
  '租赁',
  '教练',
  '预约出租客运',
]

/** 机动车行驶证, main page. */
export const vehicleLicence = {
  id: 'vehicle-licence',
  label: { zh: '机动车行驶证', en: 'Vehicle licence' },
  fields: [
    field('plateNo', 'code', '号牌号码', 'Plate'),
    field('vehicleType', 'text', '车辆类型', 'Vehicle type'),
    field('owner', 'text', '所有人', 'Owner'),
    field('address', 'text', '住址', 'Address'),
    field('use', 'text', '使用性质', 'Use'),
    field('model', 'text', '品牌型号', 'Make and model'),
    field('vin', 'code', '车辆识别代号', 'Vehicle identification number'),
    field('engineNo', 'code', '发动机号码', 'Engine number'),
    field('registerDate', 'date', '注册日期', 'Registered on'),
    field('issueDate', 'date', '发证日期', 'Issued on'),
  ],
  essential: [['plateNo', 'owner', 'vin', 'engineNo', 'registerDate', 'issueDate']],
  titles: [/(?<!非)机动车行驶证/, /^行驶证/m, /Vehicle\s*Licen[cs]e/i],
  bearsCode: false,
  entries: [
    entry('plateNo', ['号牌号码', '车牌号码', '号牌'], plate),
    entry('vehicleType', ['车辆类型'], text({ least: 2, most: 20, pattern: /\p{Script=Han}{2}/u })),
    entry('owner', ['所有人', '车主'], (print) => personName(print) ?? organisation(print)),
    entry('address', ['住址', '地址'], address, addressLines),
    entry('use', ['使用性质'], choice(uses)),
    entry('model', ['品牌型号', '厂牌型号'], text({ least: 4, most: 30, pattern: /[A-Z0-9]{3}/ })),
    entry('vin', ['车辆识别代号', '车辆识别代码', '车架号'], identity),
    entry('engineNo', ['发动机号码', '发动机号'], code(/[A-Z0-9]{5,20}/, alphabets.letters)),
    entry('registerDate', ['注册日期', '注册登记日期'], date),
    entry('issueDate', ['发证日期'], date),
  ],
  stop: /^(PlateNo\.?|VehicleType|Owner|Address|UseCharacter|Model|VIN|EngineNo\.?|RegisterDate|IssueDate)$/i,
  settle,
} satisfies KindSpec

function settle(draft: Draft): void {
  findLoose(draft, 'vin', identity)
  settleChecked(draft, 'vin', isVehicleIdentity)
  const [registered, issued] = ['registerDate', 'issueDate'].map((key) => draft.found.get(key)?.value)
  if (registered !== undefined && issued !== undefined && registered > issued)
    for (const key of ['registerDate', 'issueDate']) lower(draft, key)
}
