import type { Matter } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { endStates } from '../state.ts'
import { decideHandOver } from './hand-over.ts'

/**
 * The applicant wants a person: before the decision a person then makes it; what the rules refused is decided again by
 * a person; what they granted, a person looks at and answers. Asked twice, it is one wish.
 */
export function decideAskPerson(
  dossier: Dossier,
  { matter, words }: { readonly matter: Matter; readonly words: string },
): readonly DossierEvent[] {
  if (!matter.decision) throw anyway()
  if (dossier.review && endStates.includes(dossier.state)) throw byPerson(matter)
  if (dossier.state === 'reviewing' || dossier.personAsked?.answered === false) return []
  const because =
    words === ''
      ? { zh: '申请人要求由工作人员办理。', en: 'The applicant wants a person to decide.' }
      : { zh: `申请人要求由工作人员办理：${words}`, en: `The applicant wants a person to decide: ${words}` }
  return [{ kind: 'person-asked', words }, ...decideHandOver(dossier, { cause: 'asked', because })]
}

function byPerson({ hotline }: Matter): Refusal {
  return new Refusal('not-now', {
    zh: `这份办件已经由工作人员决定。还有疑问请打 ${hotline}，也可以依法申请行政复议`,
    en: `A person has decided this. With questions call ${hotline}; you can also apply for administrative review`,
  })
}

function anyway(): Refusal {
  return new Refusal('not-now', {
    zh: '这个事项本来就由工作人员办理',
    en: 'A person decides in this matter anyway',
  })
}
