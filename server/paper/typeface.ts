/// <reference path="./fontkit.d.ts" />
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create } from 'fontkit'
import subsetFont from 'subset-font'

export type Weight = 'regular' | 'bold'

/** One font file, and what it is asked for. */
interface FontFile {
  readonly path: Readonly<Record<Weight, string>>
  /** Weight axis of a variable font. */
  readonly axes: Readonly<Record<Weight, number>> | undefined
  /** Characters it may have, to look only where there is something to find. */
  readonly mayHave: (character: number) => boolean
}

/** The characters of a text that one font file draws. */
export interface FontShare {
  readonly file: FontFile
  readonly characters: ReadonlySet<string>
}

const resolve = createRequire(import.meta.url).resolve
const coverage = new Map<string, Promise<ReadonlySet<number>>>()
let chain: Promise<readonly FontFile[]> | undefined

/**
 * Shares the characters of a text out to font files: Noto Sans SC, whose slices cover what people write every day,
 * then LXGW WenKai, which has every character of 通用规范汉字表, then the fonts of the folder `HAOBAN_FONTS`.
 * `missing` are the characters nobody can draw.
 */
export async function shareOut(text: string): Promise<{ shares: FontShare[]; missing: string[] }> {
  chain ??= openChain()
  const shares = new Map<FontFile, Set<string>>()
  const missing: string[] = []
  for (const character of new Set(text.replace(/\s/gu, ' '))) {
    const file = await findFile(await chain, character)
    if (file) shares.set(file, (shares.get(file) ?? new Set()).add(character))
    else missing.push(character)
  }
  return { shares: [...shares].map(([file, characters]) => ({ file, characters })), missing }
}

/** A font with just these characters at one weight, ready to be embedded. */
export async function cutFont({ file, characters }: FontShare, weight: Weight): Promise<Uint8Array> {
  return subsetFont(await readFile(file.path[weight]), [...characters].join(''), {
    targetFormat: 'sfnt',
    noLayoutClosure: true,
    ...(file.axes && { variationAxes: { wght: file.axes[weight] } }),
  })
}

async function findFile(files: readonly FontFile[], character: string): Promise<FontFile | undefined> {
  const point = character.codePointAt(0) ?? 0
  for (const file of files) {
    if (file.mayHave(point) && (await coverageOf(file.path.regular)).has(point)) return file
  }
  return undefined
}

/** What a file really holds: the ranges a package announces are wider. */
function coverageOf(path: string): Promise<ReadonlySet<number>> {
  const known = coverage.get(path)
  if (known) return known
  const read = readCoverage(path)
  coverage.set(path, read)
  return read
}

async function readCoverage(path: string): Promise<ReadonlySet<number>> {
  const font = await create(await readFile(path))
  if (!font || !('characterSet' in font)) throw new Error(`${path} is not a font`)
  return new Set(font.characterSet)
}

async function openChain(): Promise<readonly FontFile[]> {
  return [...(await openSlices()), openWenKai(), ...(await openFolder(process.env.HAOBAN_FONTS))]
}

async function openSlices(): Promise<readonly FontFile[]> {
  const index = resolve('@fontsource-variable/noto-sans-sc/unicode.json')
  const ranges: Record<string, string> = JSON.parse(await readFile(index, 'utf8'))
  return Object.entries(ranges).map(([slice, range]) => {
    const name = `noto-sans-sc-${slice.replace(/[[\]]/gu, '')}-wght-normal.woff2`
    const path = join(dirname(index), 'files', name)
    const parts = range.split(',').map(parseRange)
    return {
      path: { regular: path, bold: path },
      axes: { regular: 400, bold: 650 },
      mayHave: (point) => parts.some(([first, last]) => first <= point && point <= last),
    }
  })
}

/** `U+4e00-4e1a` or `U+f0a7`. */
function parseRange(range: string): readonly [number, number] {
  const [first = '', last = first] = range.replace('U+', '').split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

function openWenKai(): FontFile {
  const folder = join(dirname(resolve('@fontsource/lxgw-wenkai/package.json')), 'files')
  const path = {
    regular: join(folder, 'lxgw-wenkai-latin-500-normal.woff2'),
    bold: join(folder, 'lxgw-wenkai-latin-700-normal.woff2'),
  }
  return { path, axes: undefined, mayHave: () => true }
}

async function openFolder(folder: string | undefined): Promise<readonly FontFile[]> {
  if (!folder) return []
  const names = (await readdir(folder)).filter((name) => /\.(ttf|otf|woff2?)$/iu.test(name)).sort()
  return names.map((name) => {
    const path = join(folder, name)
    return { path: { regular: path, bold: path }, axes: undefined, mayHave: () => true }
  })
}
