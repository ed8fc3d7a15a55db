import { isPeriod } from '#calendar'
import type { Expression } from '#rule'
import type { CommitmentText } from '../commitment.ts'
import type { Entry } from './entry.ts'

/** One entry of commitments.yaml. */
export function readCommitment(entry: Entry, declared: ReadonlySet<string>): CommitmentText {
  const text: CommitmentText = {
    id: entry.text('id'),
    version: entry.text('version'),
    title: entry.words('title'),
    text: entry.words('text'),
    law: entry.text('law'),
    checkWithin: readCheckWithin(entry),
    kept: entry.expression('kept', declared) ?? reportMissing(entry),
    otherwise: entry.words('otherwise'),
    excluded: entry.expression('excluded', declared),
  }
  entry.finish()
  return text
}

function readCheckWithin(entry: Entry): string {
  const text = entry.text('check-within')
  if (text !== '' && !isPeriod(text)) {
    entry.report(
      'check-within 应该写成 P30D（30 天）或 P6M（6 个月） / check-within should be P30D (days) or P6M (months)',
      'check-within',
    )
  }
  return text
}

/** A promise that nobody can ever check is no proof. */
function reportMissing(entry: Entry): Expression {
  entry.report('缺少 kept：以后核查什么 / kept is missing: what is looked at later')
  return { text: 'true', variables: [], evaluate: () => ({ kind: 'known', value: true }) }
}
