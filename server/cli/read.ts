import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type FieldReading, fatalProblems, findDocumentKind, openReader, type Reading } from '#recognition'

/** `haoban read FILE [--json]`: what a picture or PDF of a document says. */
export const readVerb = {
  name: 'read',
  summary: 'FILE [--json]  读出证件、票据图片或 PDF 里的内容 · read a picture or PDF of a document',
  run,
}

async function run(args: readonly string[]): Promise<number> {
  const json = args.includes('--json')
  const [file] = args.filter((argument) => !argument.startsWith('--'))
  if (file === undefined) {
    console.error('用法 Usage: npm run haoban -- read FILE [--json]')
    return 2
  }
  const bytes = await openFile(file)
  if (bytes === undefined) {
    console.error(`找不到文件或没有权限打开 Cannot open the file: ${file}`)
    return 1
  }
  const reader = openReader()
  try {
    const reading = await reader.read(bytes, { name: path.basename(file) })
    console.log(json ? JSON.stringify(reading, null, 2) : describe(reading))
    return reading.problems.some(({ code }) => fatalProblems.has(code)) ? 1 : 0
  } finally {
    await reader.close()
  }
}

async function openFile(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
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
