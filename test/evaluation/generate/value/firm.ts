import type { Random } from '../random.ts'
import { district, makerCity, placeName } from './place.ts'

const shops = [
  ...'鹭舸漪汐霖捷风云雀星驰绿野飞鹿逐原远恒盛源沐羽岚启驭晨青鹰轻捷乘遥途翎犀潮澜骐骥骏骁驿骋腾跃翼翔鸿鹄隼鹏雕鹞霆霄霓虹曜昱晖灿焕燎炬烽锋锐钧铂锂镭珀玳琥璃瑚琅',
]
const latin = [
  ...[
    'JIE',
    'FENG',
    'YUN',
    'XING',
    'LU',
    'FEI',
    'QING',
    'LAN',
    'CHI',
    'MU',
    'YU',
    'CHEN',
    'LING',
    'TU',
    'YAO',
  ],
  ...['HONG', 'PENG', 'XIAO', 'HUI', 'RUI', 'TENG', 'QI', 'ZE', 'WAN', 'SU', 'NIU', 'AO', 'EN', 'OU'],
]
const trades = ['电动车销售', '车业', '商贸', '自行车', '科技发展', '实业发展', '电动自行车销售', '物流']
const forms = ['有限公司', '有限公司', '有限责任公司', '股份有限公司']
const stalls = ['车行', '电动车经营部', '电动车销售中心', '商贸商行', '自行车店', '车辆服务部']

export interface Brand {
  readonly chinese: string
  readonly latin: string
}

export function brand(random: Random): Brand {
  const chinese = Array.from({ length: random.chance(0.8) ? 2 : 3 }, () => random.pick(shops)).join('')
  return { chinese, latin: random.pick(latin) + random.pick(latin) }
}

/** A firm or, more rarely, a single trader. */
export function shop(random: Random): string {
  const { chinese } = brand(random)
  if (random.chance(0.35)) return `上海市${district(random)}${chinese}${random.pick(stalls)}`
  return `上海${chinese}${random.pick(['', '源', '恒', '盛', '鑫'])}${random.pick(trades)}${random.pick(forms)}`
}

/** Who makes bicycles of a brand. */
export function maker(random: Random, { chinese }: Brand): string {
  const trade = random.pick(['电动车科技', '车业', '智能科技', '新能源科技', '车业集团', '智能出行科技'])
  return `${makerCity(random)}${chinese}${random.pick(['', '辰', '盛', '恒', '鑫'])}${trade}${random.pick(forms)}`
}

export function carrier(random: Random): string {
  const trade = random.pick(['危险货物运输', '化工物流', '运输集团', '物流', '供应链管理'])
  return `上海${brand(random).chinese}${random.pick(['', '盛', '远'])}${trade}有限公司`
}

export function bankAccount(random: Random): string {
  const bank = random.pick(['示例银行', '样本农商银行', '演示商业银行'])
  const branch = random.pick([
    `上海${placeName(random)}支行`,
    `${placeName(random)}路支行`,
    `${placeName(random)}分理处`,
  ])
  return `${bank}${branch} ${random.digits(16)}`
}

export function phone(random: Random): string {
  return `021-5555${random.digits(4)}`
}
