import { match } from 'pinyin-pro'

/** Something that can be found by words. */
export interface Findable {
  readonly names: readonly string[]
  readonly description: string
}

/** Names count more than descriptions. */
const nameWeight = 3

/** Those that fit the words, best first; all of them, in their order, when nothing is asked. */
export function findMatters<Item extends Findable>(query: string, items: readonly Item[]): readonly Item[] {
  const asked = normalise(query)
  if (asked === '') return items
  return items
    .map((item) => ({ item, score: scoreItem(asked, item) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item)
}

function scoreItem(asked: string, { names, description }: Findable): number {
  const best = Math.max(0, ...names.map((name) => scoreText(asked, normalise(name))))
  const spelled = names.some((name) => isSpelled(asked, name)) ? 1 : 0
  return nameWeight * Math.max(best, spelled) + scoreText(asked, normalise(description))
}

/** The share of the asked pairs of characters that the text has. */
function scoreText(asked: string, text: string): number {
  if (text.includes(asked)) return 1
  const pairs = pairsOf(asked)
  const found = pairs.filter((pair) => text.includes(pair)).length
  return pairs.length === 0 ? 0 : found / pairs.length
}

function pairsOf(text: string): readonly string[] {
  const letters = [...text]
  if (letters.length < 2) return letters
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`)
}

function isSpelled(asked: string, name: string): boolean {
  return /^[a-z]{2,}$/u.test(asked) && match(name, asked) !== null
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s，。？！,.?!]/gu, '')
}
