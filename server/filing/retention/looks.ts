import { forgetViewings } from '#store'
import type { RetentionParts } from './erase-due.ts'

/**
 * Forgets who looked at pictures longer ago than the platform's setting says. The record of a look stays as long as the
 * picture is kept, and at least three years (个人信息保护法 第五十六条). Returns how many were forgotten.
 */
export function forgetLooks({ database, district, looksKeptYears, now }: RetentionParts): Promise<number> {
  const before = new Date(now())
  before.setUTCFullYear(before.getUTCFullYear() - looksKeptYears)
  return forgetViewings(database, { district, before })
}
