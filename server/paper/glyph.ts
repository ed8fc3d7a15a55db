/// <reference path="./fontkit.d.ts" />
import { create } from 'fontkit'
import { cutFont, shareOut } from './typeface.ts'

/** A line of text as one outline: SVG path data from the base line, and how wide it is. */
export interface DrawnText {
  readonly path: string
  readonly width: number
}

interface Outline {
  /** Path commands in shares of the size, y downwards. */
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
  readonly advance: number
}

/** Characters of names and dates come again and again; this many are remembered. */
const mostRemembered = 2000
const remembered = new Map<string, Outline>()
const blank: Outline = { commands: [], advance: 0.5 }

/** Draws a text at a size in pixels; a character that no font has is left as a gap. */
export async function drawText(text: string, size: number): Promise<DrawnText> {
  await learn(text)
  let width = 0
  let path = ''
  for (const character of text) {
    const { commands, advance } = remembered.get(character) ?? blank
    for (const { command, args } of commands) {
      const scaled = args.map((arg, index) => (arg * size + (index % 2 === 0 ? width : 0)).toFixed(1))
      path += `${letters[command] ?? ''}${scaled.join(' ')}`
    }
    width += advance * size
  }
  return { path, width }
}

const letters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
}

async function learn(text: string): Promise<void> {
  const unknown = [...new Set(text)].filter((character) => !remembered.has(character))
  if (unknown.length === 0) return
  const { shares } = await shareOut(unknown.join(''))
  if (remembered.size > mostRemembered) remembered.clear()
  for (const share of shares) {
    const font = await create(await cutFont(share, 'bold'))
    if (!font || !('glyphForCodePoint' in font)) throw new Error('The cut font is no font')
    for (const character of share.characters) {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
      if (isOutlined(glyph)) remembered.set(character, outline(glyph, font.unitsPerEm))
    }
  }
}

/** Fonts count upwards, pictures downwards. */
function outline({ path, advanceWidth }: OutlinedGlyph, unitsPerEm: number): Outline {
  const commands = path.commands.map(({ command, args }) => ({
    command,
    args: args.map((arg, index) => (index % 2 === 0 ? arg : -arg) / unitsPerEm),
  }))
  return { commands, advance: advanceWidth / unitsPerEm }
}

/** What fontkit's own glyphs have beside what the PDF library asks of them. */
interface OutlinedGlyph {
  readonly advanceWidth: number
  readonly path: { readonly commands: Outline['commands'] }
}

function isOutlined(glyph: object | null): glyph is OutlinedGlyph {
  return glyph !== null && 'path' in glyph
}
