import { isDay } from '#calendar'
import type { DecisionTerms } from '../matter.ts'
import type { Entry } from './entry.ts'

/** The section of a matter whose rules decide by themselves; without it only people decide. */
export function readDecision(entry: Entry | undefined): DecisionTerms | undefined {
  if (!entry) return undefined
  const office = entry.entry('office')
  const recheck = entry.entry('recheck')
  if (!office) entry.report('缺少 office：谁对自动办理负责 / office is missing: who answers for it', 'office')
  if (!recheck) entry.report('缺少 recheck：抽查多少 / recheck is missing: how many are checked', 'recheck')
  const terms: DecisionTerms = {
    office: {
      id: office?.text('id') ?? '',
      name: office?.words('name') ?? { zh: '', en: '' },
      phone: office?.text('phone') ?? '',
    },
    basis: entry.text('basis'),
    since: readDay(entry),
    patienceMinutes: readPatience(entry),
    recheck: { percent: recheck ? readPercent(recheck) : 0, days: recheck?.number('days') ?? 0 },
  }
  office?.finish()
  recheck?.finish()
  entry.finish()
  return terms
}

function readDay(entry: Entry): string {
  const text = entry.text('since')
  if (text !== '' && !isDay(text)) {
    entry.report('since 应该是日期，如 2026-11-01 / since should be a date such as 2026-11-01', 'since')
  }
  return text
}

const shape = /^PT(?:(?<hours>[1-9]\d{0,2})H)?(?:(?<minutes>[1-9]\d{0,3})M)?$/u

/** Hours and minutes as ISO 8601 writes them: `PT30M`, `PT24H`. */
function readPatience(entry: Entry): number {
  const text = entry.text('patience')
  const { hours, minutes } = shape.exec(text)?.groups ?? {}
  const found = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  if (text !== '' && found === 0) {
    entry.report(
      'patience 应该写成 PT30M（30 分钟）或 PT24H（24 小时） / patience should be PT30M (minutes) or PT24H (hours)',
      'patience',
    )
  }
  return found
}

function readPercent(entry: Entry): number {
  const percent = entry.number('percent')
  if (percent > 0 && percent <= 100) return percent
  entry.report(
    'percent 应该大于 0、不超过 100：自动办理必须有抽查 / percent should be above 0 and at most 100',
    'percent',
  )
  return 0
}
