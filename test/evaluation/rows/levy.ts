import type { FactValue } from '#fact'
import { Knowledge } from '#knowledge'
import { formatValue } from '#rule'
import { answerRows, openMatter } from './answer-rows.ts'
import { gatherStatements } from './ask-registers.ts'
import { testifyLevy } from './levy-registers.ts'

const matter = openMatter('disability-levy')

/** The name of each figure in the answers → the fact of the matter that holds it. */
const figures: Readonly<Record<string, string>> = {
  M: 'levy.months',
  N: 'levy.people',
  D: 'levy.disabled',
  W: 'levy.wages',
  S: 'levy.average',
  should: 'levy.should',
  gap: 'levy.gap',
  due: 'levy.due',
  ratioPct: 'levy.ratioPercent',
  tier: 'levy.tier',
  reduction: 'levy.reduction',
  payable: 'levy.payable',
  paid: 'levy.paid',
  net: 'levy.net',
}

/** Answers examples of the levy: `levy IN.jsonl OUT.jsonl`. */
export function evaluateLevy(args: readonly string[]): Promise<number> {
  return answerRows(args, (input) => ({ result: computeLevy(input) }))
}

/** What the declaration of one example comes to; a figure that cannot be known is left out. */
export function computeLevy(input: unknown): Readonly<Record<string, FactValue>> {
  const { testimony, today } = testifyLevy(input)
  const knowledge = new Knowledge(matter, gatherStatements(matter, testimony), today)
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, fact]) => {
      const value = readFigure(knowledge, fact)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function readFigure(knowledge: Knowledge, fact: string): FactValue | undefined {
  const outcome = knowledge.lookup(fact)
  if (outcome.kind === 'unknown' || outcome.value === null) return undefined
  if (typeof outcome.value === 'string') return outcome.value
  const text = formatValue(outcome.value)
  const kind = matter.facts.get(fact)?.kind
  const parsed = kind?.parse(text)
  return parsed?.ok ? parsed.value : text
}
