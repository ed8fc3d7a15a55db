// The units and workers of the sandbox city show what docs/sandbox.md says of them: the registers are asked over real
// HTTP and the rules of the two matters decide.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readPackage } from '#catalogue'
import { addStatements, type Fact, type FactValue, type Statements } from '#fact'
import { judge, Knowledge } from '#knowledge'
import { type Matter, readMatter } from '#matter'
import { decideOutcome } from '#plan'
import { textOf } from '#rule'
import { openSources } from '#source'
import { makeTestDatabase } from '#testing'
import { startCity } from '../sandbox/index.ts'

const today = '2026-11-24'
const database = await makeTestDatabase()
const city = await startCity({ residents: 5 })
const sources = openSources({
  ...{ database, district: 'city' },
  environment: { HAOBAN_AGENCIES: JSON.stringify(city.agencies), HAOBAN_AGENCY_KEY: city.apiKey },
})
after(async () => {
  await Promise.all([sources.close(), city.stop()])
  await database.drop()
})

const levy = openMatter('disability-levy')
const change = openMatter('hazardous-driver-employer')
const accounts = await list<{
  sub: string
  identity_number: string
  company?: { uscc: string; name: string }
}>('/control/accounts')
const { items: workers } = await list<{ subject: string; name: string; identityNumber: string }>(
  '/control/drivers',
)

for (const [agent, tier, net] of [
  ['agent-zheng', 'P90', /^[1-9]/u],
  ['agent-jiang', 'SMALL', /^0/u],
  ['agent-luo', 'P50', /^-/u],
  ['agent-qin', 'P50', /^\d{7}/u],
  ['agent-shao', 'P50', /^[1-9]/u],
  ['agent-pei', 'P90', /^[1-9]/u],
] as const) {
  test(`the levy of ${agent}'s unit comes to ${tier}, and its rules are met`, async () => {
    const { company, identity_number: number } =
      accounts.find(({ sub }) => sub === agent) ?? assert.fail(agent)
    const knowledge = await ask(levy, {
      'company.uscc': company?.uscc ?? '',
      'agent.number': number,
      'dispute.open': '0',
    })

    const read = (id: string) => {
      const outcome = knowledge.lookup(id)
      return outcome.kind === 'known' && outcome.value !== null ? textOf(outcome.value) : ''
    }
    assert.equal(read('levy.tier'), tier)
    assert.match(read('levy.net'), net)
    assert.deepEqual(listUnmet(levy, knowledge), [])
  })
}

for (const [worker, outcome, codes] of [
  ['citizen-hao', 'approve', []],
  ['citizen-miao', 'approve', []],
  ['citizen-lei', 'approve', []],
  ['worker-toxic', 'approve', []],
  ['worker-uninsured', 'approve', []],
  ['worker-renew', 'first', ['R03']],
  ['worker-lapsed', 'reject', ['R04']],
  ['worker-cancelled', 'reject', ['R04']],
  ['worker-old', 'reject', ['R05']],
  ['worker-b2', 'reject', ['R06']],
  ['worker-accident', 'reject', ['R07']],
  ['worker-points', 'reject', ['R08']],
  ['worker-credit', 'reject', ['R11']],
  ['worker-there', 'reject', ['R14']],
  ['worker-banned', 'reject', ['R15']],
  ['worker-pending', 'reject', ['R02']],
] as const) {
  test(`the change of ${worker} comes to ${[outcome, ...codes].join(' ')}`, async () => {
    const { name, identityNumber } = workers.find(({ subject }) => subject === worker) ?? assert.fail(worker)
    const { company } = accounts.find(({ sub }) => sub === 'agent-bai') ?? assert.fail('agent-bai')

    const knowledge = await ask(change, {
      'unit.uscc': company?.uscc ?? '',
      'unit.login': company?.name ?? '',
      'person.name': name,
      'person.idNumber': identityNumber,
      'confirmation.by': '本人',
      'confirmation.refused': false,
      'confirmation.hours': '1',
      'confirmation.matches': true,
    })

    assert.equal(decideOutcome(knowledge).outcome, outcome)
    assert.deepEqual(listUnmet(change, knowledge), codes)
  })
}

function openMatter(name: string): Matter {
  const read = readMatter(readPackage(join(import.meta.dirname, '../matters', name)))
  return read.kind === 'matter' ? read.matter : assert.fail(JSON.stringify(read.problems))
}

/** Asks every source whose needs are known, until no answer opens another one. */
async function ask(matter: Matter, claims: Readonly<Record<string, FactValue>>): Promise<Knowledge> {
  const claimed = Object.entries(claims).filter(([id]) => matter.facts.has(id))
  let statements: Statements = addStatements(
    new Map(),
    claimed.map(([id, value]) => makeFact(matter, id, value)),
  )
  const open = new Set(matter.sources.values())
  for (let round = 0; round < 3; round++) {
    for (const use of open) {
      const knowledge = new Knowledge(matter, statements, today)
      const needs = [...use.needs].map(([name, fact]) => [name, knowledge.lookup(fact)] as const)
      const known = needs.flatMap(([name, found]) =>
        found.kind === 'known' && found.value !== null ? [[name, textOf(found.value)] as const] : [],
      )
      if (known.length < needs.length) continue
      open.delete(use)
      statements = addStatements(statements, await askOne(matter, use.id, Object.fromEntries(known)))
    }
  }
  return new Knowledge(matter, statements, today)
}

async function askOne(
  matter: Matter,
  source: string,
  needs: Readonly<Record<string, string>>,
): Promise<Fact[]> {
  const answer = await sources.ask({
    source,
    needs,
    dossier: 'd',
    matter: matter.id,
    purpose: matter.title.zh,
  })
  if (answer.kind !== 'answered') return assert.fail(`${source}: ${answer.reason}`)
  return [...matter.facts.values()].flatMap(({ id, origins }) => {
    const origin = origins.find(({ kind, name }) => kind === 'register' && name === source)
    const value = origin && answer.values[origin.field]
    return value === undefined ? [] : [makeFact(matter, id, value)]
  })
}

function makeFact(matter: Matter, id: string, value: FactValue): Fact {
  const { kind = 'applicant', name = '' } = matter.facts.get(id)?.origins[0] ?? {}
  return { id, value, source: { kind, name, asOf: `${today}T00:00:00Z` }, certainty: 1 }
}

/** The codes of the rules that are not known to be met. */
function listUnmet(matter: Matter, knowledge: Knowledge): readonly string[] {
  const unmet = matter.rules.filter((rule) => judge(rule, knowledge).truth !== 'met')
  return [...new Set(unmet.map(({ id, code }) => code ?? id))]
}

async function list<T>(path: '/control/accounts'): Promise<T[]>
async function list<T>(path: '/control/drivers'): Promise<{ items: T[] }>
async function list(path: string): Promise<unknown> {
  return (await fetch(city.control + path)).json()
}
