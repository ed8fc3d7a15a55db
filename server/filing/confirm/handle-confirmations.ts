import { decideConfirm, decideRefuseConfirmation, decideRemind } from '#dossier'
import { isAllowed, requireAllowed } from '#permission'
import { listCardsAbout } from '#store'
import type { Call, Handlers } from '../call.ts'
import { performCalled } from '../called-act.ts'
import { goOn } from '../decide/go-on.ts'
import { readFiled } from '../filed.ts'
import { hashText } from '../hash-text.ts'
import type { FilingParts } from '../parts.ts'
import { concernedBy } from '../permission.ts'
import { requireSignatory, toPerson } from '../person.ts'
import { viewDossier } from '../view/dossier-view.ts'
import { endWhatIsOver } from './expire.ts'
import { viewConfirmation, viewConfirmationCard } from './view-confirmation.ts'

type Names = 'listConfirmations' | 'readConfirmation' | 'confirm' | 'refuseConfirmation' | 'remindParty'

/** What the person a dossier is about sees, agrees to or refuses. */
export function handleConfirmations(parts: FilingParts): Pick<Handlers, Names> {
  return {
    listConfirmations: (call) => list(parts, call),
    readConfirmation: async (call) => {
      const person = toPerson(requireSignatory(call), parts.keys)
      const filed = await readFiled(parts, parts.database, call.params.dossier)
      requireAllowed(person, 'read what concerns them', concernedBy(filed))
      return viewConfirmation(parts, await endWhatIsOver(parts, filed))
    },
    confirm: async (call) => {
      const { key, contentHash: seen } = call.body
      const filed = await performCalled(parts, call, {
        name: 'confirm',
        deed: 'confirm',
        key,
        content: { seen },
        decide: async (situation) => {
          const events = decideConfirm(situation.dossier, { ...situation, seen, hash: hashText })
          return [...events, ...(await goOn(parts, situation, 'confirm'))]
        },
      })
      return viewConfirmation(parts, filed)
    },
    refuseConfirmation: async (call) => {
      const { key, reason } = call.body
      const filed = await performCalled(parts, call, {
        name: 'refuseConfirmation',
        deed: 'confirm',
        key,
        content: { reason },
        decide: ({ dossier, matter, at }) => decideRefuseConfirmation(dossier, { matter, reason, at }),
      })
      return viewConfirmation(parts, filed)
    },
    remindParty: async (call) => {
      const filed = await performCalled(parts, call, {
        name: 'remindParty',
        deed: 'submit',
        key: call.body.key,
        content: {},
        decide: (situation) => decideRemind(situation.dossier, { ...situation, hash: hashText }),
      })
      return viewDossier(parts, filed)
    },
  }
}

/** What is waiting first; a draft the person was never asked about is not theirs to see. */
async function list(parts: FilingParts, call: Call<'listConfirmations'>) {
  const person = toPerson(requireSignatory(call), parts.keys)
  const { identityNumber } = person
  if (identityNumber === undefined) return []
  const name = parts.keys.namePerson(identityNumber)
  const cards = await listCardsAbout(parts.database, parts.district, name)
  const filed = await Promise.all(cards.map(({ dossier }) => readFiled(parts, parts.database, dossier)))
  return filed
    .filter((each) => isAllowed(person, 'read what concerns them', concernedBy(each)))
    .map(viewConfirmationCard)
}
