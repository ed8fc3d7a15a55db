import type { Row } from '#api'
import { type FactValue, findValueKind } from '#fact'
import type { Language } from '../preference/index.ts'

type Described = Pick<Row, 'kind' | 'options'>

/** A value in plain words: the label of an option, else as its kind writes it. */
export function showValue(
  row: Described | undefined,
  value: FactValue | undefined,
  language: Language,
): string {
  if (value === undefined || value === null) return '—'
  const chosen = row?.options.find((option) => option.id === value)
  if (chosen) return chosen.label[language]
  return findValueKind(row?.kind ?? 'text')?.format(value, language) ?? String(value)
}
