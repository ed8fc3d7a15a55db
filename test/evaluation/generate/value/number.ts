import type { Random } from '../random.ts'

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const identityChecks = '10X98765432'
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export type Sex = '男' | '女'

/** 公民身份号码 (GB 11643) with a right check character. Its area code ends in 97 to 99, which no county has. */
export function identityNumber(random: Random, birth: string, sex: Sex): string {
  const order = random.integer(0, 4) * 2 + (sex === '男' ? 1 : 0)
  const area = `${random.pick(['3101', '3301', '3402', '4101', '5101', '3601', '6101'])}9${random.integer(7, 9)}`
  return closeIdentityNumber(`${area}${birth.replaceAll('-', '')}${random.digits(2)}${order}`)
}

export function closeIdentityNumber(head: string): string {
  const sum = identityWeights.reduce((total, weight, place) => total + weight * Number(head[place]), 0)
  return head.slice(0, 17) + (identityChecks[sum % 11] ?? '')
}

/** The same number with a check character that does not fit. */
export function spoilIdentityNumber(random: Random, number: string): string {
  const others = [...identityChecks].filter((check) => check !== number[17] && check !== 'X')
  return number.slice(0, 17) + random.pick(others)
}

/** 统一社会信用代码 (GB 32100) with a right check character; 92 for single traders. */
export function creditCode(random: Random, firm = ''): string {
  const type = /公司|集团/.test(firm) || firm === '' ? '91' : '92'
  const tail = Array.from({ length: 7 }, () => random.pick([...creditAlphabet])).join('')
  const head = `${type}${random.pick(['310197', '310198', '340199', '320598'])}MA${tail}`
  const sum = creditWeights.reduce(
    (total, weight, place) => total + weight * creditAlphabet.indexOf(head[place] ?? ''),
    0,
  )
  return head + (creditAlphabet[(31 - (sum % 31)) % 31] ?? '')
}

const identityLetters = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ'
/** What digits and letters count in the check sum, in the order of the alphabet above. */
const letterCounts = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9,
]
const identityPlaces = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** 车辆识别代号 (GB 16735) of an invented maker with a right check character, the ninth. */
export function vehicleIdentity(random: Random): string {
  const head = `LZZ${Array.from({ length: 5 }, () => random.pick([...identityLetters])).join('')}`
  const tail = `${random.pick([...'PRSTVWX'])}A${random.digits(6)}`
  const open = `${head}0${tail}`
  const value = (char: string) => letterCounts[identityLetters.indexOf(char)] ?? 0
  const sum = identityPlaces.reduce((total, weight, place) => total + weight * value(open[place] ?? ''), 0)
  return head + (sum % 11 === 10 ? 'X' : String(sum % 11)) + tail
}
