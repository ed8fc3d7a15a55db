import { rgb } from '@cantoo/pdf-lib'
import { getValueKind } from '#fact'

/** The colours of everything printed. */
export const ink = rgb(0.11, 0.13, 0.16)
export const faded = rgb(0.38, 0.41, 0.46)
export const line = rgb(0.72, 0.76, 0.8)
export const accent = rgb(0.05, 0.28, 0.43)
export const warning = rgb(0.72, 0.13, 0.13)

/** 2026年11月23日 */
export function formatDay(day: string): string {
  return getValueKind('date').format(day, 'zh')
}
