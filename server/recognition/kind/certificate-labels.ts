import { nearlyOneOf } from '../form/choice.ts'
import { alphabets, code, rivalled } from '../form/code.ts'
import { color } from '../form/color.ts'
import { date } from '../form/date.ts'
import { dimensions, measure } from '../form/number.ts'
import { organisation, organisationLines } from '../form/organisation.ts'
import type { Print } from '../form/print.ts'
import { printOf } from '../form/print.ts'
import { text } from '../form/text.ts'
import { cccNumber } from './ccc-number.ts'
import { type Entry, entry } from './kind.ts'

const batteries = [
  '铅酸蓄电池',
  '铅酸电池',
  '锂离子蓄电池',
  '锂离子电池',
  '磷酸铁锂蓄电池',
  '三元锂蓄电池',
  '钠离子蓄电池',
  '钠离子电池',
  '镍氢蓄电池',
  '锂电池',
  '石墨烯铅酸蓄电池',
]
const number = (least: number, most: number) => measure(least, most)
const modelCode = code(/[A-Z0-9][A-Z0-9\-/.]{3,24}/, alphabets.dashed)
/** Certificate and motor numbers: longer than a date, or with a letter; words without digits are none. */
const serial = rivalled(
  code(/(?=[A-Z0-9-]*[A-Z]|\d{10})(?=(?:[A-Z-]*\d){3})[A-Z0-9][A-Z0-9-]{6,29}/, `${alphabets.letters}-`),
)

/** A place on the frame may run over into a second line, never into one of bare numbers. */
const positionLines = { lines: 2, continues: /\p{Script=Han}/u }

/** The labels of an e-bike certificate, in the wordings of the makers. */
export const certificateEntries: readonly Entry[] = [
  entry(
    'certificateNo',
    ['产品合格证证书编号', '合格证证书编号', '产品合格证编号', '合格证编号', '合格证号', '证书编号', '编号'],
    serial,
  ),
  entry(
    'cccNo',
    ['CCC证书编号', '3C证书编号', 'CCC认证证书编号', '强制性产品认证证书编号', 'CCC证书号', 'CCC编号'],
    cccNumber,
  ),
  entry(
    'cccVersion',
    ['CCC证书版本号', 'CCC证书版本', '证书版本号', '证书版本', '版本号'],
    code(/[A-Z]?[/.-]?[A-Z0-9]{1,3}(?:[/.-][A-Z0-9]{1,3})?/, alphabets.dashed),
  ),
  entry('cccDate', ['CCC证书发证日期', 'CCC发证日期', '3C证书发证日期', '发证日期'], date),
  entry(
    'vin',
    ['整车编码', '整车编号', '车辆编码', '整车识别代码', '车架号', 'VIN'],
    code(/\d{15}/, alphabets.digits),
  ),
  entry(
    'manufacturer',
    [
      '车辆制造商名称',
      '车辆制造商',
      '制造商名称',
      '制造商',
      '生产企业名称',
      '生产企业',
      '制造企业',
      '生产者',
    ],
    organisation,
    organisationLines,
  ),
  entry('factory', ['生产厂名称', '生产厂', '生产厂家', '加工厂'], organisation, organisationLines),
  entry(
    'brandCn',
    ['车辆中文商标', '中文商标', '中文品牌'],
    text({ pattern: /\p{Script=Han}/u, least: 2, most: 12 }),
  ),
  entry(
    'brandEn',
    ['车辆英文商标', '英文商标', '英文品牌'],
    rivalled(text({ pattern: /^[A-Za-z][A-Za-z0-9 .&'-]*$/, most: 30 })),
  ),
  { id: 'brand', printed: ['商标', '品牌', '车辆品牌', '车辆商标'], read: readBrands },
  entry('model', ['产品型号', '车辆型号', '规格型号', '型号'], modelCode),
  entry('motorNo', ['电动机编码', '电动机编号', '电机编码', '电机编号', '电机号', '电动机号'], serial),
  entry(
    'dimensions',
    ['长×宽×高', '外形尺寸(长×宽×高)', '外形尺寸', '整车外形尺寸', '车体尺寸', '整车尺寸'],
    dimensions,
  ),
  entry('wheelbaseMm', ['前后轮中心距', '轮中心距', '轴距', '前后轮轴距', '中心距'], number(300, 2500)),
  entry(
    'massKg',
    [
      '装配完整的电动自行车的整车质量',
      '装配完整的电动自行车的',
      '整车质量',
      '车辆质量',
      '整备质量',
      '整车重量',
    ],
    number(5, 200),
  ),
  entry('maxSpeedKmh', ['最高设计车速', '最高车速', '设计车速', '设计最高车速'], number(5, 120)),
  entry('rangeKm', ['续行里程', '续驶里程', '续航里程'], number(5, 400)),
  entry('color', ['车身颜色', '车辆颜色', '颜色'], color),
  entry('manufactureDate', ['制造日期', '生产日期', '出厂日期'], date),
  entry(
    'vinPosition',
    [
      '车架上整车编码的位置',
      '整车编码的位置',
      '整车编码位置',
      '编码位置',
      '车架编码位置',
      '整车编码打刻位置',
    ],
    text({ least: 2, most: 24 }),
    positionLines,
  ),
  entry(
    'nameplatePosition',
    ['铭牌固定位置', '铭牌位置', '产品铭牌位置'],
    text({ least: 2, most: 24 }),
    positionLines,
  ),
  entry('batteryType', ['蓄电池类型', '电池类型', '电池种类'], nearlyOneOf(batteries)),
  {
    id: 'voltageAndCapacity',
    printed: ['标称电压(V)/容量(Ah)', '电压/容量', '标称电压/容量'],
    read: readVoltageAndCapacity,
  },
  entry('voltageV', ['蓄电池标称电压', '电池标称电压', '标称电压', '额定电压'], number(12, 120)),
  entry('capacityAh', ['蓄电池容量', '电池容量', '额定容量', '容量'], number(2, 200)),
  entry(
    'motorPowerW',
    [
      '电动机额定连续输出功率',
      '电机额定连续输出功率',
      '额定连续输出功率',
      '电动机额定功率',
      '电机额定功率',
      '电动机功率',
      '电机功率',
      '额定功率',
    ],
    number(50, 5000),
  ),
  entry(
    'standard',
    ['产品执行标准', '执行标准号', '执行标准', '产品标准', '依据标准', '依据'],
    code(/GB(?:\/?T)?\d{3,6}(?:\.\d+)?-\d{4}/, alphabets.dashed),
  ),
  entry('serviceYears', ['建议使用年限', '使用年限', '设计使用年限'], number(1, 30)),
  // Labels whose values nobody asks for: they end the value before them.
  entry('inspector', ['检验员', '检验结论', '检验日期', '检验结果', '扫码核验'], text()),
]

/** 沐羽 MUYU under one label: the Chinese and the Latin brand. */
function readBrands(print: Print) {
  const latin = /[A-Za-z][A-Za-z0-9 .&'-]*$/.exec(print.text)
  const parts = { brandCn: print.text.slice(0, latin?.index), brandEn: latin?.[0] ?? '' }
  const cut = parts.brandCn.length
  const chinese = sliceOf(print, 0, cut)
  return {
    brandCn: /\p{Script=Han}/u.test(parts.brandCn) ? text({ most: 12 })(chinese) : undefined,
    brandEn: parts.brandEn === '' ? undefined : text({ most: 30 })(sliceOf(print, cut, print.glyphs.length)),
  }
}

/** 48 / 20 under the label 标称电压(V) / 容量(Ah). */
function readVoltageAndCapacity(print: Print) {
  const cut = print.glyphs.findIndex((glyph) => /[/／]/.test(glyph.char))
  if (cut < 0) return undefined
  return {
    voltageV: number(12, 120)(sliceOf(print, 0, cut)),
    capacityAh: number(2, 200)(sliceOf(print, cut + 1, print.glyphs.length)),
  }
}

/** Part of a print, by glyph. */
function sliceOf(print: Print, from: number, to: number): Print {
  let start = 0
  const spans = print.spans.flatMap((span) => {
    const length = span.to - span.from
    const part = {
      line: span.line,
      from: span.from + Math.min(length, Math.max(0, from - start)),
      to: span.from + Math.min(length, Math.max(0, to - start)),
    }
    start += length
    return part.to > part.from ? [part] : []
  })
  return printOf(spans)
}
