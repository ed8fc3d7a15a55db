import { Refusal } from '#dossier'
import { shareOut } from './typeface.ts'

/** Characters of a text that no font here can draw, to be told before anything is issued. */
export async function findMissingCharacters(text: string): Promise<readonly string[]> {
  return (await shareOut(text)).missing
}

export function refuseMissing(characters: readonly string[]): Refusal {
  const list = characters.map((character) => {
    const point = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    return `${character}（U+${point}）`
  })
  return new Refusal('unavailable', {
    zh: `这些字现在还印不出来：${list.join('、')}。请管理员添加含有这些字的字体，再发证`,
    en: `These characters can't be printed yet: ${list.join(', ')}. Add a font that has them, then issue the paper`,
  })
}
