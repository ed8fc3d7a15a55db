import { accept, refuse, tidy, type ValueKind } from '../kind.ts'

const decimal = /^-?\d{1,18}(\.\d{1,12})?$/u

/** An exact decimal, kept as text. */
export const number: ValueKind = {
  id: 'number',
  type: 'number',
  parse(typed) {
    const digits = tidy(typed).replace(/,/gu, '')
    return decimal.test(digits)
      ? accept(digits)
      : refuse('请填写数字，例如 48', 'Please enter a number such as 48')
  },
  format: (value) => String(value ?? ''),
}

/** Yuan with two decimals, kept as text. */
export const money: ValueKind = {
  id: 'money',
  type: 'number',
  parse(typed) {
    const digits = tidy(typed).replace(/[,¥￥元\s]/gu, '')
    if (!/^-?\d{1,15}(\.\d{1,2})?$/u.test(digits)) {
      return refuse('请填写金额，例如 2899.00', 'Please enter an amount such as 2899.00')
    }
    const [whole = '0', cents = ''] = digits.split('.')
    return accept(`${whole}.${cents.padEnd(2, '0')}`)
  },
  format(value) {
    if (value === null) return ''
    const [, sign = '', whole = '', cents = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(String(value)) ?? []
    if (whole === '') return `¥${String(value)}`
    return `${sign}¥${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}.${cents.padEnd(2, '0')}`
  },
}
