export type Language = 'zh' | 'en'

/** The language of the answer by `Accept-Language` (RFC 9110 §12.5.4): the better liked of Chinese and English. */
export function chooseLanguage(header: string | undefined): Language {
  const liked = (header ?? '').split(',').map(parseRange)
  const best = (tag: Language) =>
    Math.max(0, ...liked.filter((range) => range.tag === tag).map((r) => r.weight))
  return best('en') > best('zh') ? 'en' : 'zh'
}

function parseRange(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) || 0 }
}
