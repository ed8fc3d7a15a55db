import { setTimeout as pause } from 'node:timers/promises'
import {
  type Actor,
  type Dossier,
  type DossierEvent,
  decideAsks,
  type LoggedEvent,
  listEvidence,
} from '#dossier'
import { notFound } from '#permission'
import {
  appendEvents,
  type Command,
  findDone,
  isTaken,
  type Place,
  readLog,
  recordDone,
  SequenceTaken,
  type Transaction,
  writeCard,
  writeEvidence,
  writeSteps,
} from '#store'
import { advanceWhenAnswered } from './batch/advance-when-answered.ts'
import { keepBroken } from './commitment/keep-broken.ts'
import { keepParty } from './confirm/keep-party.ts'
import { keepConsents } from './consent.ts'
import { keepTask } from './decide/keep-task.ts'
import { type Filed, file, placeOf, today } from './filed.ts'
import { followUp } from './follow-up.ts'
import { inTurn } from './in-turn.ts'
import type { FilingParts } from './parts.ts'
import { platform } from './person.ts'

/** What an act is decided on: the dossier as it is in this transaction, and the moment. */
export interface Situation extends Filed {
  readonly tx: Transaction
  /** ISO instant. */
  readonly at: string
  /** Calendar date in Shanghai. */
  readonly today: string
}

/** One change to one dossier. */
export interface Act {
  readonly dossier: string | undefined
  readonly command: Command
  readonly actor: Actor | ((dossier: Dossier) => Actor)
  /** Whether they may; asked before anything else, also when the act was done before. */
  readonly allow: (filed: Filed) => void
  /** Run again from the start when another act was faster, so it changes nothing but this transaction. */
  readonly decide: (situation: Situation) => readonly DossierEvent[] | Promise<readonly DossierEvent[]>
}

const attempts = 12

/**
 * Does an act: reads the log, folds it, makes the plan, decides, appends the events and enqueues what follows from
 * them, all in one transaction. The same key twice gives the same answer.
 */
export async function perform(parts: FilingParts, act: Act): Promise<Filed> {
  const place = placeOf(parts.district, act.dossier)
  const work = () => again(() => parts.database.transaction((tx) => attempt(parts, { tx, place, act })))
  return inTurn(`${place.district}/${place.dossier}`, work)
}

/** Runs work again while others write to the same log. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isTaken(error) || count === attempts) throw error
      await pause(Math.random() * 5 * 1.6 ** count)
    }
  }
}

interface Attempt {
  readonly tx: Transaction
  readonly place: Place
  readonly act: Act
}

async function attempt(parts: FilingParts, { tx, place, act }: Attempt): Promise<Filed> {
  const log = await readLog(tx, place)
  if (log.length === 0) throw notFound()
  const filed = file(parts, place, log)
  act.allow(filed)
  const done = await findDone(tx, place, act.command)
  // Done between the two reads: what was read first is too old for the answer.
  if (done !== undefined && done > log.length) throw new SequenceTaken(place)
  if (done !== undefined) return file(parts, place, log.slice(0, done))
  const at = parts.now().toISOString()
  const events = await act.decide({ ...filed, tx, at, today: today(parts) })
  const actor = typeof act.actor === 'function' ? act.actor(filed.dossier) : act.actor
  return commit(parts, tx, { place, before: log, events, actor, at, command: act.command })
}

/** What an act adds to a log. */
export interface Addition {
  readonly place: Place
  readonly before: readonly LoggedEvent[]
  readonly events: readonly DossierEvent[]
  readonly actor: Actor
  readonly at: string
  readonly command: Command
}

/** Appends events with everything that belongs to them: the agencies to ask now, jobs, cards, the command. */
export async function commit(parts: FilingParts, tx: Transaction, addition: Addition): Promise<Filed> {
  const { place, before, command, at } = addition
  const decided = await append(tx, addition, addition.events)
  const filed = file(parts, place, [...before, ...decided])
  const asks = decideAsks(filed.dossier, { matter: filed.matter, plan: filed.plan, today: today(parts) })
  const asked = await append(tx, { place, before: filed.log, actor: platform, at }, asks)
  const after = asks.length === 0 ? filed : file(parts, place, [...filed.log, ...asked])
  await keepConsents(tx, after, decided)
  await keepBroken(tx, after, decided)
  await followUp(parts, tx, after, [...decided, ...asked])
  await keepParty(parts, tx, after)
  await advanceWhenAnswered(parts, tx, after)
  if (after.log.length > before.length) {
    await keepUses(tx, after)
    await writeCard(tx, place, { dossier: after.dossier, head: after.log.at(-1)?.hash ?? '' })
    await writeSteps(tx, place, after.dossier)
    await keepTask(parts, tx, after)
  }
  await recordDone(tx, place, { command, sequence: after.log.length, at })
  return after
}

/** Which bytes the dossier uses; nothing to write for one that never had any. */
async function keepUses(tx: Transaction, { place, dossier, matter }: Filed): Promise<void> {
  const evidence = listEvidence(dossier, matter)
  if (evidence.length > 0) await writeEvidence(tx, place, evidence)
}

async function append(
  tx: Transaction,
  to: Pick<Addition, 'place' | 'before' | 'actor' | 'at'>,
  events: readonly DossierEvent[],
): Promise<readonly LoggedEvent[]> {
  if (events.length === 0) return []
  const { place, before, actor, at } = to
  const signed = events.map((event) => ({ at, actor, event }))
  return appendEvents(tx, place, { head: before.at(-1), events: signed })
}
