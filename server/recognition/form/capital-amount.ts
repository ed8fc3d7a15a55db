import { type Form, found, glyphsWithin } from './print.ts'

const numerals = '零壹贰叁肆伍陆柒捌玖'
const units = { 拾: 10, 佰: 100, 仟: 1000 } as const
const alphabet = `${numerals}拾佰仟万亿元圆角分整正`

/** In a narrow cell an amount goes on in a second line, of numerals only, unless it has come to its end. */
export const capitalLines = { lines: 2, continues: new RegExp(`^[${alphabet}]+$`), complete: /[整正分]\s*$/ }

/** An amount in capital numerals (肆仟捌佰玖拾陆元玖角叁分), decoded within the numerals' alphabet. */
export const capitalAmount: Form = (print) => {
  const glyphs = glyphsWithin(print, alphabet)
  const text = glyphs.map((glyph) => glyph.char).join('')
  const match = /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆].*$/.exec(text)
  if (match === null || capitalToCents(match[0]) === undefined) return undefined
  const used = glyphs.slice(match.index)
  const least = used.reduce((lowest, glyph) => Math.min(lowest, glyph.probability), 1)
  return found(print, match[0], least, used)
}

/** Cents an amount in capitals stands for; undefined when it is not well formed. */
export function capitalToCents(text: string): number | undefined {
  const match =
    /^([^元圆]*)[元圆](?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?[整正]?$/u.exec(
      text.replace('零角', '零'),
    )
  if (match === null) return undefined
  const yuan = wholeNumber(match[1] ?? '')
  if (yuan === undefined) return undefined
  const digit = (numeral: string | undefined) => (numeral === undefined ? 0 : numerals.indexOf(numeral))
  return yuan * 100 + digit(match[2]) * 10 + digit(match[3])
}

function wholeNumber(text: string): number | undefined {
  if (text === '') return undefined
  const [upper, lower] = text.includes('万') ? text.split('万') : ['', text]
  const thousands = upper === '' ? 0 : section(upper ?? '')
  const rest = lower === '' ? 0 : section(lower ?? '')
  return thousands === undefined || rest === undefined ? undefined : thousands * 10000 + rest
}

/** Below ten thousand: numerals each followed by a smaller unit than the one before. */
function section(text: string): number | undefined {
  let [sum, lastUnit, rest] = [0, 10000, text.replace(/零/g, '')]
  while (rest !== '') {
    const match = /^([壹贰叁肆伍陆柒捌玖]?)([拾佰仟]?)/u.exec(rest)
    if (match === null || match[0] === '') return undefined
    const unit = match[2] === '' ? 1 : units[match[2] as keyof typeof units]
    if (unit >= lastUnit || (match[1] === '' && unit !== 10)) return undefined
    sum += unit * (match[1] === '' ? 1 : numerals.indexOf(match[1] ?? ''))
    lastUnit = unit
    rest = rest.slice(match[0].length)
  }
  return sum
}

/** The usual writing of an amount in capitals, with 元 or 圆 as asked. */
export function centsToCapital(cents: number, yuan: '元' | '圆'): string {
  const whole = Math.floor(cents / 100)
  const [jiao, fen] = [Math.floor((cents % 100) / 10), cents % 10]
  const digit = (value: number) => numerals[value] ?? ''
  const head = `${wholeToCapital(whole)}${yuan}`
  if (jiao === 0 && fen === 0) return `${head}整`
  if (fen === 0) return `${head}${digit(jiao)}角`
  return jiao === 0 ? `${head}零${digit(fen)}分` : `${head}${digit(jiao)}角${digit(fen)}分`
}

function wholeToCapital(value: number): string {
  if (value >= 10000) {
    const rest = value % 10000
    const tail = rest === 0 ? '' : (rest < 1000 ? '零' : '') + wholeToCapital(rest)
    return `${wholeToCapital(Math.floor(value / 10000))}万${tail}`
  }
  let [text, pending] = ['', false]
  for (const [unit, name] of [
    [1000, '仟'],
    [100, '佰'],
    [10, '拾'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) pending = text !== ''
    else {
      text += `${pending ? '零' : ''}${numerals[digit] ?? ''}${name}`
      pending = false
    }
  }
  return text === '' ? '零' : text
}
