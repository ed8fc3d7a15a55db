import { type Dossier, foldDossier } from '#dossier'
import type { Job } from '#job'
import type { Matter } from '#matter'
import { readLog } from '#store'
import { findPartyMessage } from '../confirm/message.ts'
import { findMessage } from '../message.ts'
import type { FilingParts } from '../parts.ts'

/** Tells the applicant, and the person it is about, of one event. The inbox knows the key, so telling twice is telling once. */
export async function deliverMessage(
  parts: FilingParts,
  { data }: Pick<Job<'deliver-message'>, 'data'>,
): Promise<void> {
  const place = { district: parts.district, dossier: data.dossier }
  const log = (await readLog(parts.database, place)).slice(0, data.sequence)
  const last = log.at(-1)
  if (last?.sequence !== data.sequence) return
  const dossier = foldDossier(log)
  const matter = parts.catalogue.get(dossier.matter, dossier.matterVersion)
  const message = findMessage(last.event, dossier, matter)
  const recipient = findRecipient(dossier, matter)
  const key = `${data.dossier}-${data.sequence}`
  const to = (path: string) => new URL(`${path}/${data.dossier}`, parts.publicUrl).href
  if (message && recipient !== undefined) {
    await parts.messenger.send({ ...message, key, recipient, link: to('/dossiers') })
  }
  const toParty = findPartyMessage(last.event, dossier, matter)
  if (toParty) await parts.messenger.send({ ...toParty, key: `${key}-party`, link: to('/confirmations') })
}

/** Who signs in is known by their id; who came to a counter, by the identity number the officer saw. */
function findRecipient({ applicant, channel, statements }: Dossier, matter: Matter): string | undefined {
  if (channel === 'online') return applicant.id
  const declared = [...matter.facts.values()].find(({ origins }) =>
    origins.some(({ kind, field }) => kind === 'profile' && field === 'identityNumber'),
  )
  const value = declared && statements.get(declared.id)?.at(-1)?.value
  return typeof value === 'string' ? value : undefined
}
