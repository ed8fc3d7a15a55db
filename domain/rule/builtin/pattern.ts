// Patterns are written as in XPath (https://www.w3.org/TR/xpath-functions/#regex-syntax) and run as JavaScript's.

const cached = new Map<string, RegExp | undefined>()
const mostCached = 200

/** The pattern to look for everywhere in a text; undefined when it or its flags (s, m, i, x) are not well formed. */
export function findPattern(pattern: string, flags: string): RegExp | undefined {
  const key = `${flags}/${pattern}`
  if (!cached.has(key)) {
    if (cached.size >= mostCached) cached.clear()
    cached.set(key, compilePattern(pattern, flags))
  }
  const found = cached.get(key)
  if (found !== undefined) found.lastIndex = 0
  return found
}

function compilePattern(pattern: string, flags: string): RegExp | undefined {
  if (!/^[smix]*$/.test(flags)) return undefined
  const source = translate(flags.includes('x') ? dropSpaces(pattern) : pattern)
  const own = [...new Set(flags)].filter((flag) => flag !== 'x').join('')
  try {
    return source === undefined ? undefined : new RegExp(source, `gv${own}`)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

export type Replacement = { readonly pattern: string; readonly flags: string; readonly replacement: string }

/** Replaces every match; `$1` stands for what the first group caught. A pattern that matches nothing at all has no result. */
export function replaceAll(input: string, { pattern, flags, replacement }: Replacement): string | undefined {
  const found = findPattern(pattern, flags)
  if (found === undefined || found.test('')) return undefined
  found.lastIndex = 0
  return input.replace(found, (...caught: readonly unknown[]) =>
    replacement.replace(/\\([\\$])|\$(\d)/g, (_whole, sign?: string, group?: string) => {
      const value = caught[Number(group)]
      return sign ?? (typeof value === 'string' ? value : '')
    }),
  )
}

/** Spaces outside character classes are there for the reader only. */
function dropSpaces(pattern: string): string {
  let depth = 0
  return pattern.replace(/\\\s*[\s\S]|[[\]\s]/g, (part) => {
    if (part === '[') depth += 1
    if (part === ']') depth -= 1
    return depth > 0 && part !== '[' ? part : part.replace(/\s/g, '')
  })
}

const blocks: Readonly<Record<string, string>> = {
  IsBasicLatin: '[\\x00-\\x7F]',
  'IsLatin-1Supplement': '[\\x80-\\xFF]',
  IsCJKUnifiedIdeographs: '[\\u4E00-\\u9FFF]',
}

const classes: Readonly<Record<string, string>> = {
  '\\d': '\\p{Nd}',
  '\\D': '\\P{Nd}',
  '\\s': '[ \\t\\n\\r]',
  '\\S': '[^ \\t\\n\\r]',
  '\\w': '[^\\p{P}\\p{Z}\\p{C}]',
  '\\W': '[\\p{P}\\p{Z}\\p{C}]',
  '\\i': '[\\p{L}_:]',
  '\\I': '[^\\p{L}_:]',
  '\\c': '[\\p{L}\\p{N}_:.\\-]',
  '\\C': '[^\\p{L}\\p{N}_:.\\-]',
}

const token = /\\[pP]\{[^}]*\}|\\[\s\S]|-\[|\[\^?|\]|\(\?:|\(\?|[\s\S]/gu

/** The same pattern for JavaScript; undefined where XPath has no such thing. */
function translate(pattern: string): string | undefined {
  let source = ''
  const opened: number[] = []
  for (const [part] of pattern.matchAll(token)) {
    const start = opened.at(-1)
    const piece = start === undefined ? translateOutside(part) : translateInClass(part)
    if (piece === undefined) return undefined
    if (start !== undefined && part === '-[') {
      // XPath's `[a-z-[xy]]` takes the inner class away; JavaScript writes that `[[a-z]--[xy]]`.
      source = `${source.slice(0, start)}[${source.slice(start)}]--[`
      opened.push(source.length - 1)
      continue
    }
    if (part === '[' || part === '[^') opened.push(source.length)
    if (part === ']') opened.pop()
    source += piece
  }
  return opened.length === 0 ? source : undefined
}

function translateOutside(part: string): string | undefined {
  if (part === '(?' || part === ']' || part === '-[') return part === '-[' ? '\\x2D[' : undefined
  return part === '\\-' ? '\\x2D' : translateEscape(part)
}

function translateInClass(part: string): string | undefined {
  if (part === '[' || part === '[^') return undefined
  return /^[(){}/|&!#%,:;<=>@`~*+.?$"']$/.test(part) ? `\\${part}` : translateEscape(part)
}

function translateEscape(part: string): string | undefined {
  if (!part.startsWith('\\')) return part
  const known = classes[part]
  if (known !== undefined) return known
  const block = /^\\(p|P)\{(Is.*)\}$/.exec(part)
  if (block !== null) {
    const found = blocks[block[2] ?? '']
    return found === undefined || block[1] === 'p' ? found : found.replace('[', '[^')
  }
  return /^\\(?![nrt])[0a-oq-zA-OQ-Z]$/.test(part) ? undefined : part
}
