import { accept, refuse, type ValueKind } from '../kind.ts'

const longest = 500

/** A line of words, kept as typed but for blanks at the ends. */
export const text: ValueKind = {
  id: 'text',
  type: 'text',
  parse(typed) {
    const trimmed = typed.trim()
    if (trimmed === '') return refuse('请填写这一项', 'Please fill this in')
    if ([...trimmed].length > longest) return refuse(`最多 ${longest} 个字`, `At most ${longest} characters`)
    return accept(trimmed)
  },
  format: (value) => String(value ?? ''),
}

/** Letters and digits of an identifier: upper case, without blanks. */
export const code: ValueKind = {
  id: 'code',
  type: 'text',
  parse(typed) {
    const compact = typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
    if (compact === '') return refuse('请填写这一项', 'Please fill this in')
    if (compact.length > 100) return refuse('最多 100 位', 'At most 100 characters')
    return accept(compact)
  },
  format: (value) => String(value ?? ''),
}
