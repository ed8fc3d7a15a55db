import { endStates, foldDossier, type LoggedEvent } from '#dossier'
import { replayDecisions } from '#filing'
import { readLog } from '#store'
import { matter } from './move.ts'
import { listUnits, type Mover } from './people.ts'
import type { Stage } from './stage.ts'

/** What came of it all, and everything that must not have happened, each with its dossier. */
export interface Verdict {
  readonly dossiers: number
  /** State → how many. */
  readonly states: ReadonlyMap<string, number>
  /** Decided by the rules. */
  readonly decided: number
  readonly wrong: readonly string[]
  readonly stuck: readonly string[]
  readonly doubled: readonly string[]
  readonly unsound: readonly string[]
}

/** Somebody or something else than the platform is to do the next step. */
const waitingForPeople: readonly string[] = [...endStates, 'reviewing', 'correction', 'draft']

/** Looks at every log, at the registers and at the jobs. */
export async function judgeAll(stage: Stage, movers: readonly Mover[]): Promise<Verdict> {
  const { database, parts, city } = stage
  const rows = await database.query<{ dossier: string; person: string }>(
    `select card.dossier from dossier_card card where matter = $1`,
    [matter],
  )
  const logs = new Map<string, readonly LoggedEvent[]>()
  for (const { dossier } of rows) {
    logs.set(dossier, await readLog(database, { district: parts.district, dossier }))
  }
  const byPerson = Map.groupBy(logs, ([, log]) => personOf(log))
  const units = await listUnits(city)
  return {
    dossiers: rows.length,
    states: countBy([...logs.values()].map((log) => foldDossier(log).state)),
    decided: [...logs.values()].filter((log) => kindsOf(log).includes('decided')).length,
    wrong: movers.flatMap((mover) => listWrongs(mover, byPerson.get(mover.idNumber) ?? [], units)),
    stuck: [...logs].flatMap(([dossier, log]) => listStuck(dossier, log)),
    doubled: listDoubled(byPerson, [...logs.values()]),
    unsound: [...logs].flatMap(([dossier, log]) => listUnsound(stage, dossier, log)),
  }
}

function personOf(log: readonly LoggedEvent[]): string {
  return String(foldDossier(log).statements.get('person.idNumber')?.at(-1)?.value ?? '')
}

function kindsOf(log: readonly LoggedEvent[]): readonly string[] {
  return log.map(({ event }) => event.kind)
}

type Dossiers = readonly (readonly [string, readonly LoggedEvent[]])[]

/** Granted to whom it may not be, refused to whom it may; or the register says otherwise than the log. */
function listWrongs(
  { idNumber, name, mayMove }: Mover,
  dossiers: Dossiers,
  units: ReadonlyMap<string, string>,
): readonly string[] {
  const states = dossiers.map(([, log]) => foldDossier(log).state)
  const isGranted = states.includes('granted')
  const unit = dossiers.map(([, log]) => foldDossier(log).applicant.name)[0]
  const hasMoved = unit !== undefined && units.get(idNumber) === unit
  const denied = states.includes('denied') || states.includes('withdrawn')
  return [
    ...(isGranted && !mayMove ? [`${name} was granted what the rules forbid`] : []),
    ...(denied && mayMove ? [`${name} was refused: ${tellLast(dossiers)}`] : []),
    ...(isGranted !== hasMoved
      ? [`${name}: granted ${isGranted}, but the register has moved ${hasMoved}`]
      : []),
  ]
}

function tellLast(dossiers: Dossiers): string {
  return JSON.stringify(dossiers.map(([, log]) => log.at(-1)?.event))
}

function listStuck(dossier: string, log: readonly LoggedEvent[]): readonly string[] {
  const { state } = foldDossier(log)
  if (waitingForPeople.includes(state)) return []
  return [`${dossier} is ${state} after ${log.at(-1)?.event.kind}`]
}

/** One grant and one certificate a person, one decision a dossier. */
function listDoubled(
  byPerson: ReadonlyMap<string, Dossiers>,
  logs: readonly (readonly LoggedEvent[])[],
): readonly string[] {
  const certificates = logs.flatMap((log) =>
    log.flatMap(({ event }) => (event.kind === 'granted' ? [event.certificate] : [])),
  )
  const people = [...byPerson].flatMap(([person, dossiers]) => {
    const grants = dossiers.flatMap(([, log]) => kindsOf(log).filter((kind) => kind === 'granted'))
    return grants.length > 1 ? [`${person} was granted ${grants.length} times`] : []
  })
  const decisions = logs.flatMap((log) =>
    kindsOf(log).filter((kind) => kind === 'decided').length > 1 ? [`decided twice: ${kindsOf(log)}`] : [],
  )
  const same = new Set(certificates).size < certificates.length ? ['two papers have one number'] : []
  return [...people, ...decisions, ...same]
}

/** Every grant rests on a decision to approve that comes to the same again, with every rule known to be met. */
function listUnsound({ parts }: Stage, dossier: string, log: readonly LoggedEvent[]): readonly string[] {
  const granted = kindsOf(log).includes('granted')
  const replayed = replayDecisions(log, parts.catalogue)
  const differs = replayed.filter(({ same }) => !same).map(() => `${dossier} is decided otherwise again`)
  if (!granted) return differs
  const decided = log.flatMap(({ event }) => (event.kind === 'decided' ? [event] : [])).at(-1)
  const isSound = decided?.outcome === 'approve' && decided.grounds.every(({ truth }) => truth === 'met')
  return isSound ? differs : [...differs, `${dossier} was granted on what is not known`]
}

function countBy(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(list, (entry) => entry)].map(([entry, group]) => [entry, group.length]))
}
