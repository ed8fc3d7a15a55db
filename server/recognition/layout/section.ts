import { type Line, textOf } from './line.ts'
import { partOf } from './part-of-line.ts'

/** A character of a section name set downwards that the detector took together with the label beside it. */
export const sectionName = /^[购买销售方备注](?=.)/

/** A character or two of a section name set downwards: 购买方信息, 销货单位, 密码区, 备注. */
export const lonelySection = /^[购买销售货单位方备注密码区信息]{1,2}$/

/** A section name set along the line, alone or before a label. */
const wholeSection = /^(购买|购货|销售|销货|备注|密码)/

/** Takes the character of a section name off a line that the detector joined it to: 方55556071 beside 销 and 售. */
export function trimSections(lines: readonly Line[]): Line[] {
  const sections = lines.filter((line) => lonelySection.test(textOf(line)))
  return lines.map((line) => {
    const [first] = line.glyphs
    const isJoined =
      first !== undefined &&
      line.glyphs.length > 2 &&
      lonelySection.test(first.char) &&
      !wholeSection.test(textOf(line)) &&
      sections.some(
        (section) =>
          Math.abs((section.left + section.right) / 2 - first.x) < 0.5 * line.height &&
          Math.abs(section.middle - line.middle) < 5 * line.height,
      )
    return isJoined ? partOf(line, 1, line.glyphs.length) : line
  })
}
