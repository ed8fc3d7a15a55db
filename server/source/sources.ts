import type { Wording } from '#fact'
import type { Database } from '#store'
import { type AccessEntry, logAccess } from './access-log.ts'
import { answer, type Desk, type Remembered } from './ask.ts'
import type { BreakerSettings } from './breaker.ts'
import { openCircuitBoard } from './circuit-board.ts'
import { type Counterpart, openCounterparts } from './counterpart.ts'
import { fail } from './failure.ts'
import { makeMemory } from './memory.ts'
import type { Answer, Delivery, Notice, Question } from './question.ts'
import { deliver } from './tell.ts'

export interface SourcesOptions {
  readonly database: Database
  readonly district: string
  /** Folder of agency files. */
  readonly folder?: string
  /** Where addresses and keys are looked up: `HAOBAN_AGENCY_<ID>` or the JSON map `HAOBAN_AGENCIES`. */
  readonly environment?: NodeJS.ProcessEnv
  readonly now?: () => Date
  readonly breaker?: BreakerSettings
}

export interface Sources {
  /** Every source with whether it can be asked now; without an address it is down. */
  states(): ReadonlyMap<string, 'up' | 'down'>
  /** The agencies there are, by their names for people, and whether an address is known for each. */
  agencies(): readonly KnownAgency[]
  /** Never throws because of an agency; only when the log can't be written. */
  ask(question: Question, signal?: AbortSignal): Promise<Answer>
  tell(notice: Notice): Promise<Delivery>
  close(): Promise<void>
}

export interface KnownAgency {
  readonly id: string
  readonly label: Wording
  readonly hasAddress: boolean
  readonly sources: readonly string[]
}

const mostRemembered = 5_000
const usualBreaker: BreakerSettings = { failures: 5, restMs: 10_000 }

/** Opens the agencies of a folder. Throws when a file has problems, naming file, line and what to write instead. */
export function openSources(options: SourcesOptions): Sources {
  const { database, district, environment = process.env, now = () => new Date() } = options
  const clock = () => now().getTime()
  const counterparts = openCounterparts(options.folder, environment, {
    ...{ breaker: options.breaker ?? usualBreaker, clock, onChange: () => board.tell() },
  })
  const board = openCircuitBoard({ database, district }, counterparts)
  const memory = makeMemory<Remembered>(mostRemembered, clock)
  const closing = new AbortController()
  const desk: Desk = { database, district, memory, now, closing: closing.signal }
  return {
    states: () => new Map(counterparts.flatMap(listStates)),
    agencies: () => counterparts.map(describeAgency),
    async ask(question, signal) {
      const started = performance.now()
      const counterpart = counterparts.find(({ agency }) => Object.hasOwn(agency.sources, question.source))
      const source = counterpart?.agency.sources[question.source]
      const found =
        counterpart && source
          ? await answer(desk, { counterpart, source }, question, signal)
          : { answer: fail('no-address', `没有配置数源 ${question.source}`), via: 'none' as const }
      const ms = performance.now() - started
      await log(desk, counterpart, question, { ...summarise(found.answer), via: found.via, ms })
      return found.answer.kind === 'answered' ? { ...found.answer, tookMs: ms } : found.answer
    },
    async tell(notice) {
      const started = performance.now()
      const counterpart = counterparts.find(({ agency }) => Object.hasOwn(agency.deliveries, notice.to))
      const delivery = counterpart
        ? await deliver(counterpart, notice, closing.signal)
        : fail('no-address', `没有配置 ${notice.to}`)
      const ms = performance.now() - started
      await log(
        desk,
        counterpart,
        { ...notice, source: notice.to },
        { ...summarise(delivery), via: 'call', ms },
      )
      return delivery
    },
    async close() {
      closing.abort()
      memory.clear()
      await board.close()
    },
  }
}

function describeAgency({ agency, access }: Counterpart): KnownAgency {
  const { id, label, sources, deliveries } = agency
  const hasAddress = access.address !== undefined
  return { id, label, hasAddress, sources: [...Object.keys(sources), ...Object.keys(deliveries)] }
}

function listStates({ agency, access, breaker }: Counterpart) {
  const state = access.address !== undefined && !breaker.isResting() ? 'up' : 'down'
  return Object.keys(agency.sources).map((id) => [id, state] as const)
}

function log(
  { database, district, now }: Desk,
  counterpart: Counterpart | undefined,
  { source, dossier, matter, purpose }: Omit<Question, 'needs'>,
  outcome: Pick<AccessEntry, 'outcome' | 'code' | 'via' | 'ms'>,
): Promise<void> {
  const agency = counterpart?.agency.id ?? source
  return logAccess(database, { district, agency, source, dossier, matter, purpose, at: now(), ...outcome })
}

function summarise(outcome: Remembered | Delivery): Pick<AccessEntry, 'outcome' | 'code'> {
  if (outcome.kind === 'failed' || outcome.kind === 'refused')
    return { outcome: outcome.kind, code: outcome.code }
  return { outcome: 'answered', code: undefined }
}
