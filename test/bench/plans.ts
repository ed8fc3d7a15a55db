// Plans and verdicts per second against two public rule engines on the same conditions: the acceptance rules of the
// e-bike matter, written by hand in each engine's own language.
import { fileURLToPath } from 'node:url'
import { Engine as JsonRules } from 'json-rules-engine'
import Publicodes from 'publicodes'
import { openCatalogue, readPackage } from '#catalogue'
import { addStatements, type Statements } from '#fact'
import { judge, Knowledge } from '#knowledge'
import { readCases } from '#matter'
import { makePlan, makeSituation, stateFacts } from '#plan'
import { perSecond, perSecondAwaiting, printRates } from './measure.ts'

const root = fileURLToPath(new URL('../../matters', import.meta.url))
const today = '2026-11-23'

export async function run(): Promise<void> {
  const matter = openCatalogue(root).find('ebike-registration')
  if (!matter) throw new Error('There is no matter to measure')
  const cases = readCases(readPackage(`${root}/${matter.id}`).get('cases.yaml') ?? '').cases
  const complete = stateFacts(matter, cases[1]?.facts ?? new Map()).statements
  const partial = withoutRegisters(complete)

  const verdicts = (statements: Statements) => () => {
    const knowledge = new Knowledge(matter, statements, today)
    return matter.rules.map((rule) => judge(rule, knowledge).truth)
  }
  const plan = (statements: Statements) => {
    const situation = makeSituation(matter, statements, today)
    return () => makePlan(situation)
  }
  printRates('Verdicts on the acceptance rules, everything known', 'json-rules-engine', {
    haoban: perSecond(verdicts(complete)),
    'json-rules-engine': await measureJsonRules(),
    publicodes: measurePublicodes(),
  })
  printRates(
    'Whole plans (questions, materials, form, findings, burden)',
    'json-rules-engine verdicts only',
    {
      'haoban, nothing known': perSecond(plan(new Map())),
      'haoban, registers still silent': perSecond(plan(partial)),
      'haoban, everything known': perSecond(plan(complete)),
      'json-rules-engine verdicts only': await measureJsonRules(),
    },
  )
}

function withoutRegisters(statements: Statements): Statements {
  const kept = [...statements.values()].flat().filter(({ source }) => source.kind !== 'register')
  return addStatements(new Map(), kept)
}

const known = {
  vehicle: 'ebike',
  owner: 'self',
  origin: 'bought',
  delivery: false,
  household: 'shanghai',
  residence: 'none',
  company: 'none',
  ccc: 'valid',
  registration: 'none',
  invoice: 'normal',
  disabled: false,
  platform: 'none',
}

/** Each rule as “not concerned, or holds”. */
const concerns = [
  [
    ['owner', 'company', true],
    [
      ['household', 'shanghai'],
      ['residence', 'permit'],
      ['residence', 'registration'],
    ],
  ],
  [['owner', 'company', false], [['company', 'active']]],
  [['vehicle', 'ebike', false], [['ccc', 'valid']]],
  [['vehicle', 'ebike', false], [['registration', 'none']]],
  [['origin', 'bought', false], [['invoice', 'normal']]],
  [['vehicle', 'wheelchair', false], [['disabled', true]]],
  [['delivery', true, false], [['platform', 'named']]],
] as const

async function measureJsonRules(): Promise<number> {
  const engine = new JsonRules()
  for (const [[fact, value, spared], wanted] of concerns) {
    const spare = { fact, operator: spared ? 'equal' : 'notEqual', value }
    const holds = wanted.map(([name, expected]) => ({ fact: name, operator: 'equal', value: expected }))
    engine.addRule({ conditions: { any: [spare, ...holds] }, event: { type: 'met' } })
  }
  return perSecondAwaiting(() => engine.run(known))
}

function measurePublicodes(): number {
  const facts = Object.keys(known).map((name) => [name, { question: name }] as const)
  const rules = concerns.map(([[fact, value, spared], wanted], index) => {
    const spare = `${fact} ${spared ? '=' : '!='} ${literal(value)}`
    return [
      `rule ${index}`,
      { valeur: { 'une de ces conditions': [spare, ...wanted.map(([n, v]) => `${n} = ${literal(v)}`)] } },
    ] as const
  })
  const all = { valeur: { 'toutes ces conditions': rules.map(([name]) => name) } }
  const engine = new Publicodes(Object.fromEntries([...facts, ...rules, ['verdict', all]]))
  const situation = Object.fromEntries(Object.entries(known).map(([name, value]) => [name, literal(value)]))
  return perSecond(() => {
    engine.setSituation(situation)
    return engine.evaluate('verdict').nodeValue
  })
}

function literal(value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return `'${value}'`
}
