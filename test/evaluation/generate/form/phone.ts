import type { Draft } from '../paper.ts'
import type { Row } from './list.ts'

export interface PhonePage {
  readonly title: string
  /** Above the rows, in a card of its own. */
  readonly head: string
  readonly rows: readonly Row[]
  readonly foot?: string
}

/** A page of an app on a phone: status bar, title bar, a list with the values on the right or below. */
export function phoneSheet(draft: Draft, { title, head, rows, foot = '' }: PhonePage): string {
  const { look } = draft
  const { random } = look
  const bar = random.pick(['#1f6fdc', '#c9302c', '#12827c', '#ffffff', '#f7f7f8'])
  const onBar = bar.startsWith('#f') ? '#222' : '#fff'
  const status = `<div style="display:flex;justify-content:space-between;font-size:.75em;padding:8px 26px"><span>${random.integer(7, 22)}:${random.integer(10, 59)}</span><span>5G　▮▮▯ ${random.integer(12, 99)}%</span></div>`
  const heading = `<div style="display:flex;justify-content:space-between;padding:8px 22px 14px"><span>‹</span><span>${title}</span><span>· · ·</span></div>`
  const below = random.chance(0.25)
  const lines = rows
    .filter(({ text }) => text !== '')
    .map((row) => phoneRow(random.pick(row.labels), row.text, below))
  const panel = 'background:#fff;border-radius:14px;margin:20px;padding:22px 28px'
  const css = `--accent:${random.pick(['#777', '#8a8f99', '#555'])};--numbers:${look.numbers};width:${random.pick([720, 780, 840])}px;min-height:1400px;padding:0;background:#f1f3f6;color:#1a1a1a;font:${look.size + 4}px/1.5 '${look.font}','Noto Sans SC Variable'`
  return `<div class="sheet stiff" style="${css}"><div style="background:${bar};color:${onBar}">${status}${heading}</div>
    <div style="${panel}">${head}</div><div style="${panel}">${lines.join('')}${foot}</div><div class="c small" style="color:#999">样张 · 演示票夹</div></div>`
}

function phoneRow(name: string, text: string, below: boolean): string {
  const css = 'border-bottom:1px solid #eee;padding:11px 0'
  return below
    ? `<div style="${css}"><div class="l small">${name}</div><div>${text}</div></div>`
    : `<div style="${css};display:flex;justify-content:space-between;gap:40px"><span class="l" style="flex:none">${name}</span><span class="r">${text}</span></div>`
}
