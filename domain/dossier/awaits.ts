import type { Dossier } from './dossier.ts'
import { endStates } from './state.ts'

/** After so many tries an agency that does not answer is left; a person or a counter goes on without it. */
export const mostAsks = 12

/**
 * What the platform itself still has to do for a dossier: ask an agency (`asking:…`), ask one again that did not answer
 * (`failing:…`), read a paper (`reading:…`). While this is not empty some job must be on its way.
 */
export function listAwaits({ state, asked, uploads }: Dossier): readonly string[] {
  if (endStates.includes(state)) return []
  const asks = [...asked].flatMap(([source, { state, times }]) => {
    if (state === 'waiting') return [`asking:${source}`]
    return state === 'failed' && times < mostAsks ? [`failing:${source}`] : []
  })
  return [...asks, ...uploads.filter(({ read }) => !read).map(({ id }) => `reading:${id}`)]
}
