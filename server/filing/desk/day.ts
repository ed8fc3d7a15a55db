import type { DeskDay } from '#api'
import type { Catalogue } from '#catalogue'
import { counterStates } from '#dossier'
import type { DossierCard, StepTime } from '#store'
import type { Fixed } from '../call.ts'

/** How the day goes at an office: done, waiting, and how long each step takes. */
export function sumUpDay(
  catalogue: Catalogue,
  at: { readonly office: string; readonly day: string },
  done: { readonly cards: readonly DossierCard[]; readonly steps: readonly StepTime[] },
): Fixed<DeskDay> {
  const visitors = done.cards.filter(({ visit }) => visit?.office === at.office)
  const served = visitors.filter(({ state }) => !counterStates.includes(state))
  const seconds = Map.groupBy(done.steps, ({ matter, step }) => `${matter}/${step}`)
  return {
    ...at,
    finished: served.length,
    waiting: visitors.length - served.length,
    averageMinutes: averageMinutes(served, done.steps),
    steps: [...seconds.values()].flatMap((times) => viewStep(catalogue, times)),
  }
}

function averageMinutes(served: readonly DossierCard[], steps: readonly StepTime[]): number | undefined {
  const ids = new Set(served.map(({ dossier }) => dossier))
  const ended = steps.filter(({ dossier }) => ids.has(dossier)).flatMap(secondsOf)
  if (ended.length === 0) return undefined
  const total = ended.reduce((sum, value) => sum + value, 0)
  return Math.round((total / 60 / ids.size) * 10) / 10
}

function viewStep(catalogue: Catalogue, times: readonly StepTime[]): Fixed<DeskDay['steps']> {
  const [first] = times
  const seconds = times.flatMap(secondsOf)
  const step = first && catalogue.find(first.matter)?.steps.find(({ id }) => id === first.step)
  if (!step || seconds.length === 0) return []
  const average = seconds.reduce((sum, value) => sum + value, 0) / seconds.length
  return [{ step: step.id, label: step.label, averageSeconds: Math.round(average) }]
}

function secondsOf({ startedAt, endedAt }: StepTime): readonly number[] {
  return endedAt === undefined ? [] : [(Date.parse(endedAt) - Date.parse(startedAt)) / 1000]
}
