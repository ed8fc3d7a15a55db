import { type DossierEvent, decidePaid, type PaymentNotice } from '#dossier'
import { perform, type Situation } from '../act.ts'
import { goingOn, withPaper } from '../decide/go-on.ts'
import type { Filed } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { platformFor } from '../person.ts'

/**
 * Takes in one payment, whoever tells of it: the callback, a look at the gateway, or both at once. It is known by its
 * transaction, so that it counts once, and what follows is in the same transaction of the database.
 */
export function settlePayment(
  parts: FilingParts,
  dossier: string | undefined,
  notice: PaymentNotice,
): Promise<Filed> {
  const { order, transaction, amount } = notice
  return performMoney(parts, dossier, {
    key: `paid-${transaction}`,
    content: { order, amount },
    decide: (situation) =>
      withPaper(parts, situation, decidePaid(situation.dossier, notice, goingOn(situation))),
  })
}

/** An act of the platform about money. */
export function performMoney(
  parts: FilingParts,
  dossier: string | undefined,
  act: {
    readonly key: string
    readonly content: unknown
    readonly decide: (situation: Situation) => readonly DossierEvent[] | Promise<readonly DossierEvent[]>
  },
): Promise<Filed> {
  const { key, content, decide } = act
  return perform(parts, {
    dossier,
    command: { key, name: 'payment', content },
    actor: (now) => platformFor(parts.catalogue.get(now.matter, now.matterVersion)),
    allow: () => {},
    decide,
  })
}
