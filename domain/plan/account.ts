import type { Knowledge } from '#knowledge'
import type { Account, AccountPart, Words } from '#matter'
import { textOf } from '#rule'

/** How a value came about, in words with the values in it; undefined while one of them is not known. */
export function tellAccount(account: Account, knowledge: Knowledge): Words | undefined {
  const zh = tell(account.zh, 'zh', knowledge)
  const en = tell(account.en, 'en', knowledge)
  return zh === undefined || en === undefined ? undefined : { zh, en }
}

function tell(
  parts: readonly AccountPart[],
  language: 'zh' | 'en',
  knowledge: Knowledge,
): string | undefined {
  const told = parts.map((part) => (typeof part === 'string' ? part : show(part, language, knowledge)))
  return told.every((part) => part !== undefined) ? told.join('') : undefined
}

type Formula = Exclude<AccountPart, string>

/** The value of a fact as its kind writes it, any other as the rules have it. */
function show(formula: Formula, language: 'zh' | 'en', knowledge: Knowledge): string | undefined {
  const outcome = formula.evaluate(knowledge.lookup)
  if (outcome.kind === 'unknown' || outcome.value === null) return undefined
  const text = textOf(outcome.value)
  const fact = knowledge.matter.facts.get(formula.text.trim())
  return fact ? (fact.options.get(text)?.[language] ?? fact.kind.format(text, language)) : text
}
