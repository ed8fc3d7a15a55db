import { type DateStyle, printDate } from './value/day.ts'

/** Prints values into HTML and remembers which, so that the truth holds exactly what a layout shows. */
export interface Ink {
  /** The value as a layout words it; nothing when the document has no such value. */
  print(key: string, shown?: string): string
  /** A day in one of the usual ways. */
  date(key: string, style: DateStyle): string
  /** A value set in pieces, with print between them. */
  wrap(key: string, html: string): string
  has(key: string): boolean
  value(key: string): string
  /** What has been printed so far. */
  readonly printed: Readonly<Record<string, string>>
}

export function openInk(fields: Readonly<Record<string, string | undefined>>): Ink {
  const printed: Record<string, string> = {}
  const wrap = (key: string, html: string) => {
    const value = fields[key]
    if (value === undefined) return ''
    printed[key] = value
    return `<span class="n" data-field="${key}">${html}</span>`
  }
  const value = (key: string) => fields[key] ?? ''
  return {
    printed,
    wrap,
    value,
    has: (key) => fields[key] !== undefined,
    print: (key, shown) => wrap(key, escapeHtml(shown ?? value(key))),
    date: (key, style) => wrap(key, printDate(value(key), style)),
  }
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
