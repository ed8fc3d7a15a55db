import { guilloche, specimen, watermark } from '../draw/ground.ts'
import type { Look } from '../look.ts'

export interface SheetStyle {
  /** Pixels. */
  readonly width: number
  readonly height?: number
  readonly paper?: string
  readonly css?: string
}

/** A piece of paper with a margin. */
export function sheet(look: Look, style: SheetStyle, body: string): string {
  const { random } = look
  const mark = random.chance(0.12) ? watermark(random, look.accent) : ''
  return `<div class="sheet" style="${sheetCss(look, style)}">${mark}${body}${specimen(random)}</div>`
}

/** A card of plastic: 85.6 × 54 mm, round corners, fine waves under the print. */
export function card(look: Look, body: string, tint = look.paper): string {
  const { random } = look
  const other = random.pick(['#e8eef6', '#f6ece6', '#e9f3ec', '#f3f0e2', '#ece9f4'])
  const ground = `linear-gradient(${random.integer(0, 360)}deg, ${tint}, ${other})`
  const style = { width: 1000, height: 631, css: 'border-radius:34px;padding:44px 60px;' }
  const waves = random.chance(0.85) ? guilloche(random, random.pick(['#8aa4c8', '#c8a48a', '#9ab89a'])) : ''
  return `<div class="sheet stiff" style="${sheetCss(look, style)}background:${ground}">${waves}<div class="over">${body}</div>${specimen(random)}</div>`
}

/** Plastic and screens neither wave nor fold. */
export function isStiff(html: string): boolean {
  return html.includes('class="sheet stiff"')
}

function sheetCss(look: Look, style: SheetStyle): string {
  const height = style.height === undefined ? '' : `height:${style.height}px;`
  return `--accent:${look.accent};--numbers:${look.numbers};width:${style.width}px;${height}background:${style.paper ?? look.paper};color:${look.text};font:${look.weight} ${look.size}px/1.5 '${look.font}','Noto Sans SC Variable';${style.css ?? ''}`
}

/** Several pieces in one picture, each lying a little askew. */
export function spread(
  look: Look,
  sheets: readonly string[],
  direction: 'column' | 'row' = 'column',
): string {
  const { random } = look
  const laid = sheets.map((one) => {
    const askew = (random.next() * 5 - 2.5).toFixed(2)
    return `<div style="transform:rotate(${askew}deg) translateX(${random.integer(-14, 14)}px)">${one}</div>`
  })
  return `<div style="display:flex;flex-direction:${direction};gap:${random.integer(30, 60)}px">${laid.join('')}</div>`
}

export function title(text: string, css = ''): string {
  return `<h1 style="${css}">${text}</h1>`
}

/** A label as documents print it, spread over the width of four characters when it is shorter. */
export function label(text: string): string {
  return `<span class="l">${text}</span>`
}
