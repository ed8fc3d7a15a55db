import { editDistance } from '../layout/spelling.ts'
import { certaintyOf, type Form, found } from './print.ts'
import { text } from './text.ts'

/** One of a closed list: exactly, or the one choice nearest in letters when only one letter differs. */
export function choice(options: readonly string[]): Form {
  const longest = Math.max(...options.map((option) => option.length))
  return (print) => {
    const text = print.text.replace(/[\s:：.。,，·]/g, '')
    const exact = options.filter(
      (option) => text === option || (text.startsWith(option) && text.length <= longest + 1),
    )
    const best = exact.sort((a, b) => b.length - a.length)[0]
    if (best !== undefined) return found(print, best, certaintyOf(print.glyphs.slice(0, best.length)))
    const second = secondGuess(
      print.glyphs.map((glyph) => [glyph.char, ...glyph.others.map((other) => other.char)]),
      options,
    )
    if (second !== undefined) return found(print, second, 0.75)
    const near = options.filter((option) => option.length >= 3 && editDistance(option, text) === 1)
    return near.length === 1 && near[0] !== undefined ? found(print, near[0], 0.7) : undefined
  }
}

/** Text that is most often one of a list: one letter off is taken for it, anything else stays as read. */
export function nearlyOneOf(options: readonly string[]): Form {
  const read = text({ least: 2, most: 24, pattern: /\p{Script=Han}/u })
  return (print) => {
    const found = read(print)
    if (found === undefined || options.includes(found.value)) return found
    const near = options.filter(
      (option) => option.length === found.value.length && editDistance(option, found.value) === 1,
    )
    return near.length === 1 && near[0] !== undefined ? { ...found, value: near[0], certainty: 0.8 } : found
  }
}

/** The option spelled by what each character could have been. */
function secondGuess(
  guesses: readonly (readonly string[])[],
  options: readonly string[],
): string | undefined {
  const fits = options.filter(
    (option) =>
      option.length === guesses.length &&
      guesses.every((chars, index) => chars.includes(option[index] ?? '')),
  )
  return fits.length === 1 ? fits[0] : undefined
}

export const sex = choice(['男', '女'])

/** The 56 nationalities without the ending 族, as identity cards print them. */
export const ethnicity = choice(
  (
    '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 ' +
    '纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 ' +
    '德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 穿青人'
  ).split(' '),
)

/** 中国 at the end of a short run of print, where the label 国籍 before it was read in part or not at all. */
export const chinese: Form = (print) => {
  const words = print.text.replace(/[^\p{Script=Han}]/gu, '')
  const isNation = words.length <= 8 && words.endsWith('中国') && !/中华|人民/.test(words)
  return isNation ? found(print, '中国', certaintyOf(print.glyphs.slice(-2))) : undefined
}
