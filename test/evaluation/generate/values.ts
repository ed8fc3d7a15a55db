import type { Random } from './random.ts'

/** Makers of invented values with right check digits. Area codes end in 97 to 99, which no county has. */
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
  '欧阳',
  '司马',
  '上官',
  '诸葛',
]
const givens = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅志建国文一海雨晴欣怡子轩浩宇梓涵思远嘉宁若溪晗璇煜堃祎昊晟珊',
]
const roads = [
  '长风',
  '春晖',
  '清河',
  '望湖',
  '金桂',
  '松涛',
  '云台',
  '碧波',
  '明月',
  '锦绣',
  '银杏',
  '丹霞',
  '紫藤',
  '东林',
  '南浦',
  '北苑',
]
const districts = [
  '浦东新区',
  '黄浦区',
  '徐汇区',
  '长宁区',
  '静安区',
  '普陀区',
  '虹口区',
  '杨浦区',
  '闵行区',
  '宝山区',
  '嘉定区',
  '松江区',
]
const villages = [
  '安徽省六安市金安区',
  '河南省信阳市平桥区',
  '江西省上饶市广信区',
  '湖南省岳阳市云溪区',
  '广西壮族自治区玉林市福绵区',
]
const trades = ['电动车销售', '车业', '商贸', '自行车行', '科技发展', '实业']
const brands = [
  ['捷风', 'JIEFENG'],
  ['云雀', 'YUNQUE'],
  ['星驰', 'XINGCHI'],
  ['绿野', 'LUYE'],
  ['飞鹭', 'FEILU'],
] as const

export type Brand = (typeof brands)[number]

export function personName(random: Random): string {
  const given = random.chance(0.75) ? random.pick(givens) + random.pick(givens) : random.pick(givens)
  return random.pick(surnames) + given
}

export function address(random: Random): string {
  if (random.chance(0.4)) {
    return `${random.pick(villages)}${random.pick(roads)}镇${random.pick(roads)}村${random.integer(1, 24)}组${random.integer(1, 90)}号`
  }
  const room = random.chance(0.7) ? `${random.integer(1, 18)}0${random.integer(1, 6)}室` : ''
  return `上海市${random.pick(districts)}${random.pick(roads)}${random.pick(['路', '南路', '支路'])}${random.integer(1, 1999)}弄${random.integer(1, 99)}号${room}`
}

export function district(random: Random): string {
  return random.pick(districts)
}

export function company(random: Random): string {
  const [chinese] = random.pick(brands)
  return `上海${chinese}${random.pick(['', '源', '恒', '盛'])}${random.pick(trades)}${random.pick(['有限公司', '有限公司', '股份有限公司'])}`
}

export function brand(random: Random): Brand {
  return random.pick(brands)
}

export function phone(random: Random): string {
  return `021-5555${random.digits(4)}`
}

/** A day between two years, YYYY-MM-DD. */
export function day(random: Random, from: number, to: number): string {
  return `${random.integer(from, to)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

export function identityNumber(random: Random, birth: string, sex: '男' | '女'): string {
  const order = random.integer(0, 4) * 2 + (sex === '男' ? 1 : 0)
  const head = `${random.pick(['3101', '3301', '3402', '4101', '5101'])}9${random.integer(7, 9)}${birth.replaceAll('-', '')}${random.digits(2)}${order}`
  const sum = identityWeights.reduce((total, weight, place) => total + weight * Number(head[place]), 0)
  return head + ('10X98765432'[sum % 11] ?? '')
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export function creditCode(random: Random): string {
  const tail = Array.from({ length: 7 }, () => random.pick([...creditAlphabet])).join('')
  const head = `91${random.pick(['310197', '310198', '340199'])}MA${tail}`
  const sum = creditWeights.reduce(
    (total, weight, place) => total + weight * creditAlphabet.indexOf(head[place] ?? ''),
    0,
  )
  return head + (creditAlphabet[(31 - (sum % 31)) % 31] ?? '')
}

/** A date in one of the usual ways of printing it. */
export function printedDate(value: string, style: number): string {
  const [year = '', month = '', date = ''] = value.split('-')
  const styles = [
    `${year}年${month}月${date}日`,
    `${year}-${month}-${date}`,
    `${year}.${month}.${date}`,
    `${year}年${Number(month)}月${Number(date)}日`,
    `${year}/${month}/${date}`,
  ]
  return styles[style % styles.length] ?? value
}

const numerals = [...'零壹贰叁肆伍陆柒捌玖']

/** An amount below ten thousand yuan in capitals. */
export function capitalAmount(cents: number, yuan: string): string {
  const whole = Math.floor(cents / 100)
  let text = ''
  let gap = false
  for (const [unit, name] of [
    [1000, '仟'],
    [100, '佰'],
    [10, '拾'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(whole / unit) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${numerals[digit]}${name}`
      gap = false
    }
  }
  const [jiao, fen] = [Math.floor((cents % 100) / 10), cents % 10]
  if (jiao === 0 && fen === 0) return `${text}${yuan}整`
  const tail =
    jiao === 0 ? `零${numerals[fen]}分` : `${numerals[jiao]}角${fen === 0 ? '' : `${numerals[fen]}分`}`
  return text + yuan + tail
}
