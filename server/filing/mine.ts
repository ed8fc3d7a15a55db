import { isAllowed, requireAllowed } from '#permission'
import { type DossierCard, listCardsOf, listPartyNames } from '#store'
import type { Handlers } from './call.ts'
import { readFiled } from './filed.ts'
import { getMatter } from './guide.ts'
import { openDossier } from './open-dossier.ts'
import type { FilingParts } from './parts.ts'
import { concernedBy, concernedByCard, toBe } from './permission.ts'
import { applicantOf, profileOf, requireSignatory, toActor, toPerson } from './person.ts'
import { viewCard } from './view/card-view.ts'
import { viewDossier } from './view/dossier-view.ts'

/** An applicant's own dossiers: listed, opened, read. */
export function handleMine(
  parts: FilingParts,
): Pick<Handlers, 'listDossiers' | 'openDossier' | 'readDossier'> {
  const { database, district, catalogue, keys } = parts
  const matterOf = (card: DossierCard) => catalogue.get(card.matter, card.matterVersion)
  return {
    listDossiers: async (call) => {
      const by = requireSignatory(call)
      const ids = [applicantOf(by).id, ...(by.role === 'agent' ? [] : toPerson(by, keys).alsoKnownAs)]
      const person = toPerson(by, keys)
      const cards = (await listCardsOf(database, district, ids)).filter((card) =>
        isAllowed(person, 'read', concernedByCard(card, matterOf(card))),
      )
      const names = await listPartyNames(
        database,
        district,
        cards.map(({ dossier }) => dossier),
      )
      return cards.map((card) => ({
        ...viewCard(card, matterOf(card)),
        about: names.get(card.dossier),
      }))
    },
    openDossier: async (call) => {
      const by = requireSignatory(call)
      const applicant = applicantOf(by)
      const matter = getMatter(catalogue, call.body.matter)
      requireAllowed(toPerson(by, keys), 'open', toBe(matter, applicant))
      const filed = await openDossier(parts, {
        matter,
        channel: 'online',
        applicant,
        profile: profileOf(by),
        by: by.id,
        actor: toActor(by, applicant),
        command: { key: call.body.key, name: 'openDossier', content: { matter: call.body.matter } },
        resume: true,
        more: () => [],
      })
      return viewDossier(parts, filed)
    },
    readDossier: async (call) => {
      const person = toPerson(requireSignatory(call), keys)
      const filed = await readFiled(parts, database, call.params.dossier)
      requireAllowed(person, 'read', concernedBy(filed))
      return viewDossier(parts, filed)
    },
  }
}
