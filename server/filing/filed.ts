import { localDay } from '#calendar'
import { type Dossier, foldDossier, type LoggedEvent, situationOf } from '#dossier'
import type { Matter } from '#matter'
import { notFound } from '#permission'
import { makePlan, type Plan } from '#plan'
import { type Place, readLog, type Transaction } from '#store'
import type { FilingParts } from './parts.ts'

/** A dossier with all that is folded and computed from its log. */
export interface Filed {
  readonly place: Place
  readonly log: readonly LoggedEvent[]
  readonly dossier: Dossier
  readonly matter: Matter
  readonly plan: Plan
}

type Needed = Pick<FilingParts, 'catalogue' | 'sources' | 'now'>

/** Reads a dossier; throws `not-found` when there is none, also for ids that are none. */
export async function readFiled(
  parts: Pick<FilingParts, 'district'> & Needed,
  tx: Transaction,
  dossier: string | undefined,
): Promise<Filed> {
  const place = placeOf(parts.district, dossier)
  const log = await readLog(tx, place)
  if (log.length === 0) throw notFound()
  return file(parts, place, log)
}

/** Where a dossier is kept; an id that is no UUID is the id of nothing. */
export function placeOf(district: string, dossier: string | undefined): Place {
  if (dossier === undefined || !uuid.test(dossier)) throw notFound()
  return { district, dossier: dossier.toLowerCase() }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

/** Folds a log and makes the plan of today from it. */
export function file(parts: Needed, place: Place, log: readonly LoggedEvent[]): Filed {
  const dossier = foldDossier(log)
  const matter = parts.catalogue.get(dossier.matter, dossier.matterVersion)
  const situation = situationOf(dossier, matter, { today: today(parts), sources: parts.sources.states() })
  return { place, log, dossier, matter, plan: makePlan(situation) }
}

/** The legal date of now, in Shanghai. */
export function today({ now }: Pick<FilingParts, 'now'>): string {
  return localDay(now().toISOString())
}
