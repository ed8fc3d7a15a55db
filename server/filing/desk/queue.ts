import { listCardsOfDay, listStepsOfDay } from '#store'
import type { Handlers } from '../call.ts'
import { today } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { requireOffice, requireSignatory } from '../person.ts'
import { viewQueueEntry } from '../view/card-view.ts'
import { sumUpDay } from './day.ts'

/** The day at an office: who comes, and how it goes. */
export function handleQueue(parts: FilingParts): Pick<Handlers, 'readQueue' | 'readDay'> {
  const { database, district, catalogue } = parts
  return {
    readQueue: async (call) => {
      const at = { office: requireOffice(requireSignatory(call)).id, day: call.query.day ?? today(parts) }
      const cards = await listCardsOfDay(database, district, at)
      const entries = cards.map((card) =>
        viewQueueEntry(card, catalogue.get(card.matter, card.matterVersion)),
      )
      return { ...at, entries }
    },
    readDay: async (call) => {
      const at = { office: requireOffice(requireSignatory(call)).id, day: call.query.day ?? today(parts) }
      const cards = await listCardsOfDay(database, district, at)
      const steps = await listStepsOfDay(database, district, at)
      return sumUpDay(catalogue, at, { cards, steps })
    },
  }
}
