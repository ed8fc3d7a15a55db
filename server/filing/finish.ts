import { type Dossier, decideRate, decideSeal, decideSubmit, decideWithdraw, describeContent } from '#dossier'
import { releaseBooking } from './booking.ts'
import type { Handlers } from './call.ts'
import { performCalled } from './called-act.ts'
import { goOn } from './decide/go-on.ts'
import { hashText } from './hash-text.ts'
import type { FilingParts } from './parts.ts'
import { viewDossier } from './view/dossier-view.ts'

/** What ends an applicant's part: filing, taking back, rating. */
export function handleFinish(parts: FilingParts): Pick<Handlers, 'submit' | 'withdraw' | 'rate'> {
  return {
    submit: async (call) => {
      const { key, version } = call.body
      const filed = await performCalled(parts, call, {
        name: 'submit',
        deed: 'submit',
        key,
        content: {},
        decide: async (situation) => {
          const { dossier, matter, plan, today } = situation
          const contentHash = hashContent(dossier)
          const events = decideSubmit(dossier, { plan, version, contentHash })
          const sealed = decideSeal(dossier, { matter, today, contentHash })
          return [...events, ...sealed, ...(await goOn(parts, situation, 'file'))]
        },
      })
      return viewDossier(parts, filed)
    },
    withdraw: async (call) => {
      const { key, version, reason } = call.body
      const filed = await performCalled(parts, call, {
        name: 'withdraw',
        deed: 'change',
        key,
        content: { reason },
        decide: async (situation) => {
          const events = decideWithdraw(situation.dossier, { version, reason })
          // A place given back late is still better than one that stays empty.
          const released = await releaseBooking(situation, { by: 'office', reason: '撤回办件' })
          return [...released, ...events]
        },
      })
      return viewDossier(parts, filed)
    },
    rate: async (call) => {
      const { key, stars, reasons, words } = call.body
      const filed = await performCalled(parts, call, {
        name: 'rate',
        deed: 'change',
        key,
        content: { stars, reasons, words },
        decide: ({ dossier }) => decideRate(dossier, { stars, reasons, words }),
      })
      return viewDossier(parts, filed)
    },
  }
}

/** SHA-256 of exactly what is filed. */
export function hashContent(dossier: Dossier): string {
  return hashText(describeContent(dossier))
}
