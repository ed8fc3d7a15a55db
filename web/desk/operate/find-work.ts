import type { FailedWork } from '#api'

/** The work that a typed text is about: a dossier number, a matter, what was to be done or why it failed. */
export function findWork(entries: readonly FailedWork[], typed: string): readonly FailedWork[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return entries
  return entries.filter(({ dossier, what, because }) => {
    const texts = [
      dossier?.number,
      dossier?.matter.zh,
      dossier?.matter.en,
      what.zh,
      what.en,
      because.zh,
      because.en,
    ]
    return texts.some((text) => text?.toLowerCase().includes(wanted))
  })
}
