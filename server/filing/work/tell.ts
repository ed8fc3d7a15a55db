import { localDay } from '#calendar'
import { findText, foldDossier, knowledgeOf, Refusal } from '#dossier'
import type { Job } from '#job'
import type { Knowledge } from '#knowledge'
import type { Telling } from '#matter'
import { readLog } from '#store'
import { listTellings } from '../follow-up.ts'
import type { FilingParts } from '../parts.ts'

/**
 * Tells the agency that keeps the register what was granted, as it was when it was granted. Throws until it is taken,
 * so that it is tried again; the agency knows it by its key. Where the register does not keep such a thing, because
 * what it asks for is unknown, nobody is told.
 */
export async function tellAgency(parts: FilingParts, { data }: Job<'tell-agency'>): Promise<void> {
  const place = { district: parts.district, dossier: data.dossier }
  const log = (await readLog(parts.database, place)).slice(0, data.sequence)
  const granted = log.at(-1)
  if (granted?.event.kind !== 'granted') return
  const dossier = foldDossier(log)
  const matter = parts.catalogue.get(dossier.matter, dossier.matterVersion)
  const telling = listTellings(matter, granted.event.step).find(({ to }) => to === data.to)
  const grantedOn = localDay(granted.at)
  const values = telling && findValues(knowledgeOf(dossier, matter, grantedOn), telling)
  if (!telling || !values) return
  const told = await parts.sources.tell({
    to: telling.to,
    key: `${data.dossier}-${data.sequence}-${data.to}`,
    dossier: data.dossier,
    matter: matter.id,
    purpose: matter.title.zh,
    values: { ...values, dossierNumber: dossier.number, office: granted.actor.office ?? '', grantedOn },
  })
  if (told.kind === 'delivered') return
  throw new Refusal('unavailable', {
    zh: `办理结果没有送到：${told.reason}`,
    en: `The result was not taken: ${told.reason}`,
  })
}

function findValues(knowledge: Knowledge, telling: Telling): Record<string, string> | undefined {
  const values: Record<string, string> = {}
  for (const [name, fact] of telling.values) {
    const value = findText(knowledge, fact)
    if (value === undefined) return undefined
    values[name] = value
  }
  return values
}
