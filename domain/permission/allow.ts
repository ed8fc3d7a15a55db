import { Refusal } from '#dossier'
import { type Concerned, type Deed, type Person, sentences } from './sentence.ts'

/** Whether some sentence allows it. */
export function isAllowed(person: Person, deed: Deed, dossier: Concerned): boolean {
  return sentences.some(({ who, may, when }) => {
    return who.includes(person.role) && may.includes(deed) && when(person, dossier)
  })
}

/**
 * Throws when no sentence allows it: `not-found` to those who may not even know that it exists, so that nobody learns
 * about others by trying; `not-allowed` with the sentence to those who may see it.
 */
export function requireAllowed(person: Person, deed: Deed, dossier: Concerned): void {
  if (isAllowed(person, deed, dossier)) return
  const maySee = looks.some((look) => isAllowed(person, look, dossier))
  if (!maySee) throw notFound()
  const rule = sentences.find(({ who, may }) => who.includes(person.role) && may.includes(deed))
  throw new Refusal('not-allowed', rule?.says ?? { zh: '您没有这项权限', en: 'You may not do this' })
}

const looks = ['read', 'read what concerns them', 'read at the counter'] as const

/** The answer to whoever asks for a dossier that is not there, or not theirs. */
export function notFound(): Refusal {
  return new Refusal('not-found', {
    zh: '没有找到这份办件，请核对号码，或从“我的办件”里打开',
    en: 'This dossier was not found; check the number or open it from your list',
  })
}
