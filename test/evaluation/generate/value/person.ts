import type { Random } from '../random.ts'
import { dayBetween } from './day.ts'
import { personName } from './name.ts'
import { identityNumber, type Sex } from './number.ts'
import { cityAddress, villageAddress } from './place.ts'

export interface Person {
  readonly name: string
  readonly sex: Sex
  readonly ethnicity: string
  readonly birth: string
  readonly number: string
  readonly address: string
}

const ethnicities = [
  ...[
    '汉',
    '汉',
    '汉',
    '汉',
    '汉',
    '回',
    '满',
    '壮',
    '蒙古',
    '朝鲜',
    '土家',
    '维吾尔',
    '苗',
    '彝',
    '侗',
    '藏',
  ],
  ...['布依', '瑶', '白', '哈尼', '哈萨克', '黎', '傣', '畲', '仡佬', '锡伯'],
]

export function person(random: Random): Person {
  const sex = random.pick(['男', '女'] as const)
  const birth = dayBetween(random, '1955-01-01', '2006-12-28')
  return {
    name: personName(random),
    sex,
    ethnicity: random.pick(ethnicities),
    birth,
    number: identityNumber(random, birth, sex),
    address: random.chance(0.55) ? cityAddress(random) : villageAddress(random),
  }
}
