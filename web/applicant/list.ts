import type { Language } from './preference/index.ts'

/** `甲、乙和丙`, `A, B and C`. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'zh' ? 'zh-CN' : 'en-GB').format(items)
}
