import { type Fact, type FactId, type Statements, settle } from '#fact'
import type { FactDeclaration, Matter } from '#matter'
import { type FeelValue, makeDate, makeDecimal, makeFunction, type Outcome, textOf } from '#rule'
import { findDatedValue } from './basis.ts'
import { toFeel } from './to-feel.ts'

/** What is known about one dossier at one business date. Values are worked out once, when first asked for. */
export class Knowledge {
  readonly matter: Matter
  readonly today: string
  readonly #statements: Statements
  readonly #outcomes = new Map<string, Outcome>()
  readonly #settled = new Map<FactId, Fact | undefined>()

  constructor(matter: Matter, statements: Statements, today: string) {
    this.matter = matter
    this.#statements = statements
    this.today = today
  }

  /** Looks up a fact, a parameter (`parameter.name`) or `today` for a rule. */
  readonly lookup = (name: string): Outcome => {
    const before = this.#outcomes.get(name)
    if (before) return before
    const outcome = this.work(name)
    this.#outcomes.set(name, outcome)
    return outcome
  }

  /** The statement that counts for a fact; undefined for unknown and for computed facts. */
  findFact(id: FactId): Fact | undefined {
    if (this.#settled.has(id)) return this.#settled.get(id)
    const said = this.#statements.get(id)
    const fact = said && settle(this.matter.facts.get(id)?.origins ?? [], said)
    this.#settled.set(id, fact)
    return fact
  }

  isKnown(id: FactId): boolean {
    return this.lookup(id).kind === 'known'
  }

  private work(name: string): Outcome {
    if (name === 'today') return known(makeDate(this.today))
    if (name.startsWith('parameter.')) return this.workParameter(name.slice('parameter.'.length))
    const declaration = this.matter.facts.get(name)
    if (!declaration) throw new Error(`The matter ${this.matter.id} declares no fact ${name}`)
    const fact = this.findFact(name)
    return fact ? known(toFeel(declaration.kind, fact.value)) : this.workUnsaid(declaration)
  }

  private workUnsaid({ id, computed, table }: FactDeclaration): Outcome {
    if (computed) return computed.evaluate(this.lookup)
    if (table) return this.workTable(table.name, table.output)
    return { kind: 'unknown', missing: [id] }
  }

  private workTable(name: string, output: string): Outcome {
    const table = this.matter.tables.get(name)
    if (!table) throw new Error(`The matter ${this.matter.id} has no table ${name}`)
    const outcome = table.evaluate(this.lookup)
    if (outcome.kind === 'unknown' || !(outcome.value instanceof Map)) return outcome
    return known(outcome.value.get(output) ?? null)
  }

  /** `name` at the business date; `name.on` is the function that tells it for another day. */
  private workParameter(name: string): Outcome {
    if (!name.endsWith(earlier)) return known(this.findParameter(name, this.today))
    const dated = name.slice(0, -earlier.length)
    return known(makeFunction(['day'], (day = null) => this.findParameter(dated, textOf(day))))
  }

  /** The value in force on a day; null when there was none, or none has been published yet. */
  private findParameter(name: string, day: string): FeelValue {
    if (!isDay.test(day)) return null
    const dated = findDatedValue(this.matter, name, day)
    return dated ? readParameterValue(dated.value) : null
  }
}

const earlier = '.on'
const isDay = /^\d{4}-\d{2}-\d{2}$/u

function known(value: FeelValue): Outcome {
  return { kind: 'known', value }
}

function readParameterValue(text: string): FeelValue {
  if (/^-?\d+(\.\d+)?$/u.test(text)) return makeDecimal(text)
  return isDay.test(text) ? makeDate(text) : text
}
