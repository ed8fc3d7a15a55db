import { type FieldReading, findDocumentKind, type Reading } from '#recognition'

type Paper = Pick<Reading, 'kind' | 'kindCertainty' | 'fields' | 'problems'>

/** A reading for people: the kind, the values with how sure they are, what to mend, then further papers in the picture. */
export function describeReading(reading: Reading): string {
  const [first = '', ...rest] = describePaper(reading)
  const others = reading.others.flatMap((paper) => ['', ...describePaper(paper)])
  return [`${first}  转正 turned ${reading.page.turn}°`, ...rest, ...others].join('\n')
}

/** The kind in a few words. */
export function describeKind({ kind, kindCertainty }: Paper): string {
  const label = findDocumentKind(kind)?.label
  const title = label === undefined ? '未能识别 unknown' : `${label.zh} ${label.en}`
  return `${title}  ${percent(kindCertainty)}`
}

function describePaper(paper: Paper): string[] {
  const rows = (findDocumentKind(paper.kind)?.fields ?? []).flatMap(({ key, label }) => {
    const field = paper.fields[key]
    return field === undefined
      ? []
      : [[label.zh, field.value, percent(field.certainty), remark(paper, key, field)]]
  })
  const problems = paper.problems.map(
    ({ message, field }) => `! ${field ?? ''} ${message.zh}\n  ${message.en}`,
  )
  return [describeKind(paper), '', ...table(rows), ...(problems.length > 0 ? ['', ...problems] : [])]
}

function percent(certainty: number): string {
  return `${Math.round(certainty * 100)}%`
}

function remark(paper: Paper, key: string, field: FieldReading): string {
  if (paper.problems.some((problem) => problem.field === key)) return '请核对 check'
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
