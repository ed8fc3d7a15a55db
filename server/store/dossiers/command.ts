import { createHash } from 'node:crypto'
import { canonicalise, Refusal } from '#dossier'
import type { Transaction } from '../database.ts'
import { type Place, SequenceTaken } from './log.ts'

/** An act as its sender named it; the key makes sending it twice the same as once. */
export interface Command {
  readonly key: string
  readonly name: string
  readonly content: unknown
}

/**
 * The sequence the dossier had after this command was done, or undefined when it has not been. Throws `invalid` when
 * the key was used for something else.
 */
export async function findDone(tx: Transaction, place: Place, command: Command): Promise<number | undefined> {
  const [row] = await tx.query<{ contentHash: string; sequence: number }>(
    `select content_hash as "contentHash", sequence from dossier_command
     where district = $1 and dossier = $2 and key = $3`,
    [place.district, place.dossier, command.key],
  )
  if (row === undefined || row.contentHash === hashContent(command)) return row?.sequence
  throw new Refusal('invalid', {
    zh: '这个操作编号已用于别的操作，请刷新页面后再试',
    en: 'This key was already used for another act; please reload the page',
  })
}

/**
 * Remembers that a command is done, in the transaction that did it. Throws {@link SequenceTaken} when the same command
 * was sent twice at once and the other one was faster.
 */
export async function recordDone(
  tx: Transaction,
  place: Place,
  done: { readonly command: Command; readonly sequence: number; readonly at: string },
): Promise<void> {
  const { command, sequence, at } = done
  const written = await tx.query(
    `insert into dossier_command (district, dossier, key, content_hash, sequence, at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning sequence`,
    [place.district, place.dossier, command.key, hashContent(command), sequence, at],
  )
  if (written.length === 0) throw new SequenceTaken(place)
}

function hashContent({ name, content }: Command): string {
  return createHash('sha256')
    .update(canonicalise([name, content]))
    .digest('hex')
}
