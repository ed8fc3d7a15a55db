import { type FactValue, getValueKind } from '#fact'
import type { Words } from '#matter'
import type { Row } from '#plan'

type Shown = Pick<Row, 'kind' | 'options' | 'value'>

/** A value in plain words: the label of an option, a date as it is written, yes or no. */
export function showValue({ kind, options, value }: Shown): Words | undefined {
  if (value === undefined) return undefined
  const option = options.find(({ id }) => id === value)
  if (option) return option.label
  const { format } = getValueKind(kind)
  return { zh: format(value, 'zh'), en: format(value, 'en') }
}

/** A sensitive value so that its holder recognises it and nobody else can use it: `310***********0011`. */
export function maskValue(value: FactValue): FactValue {
  if (typeof value !== 'string') return null
  const letters = [...value]
  const [head, tail] = letters.length >= 8 ? [3, 4] : [1, 0]
  const hidden = '*'.repeat(Math.max(1, letters.length - head - tail))
  return letters.slice(0, head).join('') + hidden + (tail === 0 ? '' : letters.slice(-tail).join(''))
}
