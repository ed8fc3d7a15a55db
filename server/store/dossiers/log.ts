import { createHash } from 'node:crypto'
import pg from 'pg'
import { type Actor, type DossierEvent, describeEvent, type LoggedEvent } from '#dossier'
import type { Transaction } from '../database.ts'

/** Whose log: the district is part of every key. */
export interface Place {
  readonly district: string
  /** A UUID. */
  readonly dossier: string
}

/** An event before it has its place in the log. */
export interface SignedEvent {
  /** ISO instant, in whole milliseconds. */
  readonly at: string
  readonly actor: Actor
  readonly event: DossierEvent
}

/** Somebody else wrote to the same log in between; the act has to be decided again on what is there now. */
export class SequenceTaken extends Error {
  constructor({ district, dossier }: Place) {
    super(`The log of ${district}/${dossier} has grown in the meantime`)
    this.name = 'SequenceTaken'
  }
}

/** Whether an act failed only because another was faster, and is worth deciding again: its log or number was taken. */
export function isTaken(error: unknown): boolean {
  return (
    error instanceof SequenceTaken || (error instanceof pg.DatabaseError && error.code === uniqueViolation)
  )
}

const uniqueViolation = '23505'

interface Row extends Omit<LoggedEvent, 'at'> {
  readonly at: Date
}

/** The whole log in order; empty when there is no such dossier. */
export async function readLog(
  tx: Transaction,
  { district, dossier }: Place,
): Promise<readonly LoggedEvent[]> {
  const rows = await tx.query<Row>(
    `select sequence, at, actor, event, hash from dossier_event
     where district = $1 and dossier = $2 order by sequence`,
    [district, dossier],
  )
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** Every dossier there is or was: one whose log is gone still has its card. */
export function listLogs(tx: Transaction): Promise<Place[]> {
  return tx.query<Place>(
    'select district, dossier from dossier_event union select district, dossier from dossier_card order by 1, 2',
  )
}

/**
 * Appends to the log, each event hashed over the one before. `head` is the last event that was read, undefined for a
 * new log. Throws {@link SequenceTaken} when the log has grown since.
 */
export async function appendEvents(
  tx: Transaction,
  place: Place,
  addition: { readonly head: LoggedEvent | undefined; readonly events: readonly SignedEvent[] },
): Promise<readonly LoggedEvent[]> {
  const logged = chain(place, addition.head, addition.events)
  const written = await tx.query(insertEvents, [
    place.district,
    place.dossier,
    logged.map(({ sequence }) => sequence),
    logged.map(({ at }) => at),
    logged.map(({ actor }) => JSON.stringify(actor)),
    logged.map(({ event }) => JSON.stringify(event)),
    logged.map(({ hash }) => hash),
  ])
  if (written.length < logged.length) throw new SequenceTaken(place)
  return logged
}

// As texts, because PostgreSQL's own JSON functions refuse some characters that people can type.
const insertEvents = `
  insert into dossier_event (district, dossier, sequence, at, actor, event, hash)
  select $1, $2, sequence, at, actor::json, event::json, hash
  from unnest($3::integer[], $4::timestamptz[], $5::text[], $6::text[], $7::text[])
    as added (sequence, at, actor, event, hash)
  on conflict (district, dossier, sequence) do nothing
  returning sequence`

function chain(
  place: Place,
  head: LoggedEvent | undefined,
  events: readonly SignedEvent[],
): readonly LoggedEvent[] {
  let sequence = head?.sequence ?? 0
  let previous = head?.hash ?? ''
  return events.map((signed) => {
    sequence += 1
    const numbered = { ...signed, sequence }
    previous = hashEvent(place, previous, numbered)
    return { ...numbered, hash: previous }
  })
}

/** What came of checking a chain; `sequence` is the first event that is not what was written. */
export type ChainCheck =
  | { readonly ok: true; readonly length: number }
  | { readonly ok: false; readonly sequence: number }

/** Whether a log is exactly what was written: nothing changed, left out, swapped, added or cut off its end. */
export async function verifyChain(tx: Transaction, place: Place): Promise<ChainCheck> {
  const log = await readLog(tx, place)
  let previous = ''
  for (const [index, logged] of log.entries()) {
    const isNext = logged.sequence === index + 1
    if (!isNext || hashEvent(place, previous, logged) !== logged.hash) {
      return { ok: false, sequence: index + 1 }
    }
    previous = logged.hash
  }
  const [card] = await tx.query<{ head: string }>(
    'select head from dossier_card where district = $1 and dossier = $2',
    [place.district, place.dossier],
  )
  if (card && card.head !== previous) return { ok: false, sequence: log.length + 1 }
  return { ok: true, length: log.length }
}

function hashEvent(
  { district, dossier }: Place,
  previous: string,
  logged: Omit<LoggedEvent, 'hash'>,
): string {
  return createHash('sha256')
    .update(describeEvent(`${district}/${dossier}`, previous, logged))
    .digest('hex')
}
