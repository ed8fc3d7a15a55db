import { roundSeal } from '../draw/seal.ts'
import type { Draft } from '../paper.ts'
import { sheet, title } from './sheet.ts'

/** One line of a list: its label in several wordings, and its printed value. */
export interface Row {
  readonly labels: readonly string[]
  readonly text: string
}

export interface List {
  readonly titles: readonly string[]
  readonly rows: readonly Row[]
  readonly seal?: string
}

/** A plain list of labels and values, set in one of many ways. */
export function listSheet(draft: Draft, { titles, rows, seal }: List): string {
  const { random } = draft.look
  const lines = rows
    .filter(({ text }) => text !== '')
    .map(({ labels, text }) => [random.pick(labels), text] as const)
  const setting = random.pick([
    twoColumns,
    ruledTable,
    fourColumns,
    rightAligned,
    labelsAbove,
    colons,
    justified,
  ])
  const stamp =
    seal === undefined || random.chance(0.4)
      ? ''
      : `<div class="at" style="right:${random.integer(6, 30)}%;bottom:${random.integer(4, 22)}%">${roundSeal(random, seal)}</div>`
  const code = draft.qr(random.integer(150, 210))
  const body = `${title(random.pick(titles))}${setting(lines)}<div style="margin-top:16px">${code}</div>${stamp}`
  return sheet(draft.look, { width: random.pick([820, 920, 1040]) }, body)
}

type Lines = readonly (readonly [label: string, text: string])[]

function twoColumns(lines: Lines): string {
  return `<table>${lines.map(([name, text]) => `<tr><td class="l" style="width:30%">${name}</td><td>${text}</td></tr>`).join('')}</table>`
}

function ruledTable(lines: Lines): string {
  return twoColumns(lines).replace('<table>', '<table class="ruled">')
}

function fourColumns(lines: Lines): string {
  const cells = (line: Lines[number] | undefined) =>
    line === undefined ? '<td></td><td></td>' : `<td class="l">${line[0]}</td><td>${line[1]}</td>`
  const rows = Array.from(
    { length: Math.ceil(lines.length / 2) },
    (_, index) => `<tr>${cells(lines[2 * index])}${cells(lines[2 * index + 1])}</tr>`,
  )
  return `<table class="ruled">${rows.join('')}</table>`
}

function rightAligned(lines: Lines): string {
  const css = 'display:flex;justify-content:space-between;gap:40px;border-bottom:1px solid #ddd;padding:6px 0'
  return lines
    .map(([name, text]) => {
      return `<div style="${css}"><span class="l" style="flex:none">${name}</span><span class="r">${text}</span></div>`
    })
    .join('')
}

function labelsAbove(lines: Lines): string {
  const cells = lines.map(([name, text]) => `<div><div class="l small">${name}</div><div>${text}</div></div>`)
  return `<div style="display:grid;grid-template-columns:1fr 1fr;gap:10px 30px">${cells.join('')}</div>`
}

function colons(lines: Lines): string {
  return lines.map(([name, text]) => `<div><span class="l">${name}：</span>${text}</div>`).join('')
}

/** Labels of different length spread over the same width, as official forms do. */
function justified(lines: Lines): string {
  const css = 'display:grid;grid-template-columns:8.5em 1fr;gap:9px 16px'
  const cells = lines.map(([name, text]) => {
    return `<span class="l" style="text-align:justify;text-align-last:justify">${name}</span><span>${text}</span>`
  })
  return `<div style="${css}">${cells.join('')}</div>`
}
