import type { Random } from '../random.ts'
import { addDays, dayBetween } from './day.ts'
import { type Brand, brand, maker } from './firm.ts'

/** A bicycle as its certificate describes it; within every limit and with dates in order. */
export interface Bike {
  readonly brand: Brand
  readonly model: string
  readonly vin: string
  readonly maker: string
  readonly factory: string
  readonly motorNo: string
  readonly certificateNo: string
  readonly cccNo: string
  readonly cccDate: string
  readonly made: string
  readonly standard: string
  readonly battery: string
  readonly mass: string
  readonly speed: string
  readonly voltage: string
  readonly power: string
  readonly color: string
}

const colors = [
  ...['珍珠白', '抹茶绿', '樱花粉', '雾霾蓝', '曜石黑', '冰川灰', '奶茶色', '赤焰红', '星空紫', '香槟金'],
  ...['鹭羽白', '黛青', '杏仁黄', '哑光黑'],
]
const batteries = ['铅酸蓄电池', '铅酸蓄电池', '锂离子蓄电池', '磷酸铁锂蓄电池', '钠离子电池']

/** A bicycle made within half a year before `soldBy`, under the standard of its day. */
export function bike(random: Random, soldBy: string, standard = 'GB 17761-2024'): Bike {
  const name = brand(random)
  const by = maker(random, name)
  const made = addDays(soldBy, -random.integer(3, 120))
  const cccDate = dayBetween(random, addDays(made, -600), addDays(made, -5))
  const battery = random.pick(batteries)
  const heaviest = battery.startsWith('铅酸') && standard.endsWith('2024') ? 62 : 54
  return {
    brand: name,
    model: `TD${random.pick([...'RTLPNJ'])}${random.digits(random.integer(3, 4))}${random.pick(['Z', 'ZA', '-2Z', '-14Z', 'Z-6'])}`,
    vin: `1${random.digits(14)}`,
    maker: by,
    factory: random.chance(0.6) ? by : maker(random, brand(random)),
    motorNo: `${random.pick(['XW', 'QS', 'BF', 'JY', 'AM'])}${random.digits(random.integer(4, 5))}${random.pick(['Y', 'RB', 'D', 'LG', 'E', 'W0'])}${random.digits(6)}`,
    certificateNo: `${random.pick(['HG', 'QC', 'TZ'])}${made.slice(0, 4)}${random.digits(random.integer(8, 12))}`,
    cccNo: `${cccDate.slice(0, 4)}${random.pick(['01', '02', '10', '12'])}1119${random.digits(6)}`,
    cccDate,
    made,
    standard,
    battery,
    mass: `${random.integer(38, heaviest)}.${random.integer(0, 9)}`,
    speed: '25',
    voltage: random.pick(['36', '48', '48']),
    power: random.pick(['250', '350', '400']),
    color: random.chance(0.75) ? random.pick(colors) : `${random.pick(colors)}/${random.pick(colors)}`,
  }
}
