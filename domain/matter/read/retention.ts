import { isPeriod } from '#calendar'
import type { Retention, RetentionRule } from '../matter.ts'
import type { Entry } from './entry.ts'

/** How long papers are kept; every rule must say a period, so that nothing stays by being forgotten. */
export function readRetention(entry: Entry | undefined): Retention | undefined {
  if (!entry) return undefined
  const retention: Retention = {
    periods: {
      removed: readPeriod(entry, 'removed'),
      drafts: readPeriod(entry, 'drafts'),
      unfinished: readPeriod(entry, 'unfinished'),
      refused: readPeriod(entry, 'refused'),
      completed: readPeriod(entry, 'completed'),
    },
    basis: entry.text('basis'),
  }
  entry.finish()
  return retention
}

function readPeriod(entry: Entry, rule: RetentionRule): string {
  const text = entry.text(rule)
  if (text !== '' && !isPeriod(text)) {
    entry.report(
      `${rule} 应该写成 P30D（30 天）、P6M（6 个月）或 P5Y（5 年） / ${rule} should be P30D (days), P6M (months) or P5Y (years)`,
      rule,
    )
  }
  return text
}
