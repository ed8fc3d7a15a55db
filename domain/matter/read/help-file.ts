import type { HelpEntry } from '../matter.ts'
import { splitWords } from './entry.ts'

/**
 * Questions and answers as people write them: `## 问题 | Question`, an optional line `关于：invoice`, the answer, and
 * the English answer as a quotation (`> …`).
 */
export function readHelp(name: string, markdown: string): readonly HelpEntry[] {
  const sections = markdown.split(/^## /mu).slice(1)
  return sections.map((section, index) => {
    const [heading = '', ...lines] = section.split('\n')
    const about = lines.find((line) => line.startsWith('关于：'))
    const answer = lines.filter((line) => line !== about)
    return {
      id: `${name.replace(/^.*\//u, '').replace(/\.md$/u, '')}-${index + 1}`,
      question: splitWords(heading),
      answer: {
        zh: joinLines(answer.filter((line) => !line.startsWith('>'))),
        en: joinLines(answer.filter((line) => line.startsWith('>')).map((line) => line.slice(1))),
      },
      about: (about ?? '')
        .replace('关于：', '')
        .split(/[,，\s]+/u)
        .filter((id) => id !== ''),
    }
  })
}

function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim()
}
