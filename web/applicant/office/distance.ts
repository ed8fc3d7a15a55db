import type { Language } from '../preference/index.ts'

/** Metres as people say them. */
export function formatDistance(metres: number, language: Language): string {
  if (metres < 1_000)
    return language === 'zh' ? `${Math.round(metres / 10) * 10} 米` : `${Math.round(metres / 10) * 10} m`
  const kilometres = (metres / 1_000).toFixed(metres < 10_000 ? 1 : 0)
  return language === 'zh' ? `${kilometres} 公里` : `${kilometres} km`
}
