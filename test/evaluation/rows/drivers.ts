import { judge, Knowledge } from '#knowledge'
import type { Rule } from '#matter'
import { decideOutcome, type Outcome } from '#plan'
import { answerRows, openMatter } from './answer-rows.ts'
import { gatherStatements } from './ask-registers.ts'
import { testifyChange } from './driver-registers.ts'

const matter = openMatter('hazardous-driver-employer')

/** The words of the examples for what the rules come to. */
const words: Readonly<Record<Outcome, string>> = {
  approve: 'approve',
  reject: 'reject',
  close: 'closed',
  first: 'remind',
  manual: 'manual',
  undecided: 'manual',
}

interface Decision {
  readonly outcome: string
  readonly rejectCodes: readonly string[]
  readonly remindCodes: readonly string[]
}

/** Answers examples of changes of employer: `drivers IN.jsonl OUT.jsonl`. */
export function evaluateDrivers(args: readonly string[]): Promise<number> {
  return answerRows(args, (input) => ({ ...decideChange(input) }))
}

/** What becomes of one change, with the numbers of the rules that are not met. */
export function decideChange(input: unknown): Decision {
  const { testimony, today } = testifyChange(input)
  const knowledge = new Knowledge(matter, gatherStatements(matter, testimony), today)
  const isUnmet = (rule: Rule) => judge(rule, knowledge).truth === 'unmet'
  const unmet = matter.rules.filter(isUnmet)
  return {
    outcome: words[decideOutcome(knowledge).outcome],
    rejectCodes: codesOf(unmet.filter(({ outcome }) => outcome !== 'first')),
    remindCodes: codesOf([
      ...unmet.filter(({ outcome }) => outcome === 'first'),
      ...matter.reminders.filter(isUnmet),
    ]),
  }
}

function codesOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.map(({ id, code }) => code ?? id))].sort()
}
