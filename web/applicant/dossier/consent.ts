import type { DossierView, Plan } from '#api'

type Obtainable = Plan['obtainable'][number]

/** Registers that may only be asked with consent and about which this person has not yet said yes or no. */
export function findConsentToAsk(view: DossierView): readonly Obtainable[] {
  const decided = new Set([
    ...view.consents.filter((consent) => consent.given).map((consent) => consent.source),
    ...view.sources.map((source) => source.source),
    ...readDecided(view.id),
  ])
  return view.plan.obtainable.filter((one) => one.consent && !decided.has(one.source))
}

/** Remembers that a “no” was said, so that nobody is asked twice. */
export function rememberDecided(dossier: string, sources: readonly string[]): void {
  try {
    sessionStorage.setItem(
      keyOf(dossier),
      JSON.stringify([...new Set([...readDecided(dossier), ...sources])]),
    )
  } catch {
    // Without storage the question is asked once more after a reload.
  }
}

function readDecided(dossier: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(dossier)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

function keyOf(dossier: string): string {
  return `haoban.decided.${dossier}`
}
