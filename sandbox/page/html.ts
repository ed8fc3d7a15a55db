/** Text that is safe to put into a page as it is. */
export type Html = { readonly html: string }

type Part = string | number | Html | undefined | readonly Part[]

/** A template for pages: everything put in is escaped, unless it is Html already. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: texts.map((text, index) => text + (index < parts.length ? render(parts[index]) : '')).join(''),
  }
}

function render(part: Part): string {
  if (part === undefined) return ''
  if (Array.isArray(part)) return part.map(render).join('')
  if (typeof part === 'object') return (part as Html).html
  return escapeText(String(part))
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`)
}
