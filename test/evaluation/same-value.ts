import type { FieldForm } from '#recognition'

/** Whether two values say the same, as the samples compare them: blanks, punctuation and ways of writing aside. */
export function isSameValue(form: FieldForm, one: string, other: string): boolean {
  return canonical(form, one) === canonical(form, other)
}

function canonical(form: FieldForm, value: string): string {
  const text = value.normalize('NFKC').toUpperCase()
  switch (form) {
    case 'money':
    case 'number':
      return String(Number(/-?\d+(\.\d+)?/u.exec(text.replaceAll(',', ''))?.[0] ?? Number.NaN))
    case 'dims':
      return text.replace(/[×*]/gu, 'X').replace(/[^\dX]/gu, '')
    case 'code':
    case 'date':
      return text.replace(/\s/gu, '')
    case 'text':
      return text
        .replace(/[\s,.;:，。；：、()[\]·"'/-]/gu, '')
        .replaceAll('元', '圆')
        .replaceAll('正', '整')
  }
}
