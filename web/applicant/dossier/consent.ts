import type { DossierView, Plan } from '#api'

type Obtainable = Plan['obtainable'][number]

/** Registers that may only be asked with consent and about which this person has not yet said yes or no. */
export function findConsentToAsk(view: DossierView): readonly Obtainable[] {
  const agreed = new Set(view.consents.filter((consent) => consent.given).map((consent) => consent.source))
  return view.plan.obtainable.filter((one) => one.consent && !agreed.has(one.source))
}
