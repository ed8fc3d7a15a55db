import type { Draft } from '../kind.ts'

/** Short names of tax classes that stand between asterisks before the goods (*非机动车*电动自行车). */
const classes = [
  '电动自行车',
  '非机动车',
  '自行车',
  '摩托车',
  '机动车',
  '车辆',
  '其他非机动车',
  '助动车',
  '轮椅车',
]

/**
 * Puts back the asterisks round the tax class: small marks at the edge of a cell that the reader often misses. One
 * that was read proves the other; where none was read but the class stands there, they are put in and confirmed.
 */
export function spellGoods(draft: Draft): void {
  const found = draft.found.get('goodsName')
  if (found === undefined) return
  const plain = starClass(found.value.replace(/[＊﹡✱]/g, '*'))
  const marks = plain.split('*').length - 1
  if (marks === 1 && !plain.startsWith('*')) {
    draft.found.set('goodsName', { ...found, value: `*${plain}` })
  } else if (marks === 1) {
    const name = classes.find(
      (candidate) => plain.startsWith(`*${candidate}`) && plain.length > candidate.length + 1,
    )
    const value = name === undefined ? plain : `*${name}*${plain.slice(name.length + 1)}`
    draft.found.set('goodsName', { ...found, value, certainty: Math.min(found.certainty, 0.88) })
  } else if (marks === 0) {
    const name = classes.find(
      (candidate) =>
        plain.startsWith(candidate) && /^(电动|两轮|自行车|二轮)/.test(plain.slice(candidate.length)),
    )
    const value = name === undefined ? plain : `*${name}*${plain.slice(name.length)}`
    draft.found.set('goodsName', {
      ...found,
      value,
      certainty: name === undefined ? found.certainty : Math.min(found.certainty, 0.85),
    })
  }
}

/** Marks that stand for an asterisk at either side of a class: 非机动车“电动自行车. */
function starClass(value: string): string {
  const name = classes.find((candidate) => value.replace(/^[^\p{L}\p{N}]+/u, '').startsWith(candidate))
  const mark = name === undefined ? undefined : value[value.indexOf(name) + name.length]
  const isMark = mark !== undefined && /[“”"'‘’·.`´°]/.test(mark)
  const opened = value.replace(/^[.·'"`“”‘’´°]+/, (marks) => (isMark ? '*' : marks.length > 0 ? '' : marks))
  return isMark && name !== undefined ? opened.replace(`${name}${mark}`, `${name}*`) : opened
}
