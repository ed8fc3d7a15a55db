import { foldDossier } from '#dossier'
import { listLogs, readLog } from '#store'
import type { FilingParts } from '../parts.ts'
import { keepTask } from './keep-task.ts'

type Needed = Pick<FilingParts, 'calendar' | 'catalogue' | 'database' | 'district'>

/** Makes what accountable offices have to look at again from the logs, beside the work of the day. */
export async function rebuildTasks(parts: Needed): Promise<void> {
  const { catalogue, database, district } = parts
  for (const place of await listLogs(database)) {
    if (place.district !== district) continue
    await database.transaction(async (tx) => {
      // Whoever adds to the log writes its card before its task, and so waits here.
      await tx.query('select 1 from dossier_card where district = $1 and dossier = $2 for update', [
        district,
        place.dossier,
      ])
      const log = await readLog(tx, place)
      if (log.length === 0) return
      const dossier = foldDossier(log)
      await keepTask(parts, tx, {
        place,
        dossier,
        matter: catalogue.get(dossier.matter, dossier.matterVersion),
      })
    })
  }
}
