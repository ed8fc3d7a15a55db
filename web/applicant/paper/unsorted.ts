import type { unsorted as place } from '#dossier'

/** Where papers lie that were handed in together, until their reading says what they are. */
export const unsorted: typeof place = 'unsorted'
