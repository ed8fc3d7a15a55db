import { places, shortPlaces } from './places.ts'
import { type Form, found } from './print.ts'
import { text } from './text.ts'

/** How names of firms, shops and authorities end. */
const endings =
  '公司 分局 支队 总队 大队 局 会 店 厂 社 所 院 行 部 处 室 站 场 馆 庄 坊 吧 超市 超 中心 合作社 集团 厅 政府 银行 联合会 协会 学校 医院 队 铺 屋 户'
const ending = new RegExp(`(${endings.replaceAll(' ', '|')})[）)]?\\s*$`)

/** Certainty of a name that was cut short or does not begin as names do. */
const unfinished = 0.8

/** A firm's name may run over into a second line of words, unless it has come to its end. */
export const organisationLines = {
  lines: 2,
  continues: /^(?!.*\d{4})(?=.*\p{Script=Han})/u,
  complete: /(公司|分局|支队|[局会店厂社所院行部]|中心|合作社)[）)]?\s*$/,
}

const name = text({ least: 4, most: 60, pattern: /\p{Script=Han}{2}/u })

/** A firm, shop or authority; a cut 有限公 is completed and 土海 put right, both to be confirmed. */
export const organisation: Form = (print) => {
  const read = name(print)
  if (read === undefined) return undefined
  const printed = read.value.replace(/\s/g, '').replace(/^[（(]?(盖章|公章|签章|章)[）)][:：]?/u, '')
  const value = mendHead(trimHead(printed).replace(/(有限|股份|责任)公$/, '$1公司'))
  const isWhole = value === printed && ending.test(value)
  return isWhole ? { ...read, value } : found(print, value, Math.min(read.certainty, unfinished))
}

/** Characters that the first one of a place is taken for. */
const lookalikes: Readonly<Record<string, string>> = {
  土: '上',
  止: '上',
  工: '上',
  丄: '上',
  夭: '天',
  无: '天',
  汪: '江',
  折: '浙',
  渐: '浙',
  抗: '杭',
  宁: '宁',
  办: '苏',
  扬: '杨',
}

/** The last character of what stands before (…8号) is no part of a name that begins with a whole place. */
function trimHead(value: string): string {
  const rest = value.slice(1)
  const isGlued = /^[号室一丨]/.test(value) && places.some((place) => rest.startsWith(place))
  return isGlued ? rest : value
}

/** 土海 at the head of a name is 上海: with the lookalike a place stands there, without it none. */
function mendHead(value: string): string {
  const [first = '', second = ''] = value
  const isPlace = (head: string) => shortPlaces.some((place) => place.length >= 2 && head.startsWith(place))
  const mended = (lookalikes[first] ?? first) + value.slice(1)
  return !isPlace(first + second) && isPlace(mended.slice(0, 2)) ? mended : value
}
