import { type Dossier, foldDossier, listEvidence } from '#dossier'
import type { Matter } from '#matter'
import type { Database, Transaction } from '../database.ts'
import { writeEvidence } from '../evidence/use.ts'
import { writeCard } from './card.ts'
import { type Place, readLog } from './log.ts'
import { writeSteps } from './step.ts'

type MatterOf = (dossier: Dossier) => Matter

/**
 * Makes the cards, steps and uses of evidence of a district again from the logs, beside the work of the day; returns how
 * many dossiers it has. Papers that wait to be read wait as if they had just been handed in.
 */
export async function rebuildProjections(
  database: Database,
  district: string,
  matterOf: MatterOf,
): Promise<number> {
  const dossiers = await database.query<{ dossier: string }>(
    'select dossier from dossier_event where district = $1 and sequence = 1',
    [district],
  )
  for (const { dossier } of dossiers) await rebuild(database, { district, dossier }, matterOf)
  return dossiers.length
}

function rebuild(database: Database, place: Place, matterOf: MatterOf): Promise<void> {
  return database.transaction(async (tx) => {
    // Whoever adds to the log writes its card as well, and waits for this one; what they added before is read below.
    await writeCard(tx, place, await readDossier(tx, place))
    const { dossier, head } = await readDossier(tx, place)
    await writeCard(tx, place, { dossier, head })
    await writeSteps(tx, place, dossier)
    await writeEvidence(tx, place, listEvidence(dossier, matterOf(dossier)))
  })
}

async function readDossier(tx: Transaction, place: Place) {
  const log = await readLog(tx, place)
  return { dossier: foldDossier(log), head: log.at(-1)?.hash ?? '' }
}
