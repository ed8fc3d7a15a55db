import { renderSVG } from 'uqr'
import type { Random } from './random.ts'

/** A printed value: its label in several wordings, the text as printed, and the fields it stands for. */
export interface Item {
  readonly labels: readonly string[]
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
}

/** One document before it is set: what is printed, and what the code says. */
export interface Sheet {
  readonly kind: string
  readonly title: string
  readonly items: readonly Item[]
  readonly code?: string
  readonly seal?: string
  /** Set in its own way instead of as a list. */
  readonly html?: string
}

/** A page as HTML with the width it is set in. */
export interface SetPage {
  readonly html: string
  readonly width: number
}

const fonts = [
  'Noto Sans CJK SC',
  'Noto Serif CJK SC',
  'WenQuanYi Zen Hei',
  'WenQuanYi Micro Hei',
  'AR PL UMing CN',
  'AR PL UKai CN',
  'Noto Sans SC Variable',
]
const numberFonts = ['inherit', 'inherit', 'DejaVu Sans', 'DejaVu Serif', 'DejaVu Sans Mono']
const inks = ['#111', '#223', '#1d3a6b', '#7a2418', '#14532d', '#5b3a1a']

/** Sets the sheet as a list in one of several ways; labels are worded at random. */
export function setSheet(sheet: Sheet, random: Random): SetPage {
  const style = {
    ink: random.pick(inks),
    font: random.pick(fonts),
    numbers: random.pick(numberFonts),
    size: random.integer(19, 25),
  }
  const rows = sheet.items.map((item) => [random.pick(item.labels), item.text] as const)
  const body =
    sheet.html ?? random.pick([twoColumns, ruledTable, fourColumns, rightAligned, labelsAbove, colons])(rows)
  const width = sheet.html === undefined ? random.pick([760, 860, 1000]) : 1250
  const code =
    sheet.code === undefined ? '' : `<div class="code">${renderSVG(sheet.code, { border: 2 })}</div>`
  const seal =
    sheet.seal === undefined
      ? ''
      : `<div class="seal" style="right:${random.integer(6, 30)}%;bottom:${random.integer(4, 22)}%"><i>${sheet.seal}</i><b>★</b></div>`
  const css = `body{margin:0} .page{position:relative;width:${width}px;padding:34px 44px 60px;box-sizing:border-box;background:${random.pick(['#fff', '#fdfaf2', '#f4f7fb', '#fbf6f4'])};
    font:${style.size}px/1.55 '${style.font}','Noto Sans SC Variable';color:#111} h1{margin:0 0 18px;text-align:center;font-size:1.7em;letter-spacing:.2em;color:${style.ink}} .l{color:${style.ink}} .n{font-family:${style.numbers}}
    table{border-collapse:collapse;width:100%} td,th{padding:4px 8px;text-align:left;font-weight:normal;vertical-align:top} .ruled td,.ruled th{border:1px solid ${style.ink}}
    .code{width:170px;margin-top:14px} .code svg{display:block;width:100%} .seal{position:absolute;width:150px;height:150px;border:4px solid #d33;border-radius:50%;color:#d33;text-align:center;opacity:.8;font-size:15px;mix-blend-mode:multiply}
    .seal i{display:block;margin:24px 18px 4px;font-style:normal} .seal b{font-size:30px}`
  return {
    width,
    html: `<style>${css}</style><div class="page"><h1>${sheet.title}</h1>${body}${code}${seal}</div>`,
  }
}

type Rows = readonly (readonly [label: string, text: string])[]

function twoColumns(rows: Rows): string {
  return `<table>${rows.map(([label, text]) => `<tr><td class="l" style="width:30%">${label}</td><td class="n">${text}</td></tr>`).join('')}</table>`
}

function ruledTable(rows: Rows): string {
  return twoColumns(rows).replace('<table>', '<table class="ruled">')
}

function fourColumns(rows: Rows): string {
  const cell = (row: Rows[number] | undefined) =>
    row === undefined ? '<td></td><td></td>' : `<td class="l">${row[0]}</td><td class="n">${row[1]}</td>`
  const pairs = Array.from(
    { length: Math.ceil(rows.length / 2) },
    (_, index) => cell(rows[2 * index]) + cell(rows[2 * index + 1]),
  )
  return `<table class="ruled">${pairs.map((pair) => `<tr>${pair}</tr>`).join('')}</table>`
}

function rightAligned(rows: Rows): string {
  return rows
    .map(
      ([label, text]) =>
        `<div style="display:flex;justify-content:space-between;gap:40px;border-bottom:1px solid #ddd;padding:5px 0"><span class="l" style="flex:none">${label}</span><span class="n" style="text-align:right">${text}</span></div>`,
    )
    .join('')
}

function labelsAbove(rows: Rows): string {
  return `<div style="display:grid;grid-template-columns:1fr 1fr;gap:10px 30px">${rows.map(([label, text]) => `<div><div class="l" style="font-size:.75em">${label}</div><div class="n">${text}</div></div>`).join('')}</div>`
}

function colons(rows: Rows): string {
  return rows
    .map(([label, text]) => `<div><span class="l">${label}：</span><span class="n">${text}</span></div>`)
    .join('')
}
