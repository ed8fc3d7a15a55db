import { formatDecimal } from './decimal.ts'
import { formatDate, formatDateTime, formatTime } from './time/date-time.ts'
import { formatDays, formatMonths } from './time/duration.ts'
import type { FeelRange, FeelValue, Kind, Value, ValueOfKind } from './value.ts'
import { kindOf } from './value.ts'

/**
 * The value as a rule would write it: `"文本"`, `25`, `date("2026-11-23")`, `[1, 2]`, `{name: "王芳"}`, `[18..60)`.
 */
export function formatValue(value: FeelValue): string {
  return format(value, literal)
}

/** The value as text to read: as `formatValue`, but dates and times bare and a text without quotes. */
export function textOf(value: FeelValue): string {
  return typeof value === 'string' ? value : format(value, (_name, text) => text)
}

/** How dates, times and durations are dressed. */
type Dress = (name: string, text: string) => string

const literal: Dress = (name, text) => `${name}("${text}")`

type Formats = { readonly [K in Kind]: (value: ValueOfKind[K], dress: Dress) => string }

const formats: Formats = {
  null: () => 'null',
  boolean: String,
  string: quote,
  number: formatDecimal,
  date: (value, dress) => dress('date', formatDate(value)),
  time: (value, dress) => dress('time', formatTime(value)),
  'date and time': (value, dress) => dress('date and time', formatDateTime(value)),
  'days and time duration': (value, dress) => dress('duration', formatDays(value)),
  'years and months duration': (value, dress) => dress('duration', formatMonths(value)),
  list: (value, dress) => `[${value.map((item) => format(item, dress)).join(', ')}]`,
  context: (value, dress) =>
    `{${[...value].map(([name, item]) => `${formatName(name)}: ${format(item, dress)}`).join(', ')}}`,
  range: formatRange,
  function: (value) => `function(${value.parameters.join(', ')})`,
  unknown: (value) => `unknown(${value.missing.join(', ')})`,
}

function format(value: Value, dress: Dress): string {
  return formatOfKind(kindOf(value), value, dress)
}

function formatOfKind<K extends Kind>(kind: K, value: Value, dress: Dress): string {
  return formats[kind](value as ValueOfKind[K], dress)
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t').replace(/\r/g, '\\r')}"`
}

const plainName = /^[\p{L}_][\p{L}\p{N}_ ]*$/u

function formatName(name: string): string {
  return plainName.test(name) ? name : quote(name)
}

function formatRange(range: FeelRange, dress: Dress): string {
  const low = range.low === undefined ? '' : format(range.low, dress)
  const high = range.high === undefined ? '' : format(range.high, dress)
  if (range.low === undefined) return `(${range.highIncluded ? '<=' : '<'} ${high})`
  if (range.high === undefined) return `(${range.lowIncluded ? '>=' : '>'} ${low})`
  return `${range.lowIncluded ? '[' : '('}${low}..${high}${range.highIncluded ? ']' : ')'}`
}
