import { numberFonts, textFonts } from './fonts.ts'
import type { Random } from './random.ts'

/** How one document is printed: its fonts, sizes and colours. */
export interface Look {
  readonly random: Random
  readonly font: string
  readonly numbers: string
  /** Pixels. */
  readonly size: number
  readonly weight: number
  /** Labels, rules and titles. */
  readonly accent: string
  readonly text: string
  readonly paper: string
}

const accents = [
  '#1d3a6b',
  '#7a2418',
  '#14532d',
  '#5b3a1a',
  '#1f6f8b',
  '#3f5e8c',
  '#8a3b2f',
  '#2f6b4f',
  '#444',
]
const papers = ['#ffffff', '#fdfaf2', '#f4f7fb', '#fbf6f4', '#f6fbf6', '#fffdf8']

export function chooseLook(random: Random): Look {
  return {
    random,
    font: random.pick(textFonts()),
    numbers: random.pick(numberFonts),
    size: random.integer(20, 26),
    weight: random.chance(0.2) ? 700 : 400,
    accent: random.pick(accents),
    text: random.pick(['#111', '#1a1a1a', '#222', '#0c1830']),
    paper: random.pick(papers),
  }
}
