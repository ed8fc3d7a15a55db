/** What the first row of a table says about a column. */
export type Heading =
  | { readonly kind: 'input'; readonly text: string; readonly allowed: string | undefined }
  | { readonly kind: 'output'; readonly text: string; readonly allowed: string | undefined }
  | { readonly kind: 'note' }

/**
 * Reads a heading: `bike.maxSpeed` is an input, `=> fee` an output, `# why` a note for the reader. The values
 * allowed may follow a colon: `colour: "red", "blue"`; for an output the most important first.
 */
export function parseHeading(cell: string): Heading {
  if (cell === '' || cell.startsWith('#')) return { kind: 'note' }
  const kind = cell.startsWith('=>') ? 'output' : 'input'
  const content = kind === 'output' ? cell.slice(2) : cell
  const colon = findColon(content)
  if (colon === undefined) return { kind, text: content.trim(), allowed: undefined }
  return { kind, text: content.slice(0, colon).trim(), allowed: content.slice(colon + 1).trim() }
}

/** The first colon outside quotes and brackets. */
function findColon(content: string): number | undefined {
  let depth = 0
  for (const { 0: part, index } of content.matchAll(/"(?:[^"\\]|\\.)*"|[()[\]{}:]/g)) {
    if (part === ':' && depth === 0) return index
    if (/^[([{]$/.test(part)) depth += 1
    if (/^[)\]}]$/.test(part)) depth -= 1
  }
  return undefined
}
