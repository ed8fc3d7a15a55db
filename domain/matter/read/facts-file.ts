import {
  type FactId,
  findValueKind,
  getValueKind,
  listValueKinds,
  type SourceKind,
  sourceKinds,
  tableOf,
} from '#fact'
import { type Expression, findNearest } from '#rule'
import type { FactDeclaration, Words } from '../matter.ts'
import { readAccount } from './account.ts'
import { type Entry, expectOneOf, splitWords } from './entry.ts'
import { asMap, pairsOf, scalarText } from './source-file.ts'

type Origins = FactDeclaration['origins']

export function readFacts(file: Entry, declared: ReadonlySet<string>): ReadonlyMap<FactId, FactDeclaration> {
  return new Map(file.named().map(([id, entry]) => [id, readFact(id, entry, declared)]))
}

function readFact(id: FactId, entry: Entry, declared: ReadonlySet<string>): FactDeclaration {
  const columns = readColumns(entry.entry('columns'))
  const fact: FactDeclaration = {
    id,
    label: entry.words('label'),
    kind: readKind(entry, columns),
    options: readOptions(entry),
    columns,
    together: entry.optionalText('together'),
    origins: readOrigins(entry),
    computed: entry.expression('computed', declared),
    table: readTable(entry),
    question: entry.optionalWords('question'),
    hint: entry.optionalWords('hint'),
    how: readAccount(entry, 'how', declared),
    needed: readNeeded(entry, declared),
    group: entry.text('group'),
    sensitive: entry.boolean('sensitive'),
    burden: entry.has('burden') ? entry.number('burden') : 3,
  }
  entry.finish()
  if (fact.origins.length === 0 && !fact.computed && !fact.table) {
    entry.report(`没有写 ${id} 从哪里来，请写 from、computed 或 table / Nobody can establish ${id}`)
  }
  if (fact.origins.some((origin) => origin.kind === 'applicant') && !fact.question) {
    entry.report(`${id} 由本人填写，请写 question / ${id} is asked of the applicant; write its question`)
  }
  return fact
}

function readColumns(entry: Entry | undefined): FactDeclaration['columns'] {
  return new Map(
    entry?.named().map(([name, column]) => {
      const read = { label: column.words('label'), kind: readCellKind(column), options: readOptions(column) }
      column.finish()
      return [name, read]
    }),
  )
}

function readKind(entry: Entry, columns: FactDeclaration['columns']): FactDeclaration['kind'] {
  const kind = readNamedKind(entry)
  if (kind.type !== 'table') {
    if (columns.size > 0) entry.report('只有表格（table）才有 columns / Only a table has columns', 'columns')
    return kind
  }
  if (columns.size === 0) entry.report('表格要写 columns / A table needs its columns', 'kind')
  return tableOf(new Map([...columns].map(([name, column]) => [name, column.kind])))
}

function readCellKind(column: Entry): FactDeclaration['kind'] {
  const kind = readNamedKind(column)
  if (kind.type === 'table') column.report('格子里不能再放表格 / A cell cannot hold a table', 'kind')
  return kind
}

function readNamedKind(entry: Entry): FactDeclaration['kind'] {
  const name = entry.text('kind')
  const kind = findValueKind(name)
  if (!kind && name !== '') {
    entry.report(
      expectOneOf(
        name,
        listValueKinds().map(({ id }) => id),
      ),
      'kind',
    )
  }
  return kind ?? getValueKind('text')
}

function readOptions(entry: Entry): ReadonlyMap<string, Words> {
  return new Map(entry.lines('options').map(([id, text]) => [id, splitWords(text)]))
}

function readTable(entry: Entry): FactDeclaration['table'] {
  const written = entry.optionalText('table')
  if (written === undefined) return undefined
  const [name, output, ...rest] = written.split('.')
  if (name && output && rest.length === 0) return { name, output }
  entry.report('table 应该写成“表名.输出列” / Write table as “name.output”', 'table')
  return undefined
}

function readNeeded(entry: Entry, declared: ReadonlySet<string>): Expression | undefined {
  return entry.optionalText('needed') === 'always' ? always : entry.expression('needed', declared)
}

const always: Expression = { text: 'true', variables: [], evaluate: () => ({ kind: 'known', value: true }) }

/** `applicant`, `counter` or a map of one line such as `{ register: population-register.name }`. */
function readOrigins(entry: Entry): Origins {
  return entry.items('from').flatMap((item): Origins => {
    const map = asMap(item)
    const pair = map ? pairsOf(map)[0] : undefined
    const kind = scalarText(pair ? pair.key : item) ?? ''
    const target = scalarText(pair?.value) ?? ''
    if (!isSourceKind(kind)) {
      const nearest = findNearest(kind, sourceKinds)
      entry.report(
        `from 里不认识 ${kind}${nearest ? `，是不是 ${nearest}？` : ''} / unknown source ${kind}`,
        'from',
      )
      return []
    }
    if (kind === 'profile') return [{ kind, name: '', field: target }]
    if (kind === 'commitment') return [{ kind, name: target, field: '' }]
    const dot = target.lastIndexOf('.')
    return [{ kind, name: dot === -1 ? '' : target.slice(0, dot), field: target.slice(dot + 1) }]
  })
}

function isSourceKind(kind: string): kind is SourceKind {
  return sourceKinds.some((known) => known === kind)
}
