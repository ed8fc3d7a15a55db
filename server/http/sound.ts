import { Refusal } from '#dossier'

/** Deeper than any entry of ours; a schema that recurses must not be led to the end of the stack. */
const deepest = 32

/**
 * Refuses what could not be kept as it was sent: PostgreSQL has no U+0000 in texts, lone surrogates are not text at
 * all, and a key `__proto__` would reach into other objects once it is copied.
 */
export function refuseUnsound(value: unknown, entry = '', depth = 0): void {
  if (typeof value === 'string') refuseUnsoundText(value, entry)
  if (typeof value !== 'object' || value === null) return
  if (depth === deepest) {
    throw wrong(entry, {
      zh: `内容嵌套得太深，最多 ${deepest} 层。`,
      en: `Nested too deeply; ${deepest} levels at most.`,
    })
  }
  for (const [key, inner] of Object.entries(value)) {
    refuseUnsoundKey(key, entry)
    refuseUnsound(inner, entry === '' ? key : `${entry}.${key}`, depth + 1)
  }
}

function refuseUnsoundText(text: string, entry: string): void {
  if (text.isWellFormed() && !text.includes('\0')) return
  throw wrong(entry, {
    zh: '文字里有无法保存的字符，请删掉后再试。',
    en: 'The text contains characters that cannot be kept. Please remove them and try again.',
  })
}

function refuseUnsoundKey(key: string, entry: string): void {
  refuseUnsoundText(key, entry)
  if (key === '__proto__') {
    throw wrong(entry, { zh: '不能用 __proto__ 作名称。', en: 'An entry cannot be named __proto__.' })
  }
}

function wrong(entry: string, message: Refusal['detail']): Refusal {
  const entries = entry === '' || !entry.isWellFormed() ? [] : [{ entry: entry.slice(0, 200), message }]
  return new Refusal('invalid', message, { entries })
}
