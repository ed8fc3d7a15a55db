import { foldDossier } from '#dossier'
import type { Database } from '../database.ts'
import { writeCard } from './card.ts'
import { type Place, readLog } from './log.ts'
import { writeSteps } from './step.ts'

/** Makes the cards and steps of a district again from the logs; returns how many dossiers it has. */
export async function rebuildProjections(database: Database, district: string): Promise<number> {
  const dossiers = await database.query<{ dossier: string }>(
    'select dossier from dossier_event where district = $1 and sequence = 1',
    [district],
  )
  for (const { dossier } of dossiers) await rebuild(database, { district, dossier })
  return dossiers.length
}

async function rebuild(database: Database, place: Place): Promise<void> {
  await database.transaction(async (tx) => {
    const log = await readLog(tx, place)
    const dossier = foldDossier(log)
    await writeCard(tx, place, { dossier, head: log.at(-1)?.hash ?? '' })
    await writeSteps(tx, place, dossier)
  })
}
