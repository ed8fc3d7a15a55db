import { Knowledge } from '#knowledge'
import { textOf } from '#rule'
import { answerRows, openMatter } from './answer-rows.ts'
import { gatherStatements } from './ask-registers.ts'
import { testifyLevy } from './levy-registers.ts'

const matter = openMatter('disability-levy')

/** Each figure of the answers: the fact of the matter that holds it, and how many decimals it is written with. */
const figures: Readonly<Record<string, { readonly fact: string; readonly decimals?: number }>> = {
  M: { fact: 'levy.months' },
  N: { fact: 'levy.people' },
  D: { fact: 'levy.disabled', decimals: 2 },
  W: { fact: 'levy.wages', decimals: 2 },
  S: { fact: 'levy.average', decimals: 2 },
  should: { fact: 'levy.should' },
  gap: { fact: 'levy.gap' },
  due: { fact: 'levy.due', decimals: 2 },
  ratioPct: { fact: 'levy.ratioPercent', decimals: 4 },
  tier: { fact: 'levy.tier' },
  reduction: { fact: 'levy.reduction', decimals: 2 },
  payable: { fact: 'levy.payable', decimals: 2 },
  paid: { fact: 'levy.paid', decimals: 2 },
  net: { fact: 'levy.net', decimals: 2 },
}

/** Answers examples of the levy: `levy IN.jsonl OUT.jsonl`. */
export function evaluateLevy(args: readonly string[]): Promise<number> {
  return answerRows(args, (input) => ({ result: computeLevy(input) }))
}

/** What the declaration of one example comes to; a figure that cannot be known is left out. */
export function computeLevy(input: unknown): Readonly<Record<string, string>> {
  const { testimony, today } = testifyLevy(input)
  const knowledge = new Knowledge(matter, gatherStatements(matter, testimony), today)
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, { fact, decimals = 0 }]) => {
      const outcome = knowledge.lookup(fact)
      if (outcome.kind === 'unknown' || outcome.value === null) return []
      return [[name, pad(textOf(outcome.value), decimals)]]
    }),
  )
}

/** The numeral with at least so many decimals. */
function pad(text: string, decimals: number): string {
  const [whole = '', fraction = ''] = text.split('.')
  return decimals === 0 ? text : `${whole}.${fraction.padEnd(decimals, '0')}`
}
