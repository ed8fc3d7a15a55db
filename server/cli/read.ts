import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type FieldReading, fatalProblems, findDocumentKind, openReader, type Reading } from '#recognition'
import { Misuse, type Verb } from './verb.ts'

/** What a picture or PDF of a document says. */
export const verb: Verb = {
  name: 'read',
  summary: { zh: '读出证件、票据图片或 PDF 里的内容', en: 'Read a picture or PDF of a document' },
  usage: 'FILE [--json]',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) {
      throw new Misuse({ zh: '请写一个文件，一次一个。', en: 'Name one file at a time.' })
    }
    const bytes = await readFile(file)
    const reader = openReader()
    try {
      const reading = await reader.read(bytes, { name: path.basename(file) })
      console.log(values.json ? JSON.stringify(reading, null, 2) : describe(reading))
      return !reading.problems.some(({ code }) => fatalProblems.has(code))
    } finally {
      await reader.close()
    }
  },
}

function describe(reading: Reading): string {
  const kind = findDocumentKind(reading.kind)
  const title = kind === undefined ? '未能识别 unknown' : `${kind.label.zh} ${kind.label.en}`
  const rows = (kind?.fields ?? []).flatMap(({ key, label }) => {
    const field = reading.fields[key]
    return field === undefined ? [] : [[label.zh, field.value, percent(field), remark(reading, key, field)]]
  })
  const problems = reading.problems.map(
    ({ message, field }) => `! ${field ?? ''} ${message.zh}\n  ${message.en}`,
  )
  const head = `${title}  ${Math.round(reading.kindCertainty * 100)}%  转正 turned ${reading.page.turn}°`
  return [head, '', ...table(rows), ...(problems.length > 0 ? ['', ...problems] : [])].join('\n')
}

function percent(field: FieldReading): string {
  return `${Math.round(field.certainty * 100)}%`
}

function remark(reading: Reading, key: string, field: FieldReading): string {
  if (reading.problems.some((problem) => problem.field === key)) return '请核对 check'
  return field.certainty < 0.9 ? '请确认 confirm' : ''
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd(),
  )
}

/** Columns a text takes in a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1),
    0,
  )
}
