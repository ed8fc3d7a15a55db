import type { Node } from 'yaml'
import { type Expression, findNearest } from '#rule'
import type { Words } from '../matter.ts'
import type { MatterProblem } from '../problem.ts'
import { asItems, asMap, pairsOf, type SourceFile, scalarText } from './source-file.ts'

/**
 * One entry of a file (a YAML map) read key by key. A key that is missing, misspelt or of the wrong shape is
 * reported where it stands and read as something harmless, so that one run finds every mistake.
 */
export class Entry {
  readonly node: Node | null
  readonly #file: SourceFile
  readonly #values = new Map<string, Node | null>()
  readonly #keys = new Map<string, Node>()
  readonly #read = new Set<string>()

  constructor(file: SourceFile, node: Node | null) {
    this.#file = file
    this.node = node
    const map = asMap(node)
    if (!map) this.#file.report(node, '这里应该是“名字: 值”的列表 / Expected a list of “name: value”')
    for (const pair of map ? pairsOf(map) : []) {
      const key = scalarText(pair.key) ?? ''
      this.#keys.set(key, pair.key)
      this.#values.set(key, pair.value)
    }
  }

  report(message: string, key?: string): void {
    this.#file.report(
      key === undefined ? this.node : (this.#values.get(key) ?? this.#keys.get(key) ?? this.node),
      message,
    )
  }

  place(): MatterProblem {
    return this.#file.place(this.node)
  }

  has(key: string): boolean {
    return this.#values.has(key)
  }

  text(key: string): string {
    const found = this.optionalText(key)
    if (found === undefined) this.report(`缺少 ${key} / ${key} is missing`, key)
    return found ?? ''
  }

  optionalText(key: string): string | undefined {
    const node = this.take(key)
    const found = scalarText(node)
    if (node && found === undefined) this.report(`${key} 应该是一段文字 / ${key} should be a text`, key)
    return found?.trim()
  }

  words(key: string): Words {
    return this.optionalWords(key) ?? this.missingWords(key)
  }

  optionalWords(key: string): Words | undefined {
    const text = this.optionalText(key)
    return text === undefined ? undefined : splitWords(text)
  }

  number(key: string): number {
    const text = this.text(key)
    const value = Number(text)
    if (text !== '' && !Number.isFinite(value))
      this.report(`${key} 应该是数字 / ${key} should be a number`, key)
    return Number.isFinite(value) ? value : 0
  }

  boolean(key: string): boolean {
    return this.optionalText(key) === 'true'
  }

  oneOf<const Option extends string>(key: string, options: readonly [Option, ...Option[]]): Option {
    const text = this.text(key)
    const found = options.find((option) => option === text)
    if (found === undefined && text !== '') this.report(expectOneOf(text, options), key)
    return found ?? options[0]
  }

  texts(key: string): readonly string[] {
    const items = asItems(this.take(key))
    if (!items && this.#values.get(key)) this.report(`${key} 应该是列表 / ${key} should be a list`, key)
    return (items ?? []).map((item) => scalarText(item) ?? '').filter((text) => text !== '')
  }

  entries(key: string): readonly Entry[] {
    return (asItems(this.take(key)) ?? []).map((item) => new Entry(this.#file, item))
  }

  /** The items of a list that may be words or single-key maps. */
  items(key: string): readonly Node[] {
    return asItems(this.take(key)) ?? []
  }

  entry(key: string): Entry | undefined {
    const node = this.take(key)
    return node ? new Entry(this.#file, node) : undefined
  }

  /** Name and value of each line of a map. */
  lines(key: string): readonly (readonly [name: string, text: string])[] {
    const map = asMap(this.take(key))
    return map ? pairsOf(map).map((pair) => [scalarText(pair.key) ?? '', scalarText(pair.value) ?? '']) : []
  }

  /** All keys of this map. */
  names(): readonly string[] {
    return [...this.#values.keys()]
  }

  /** The named entries of this map, all its keys being names. */
  named(): readonly (readonly [name: string, entry: Entry])[] {
    return this.names().map((name) => [name, new Entry(this.#file, this.take(name) ?? null)])
  }

  expression(key: string, declared: ReadonlySet<string>): Expression | undefined {
    const text = this.optionalText(key)
    const node = this.#values.get(key)
    return text === undefined || !node ? undefined : this.#file.compile(node, text, declared)
  }

  /** Compiles an expression that is part of the text of a key; what is wrong is reported there. */
  compile(key: string, text: string, declared: ReadonlySet<string>): Expression | undefined {
    const node = this.#values.get(key)
    return node ? this.#file.compile(node, text, declared) : undefined
  }

  /** Reports keys that nothing asked for: misspelt ones would otherwise be lost in silence. */
  finish(): void {
    for (const [key, node] of this.#keys) {
      if (!this.#read.has(key)) this.#file.report(node, unknownKey(key, this.#read))
    }
  }

  private take(key: string): Node | null | undefined {
    this.#read.add(key)
    return this.#values.get(key)
  }

  private missingWords(key: string): Words {
    this.report(`缺少 ${key} / ${key} is missing`, key)
    return { zh: '', en: '' }
  }
}

/** `中文 | English`; a text without a twin serves both. */
export function splitWords(text: string): Words {
  const [zh = '', en] = text.split(' | ')
  return { zh: zh.trim(), en: (en ?? zh).trim() }
}

export function expectOneOf(written: string, options: readonly string[]): string {
  const nearest = findNearest(written, options)
  const list = options.join('、')
  const hint = nearest
    ? `，是不是 ${nearest}？ / did you mean ${nearest}?`
    : ` / expected one of ${options.join(', ')}`
  return `不认识 ${written}，可以写 ${list}${hint}`
}

function unknownKey(key: string, known: ReadonlySet<string>): string {
  const nearest = findNearest(key, [...known])
  return nearest
    ? `不认识 ${key}，是不是 ${nearest}？ / ${key} is unknown; did you mean ${nearest}?`
    : `不认识 ${key}，请删去或核对写法 / ${key} is unknown; remove it or check the spelling`
}
