import type { Expression } from '#rule'
import { type Point, type Rule, type RuleOutcome, ruleOutcomes } from '../matter.ts'
import type { Entry } from './entry.ts'

/** A condition that could not be read: never met, so that a broken matter approves nothing. */
const unreadable: Expression = { text: '', variables: [], evaluate: () => ({ kind: 'known', value: null }) }

export function readRules(
  file: Entry,
  list: 'acceptance' | 'reminders',
  declared: ReadonlySet<string>,
): readonly Rule[] {
  return file.entries(list).map((entry) => {
    const rule: Rule = {
      id: entry.text('id'),
      code: entry.optionalText('code'),
      name: entry.words('name'),
      law: entry.text('law'),
      given: entry.expression('given', declared),
      when: readCondition(entry, declared),
      outcome: list === 'acceptance' ? readOutcome(entry) : 'first',
      otherwise: entry.words('otherwise'),
      remedy: entry.optionalWords('remedy'),
    }
    entry.finish()
    return rule
  })
}

function readOutcome(entry: Entry): RuleOutcome {
  return entry.has('outcome') ? entry.oneOf('outcome', ruleOutcomes) : 'reject'
}

export function readPoint(entry: Entry, declared: ReadonlySet<string>): Point {
  const point: Point = {
    id: entry.text('id'),
    code: entry.optionalText('code') ?? entry.text('id'),
    name: entry.words('name'),
    law: entry.text('law'),
    given: entry.expression('given', declared),
    when: readCondition(entry, declared),
    otherwise: entry.oneOf('otherwise', ['remind', 'manual', 'reject']),
    certain: entry.boolean('certain'),
    message: entry.words('message'),
    remedy: entry.words('remedy'),
    about: entry.texts('about'),
  }
  entry.finish()
  return point
}

function readCondition(entry: Entry, declared: ReadonlySet<string>): Expression {
  if (!entry.has('when')) entry.report('缺少 when：要满足什么条件？ / when is missing: what must hold?')
  return entry.expression('when', declared) ?? unreadable
}
