import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** The font the pages ship with; it is always there. */
export const shippedFont = 'Noto Sans SC Variable'

const known = [
  ...['Noto Sans CJK SC', 'Noto Serif CJK SC', 'WenQuanYi Zen Hei', 'WenQuanYi Micro Hei', 'AR PL UMing CN'],
  ...['AR PL UKai CN', 'AR PL SungtiL GB', 'AR PL KaitiM GB', 'LXGW WenKai', 'Noto Sans Mono CJK SC'],
  ...['FangSong', 'KaiTi', 'SimSun', 'SimHei', 'Microsoft YaHei', 'PingFang SC', 'Songti SC'],
]

/** For numbers and codes; `inherit` is the font of the text around them. */
export const numberFonts = [
  ...['inherit', 'inherit', 'inherit', 'DejaVu Sans', 'DejaVu Serif', 'DejaVu Sans Mono'],
  ...['Liberation Sans', 'Liberation Serif', 'Liberation Mono', 'Noto Sans Mono CJK SC'],
]

let found: readonly string[] | undefined

/** Fonts for simplified Chinese that this machine has. */
export function textFonts(): readonly string[] {
  found ??= listFonts()
  return found
}

function listFonts(): readonly string[] {
  const installed = installedFamilies()
  const usable = known.filter((font) => installed.has(font))
  return [...usable, shippedFont]
}

/** Without fontconfig only the shipped font is used. */
function installedFamilies(): ReadonlySet<string> {
  try {
    const listed = execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
    return new Set(listed.split('\n').flatMap((line) => line.split(',').map((name) => name.trim())))
  } catch {
    return new Set()
  }
}

export function shippedFontSheet(): string {
  const css = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css')
  return pathToFileURL(css).href
}
