import { type DossierEvent, decideAfter, type GoingOn } from '#dossier'
import type { StepKind } from '#matter'
import type { Situation } from '../act.ts'
import { hashText } from '../hash-text.ts'
import { keepPaper, makeCertificateCode } from '../paper.ts'
import type { FilingParts } from '../parts.ts'

/** What comes by itself once a step is done, with the paper of what is issued. */
export async function goOn(
  parts: FilingParts,
  situation: Situation,
  done: StepKind,
): Promise<readonly DossierEvent[]> {
  return withPaper(parts, situation, decideAfter(situation.dossier, done, goingOn(situation)))
}

/** What decisions take from the world. */
export function goingOn({ matter, today, at }: Situation): GoingOn {
  return { matter, today, at, certificate: makeCertificateCode(), hash: hashText }
}

/** Makes the paper in the same breath as it is granted: nobody is granted a paper that cannot be printed. */
export async function withPaper(
  parts: FilingParts,
  situation: Situation,
  events: readonly DossierEvent[],
): Promise<readonly DossierEvent[]> {
  const granted = events.find((event) => event.kind === 'granted')
  const step = situation.matter.steps.find(({ id }) => id === granted?.step)
  if (!granted || !step) return events
  const office = situation.matter.decision?.office.id ?? ''
  const paper = await keepPaper(parts, situation, {
    ...{ step, office, at: situation.at },
    certificate: granted.certificate,
  })
  return [...events, { kind: 'delivered', paper }]
}
