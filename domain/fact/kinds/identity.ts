import { accept, refuse, type ValueKind } from '../kind.ts'

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const identityChecks = '10X98765432'
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** 公民身份号码, 18 characters with its check character (GB 11643-1999). */
export const identityNumber: ValueKind = {
  id: 'identity-number',
  type: 'text',
  parse(typed) {
    const compact = squeeze(typed)
    if (!/^\d{17}[\dX]$/u.test(compact)) {
      return refuse('身份证号码应为 18 位', 'An identity number has 18 characters')
    }
    return isIdentityNumber(compact)
      ? accept(compact)
      : refuse(
          '身份证号码的校验位不对，请核对有没有输错',
          'The check character does not fit; please look again',
        )
  },
  format: (value) => String(value ?? ''),
}

/** 统一社会信用代码, 18 characters with its check character (GB 32100-2015). */
export const creditCode: ValueKind = {
  id: 'credit-code',
  type: 'text',
  parse(typed) {
    const compact = squeeze(typed)
    return isCreditCode(compact)
      ? accept(compact)
      : refuse(
          '统一社会信用代码应为 18 位且校验位相符',
          'A credit code has 18 characters and a fitting check character',
        )
  },
  format: (value) => String(value ?? ''),
}

/** A mobile or landline number in mainland China. */
export const phone: ValueKind = {
  id: 'phone',
  type: 'text',
  parse(typed) {
    const compact = typed
      .normalize('NFKC')
      .replace(/[\s-]/gu, '')
      .replace(/^\+?86(?=1)/u, '')
    return /^1\d{10}$|^0\d{9,11}$/u.test(compact)
      ? accept(compact)
      : refuse('请填写 11 位手机号码', 'Please enter an 11-digit mobile number')
  },
  format: (value) => String(value ?? ''),
}

/** Whether the last character is the check character of the other 17 and the birth date exists. */
export function isIdentityNumber(compact: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(compact)) return false
  const sum = identityWeights.reduce((total, weight, place) => total + weight * Number(compact[place]), 0)
  return identityChecks[sum % 11] === compact[17]
}

/** Whether the last character is the check character of the other 17. */
export function isCreditCode(compact: string): boolean {
  if (compact.length !== 18 || [...compact].some((letter) => !creditAlphabet.includes(letter))) return false
  const sum = creditWeights.reduce((total, weight, place) => {
    return total + weight * creditAlphabet.indexOf(compact[place] ?? '')
  }, 0)
  return creditAlphabet[(31 - (sum % 31)) % 31] === compact[17]
}

function squeeze(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
}
