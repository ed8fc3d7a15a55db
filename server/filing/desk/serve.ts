import type { RouteName } from '#api'
import {
  type DossierEvent,
  decideAssignment,
  decideCorrection,
  decideDeny,
  decideGrant,
  decideInspect,
  decideSeeFacts,
  decideTakeBack,
  findCurrentStep,
  numberAssigned,
} from '#dossier'
import { nextNumber } from '#store'
import type { Situation } from '../act.ts'
import { releaseBooking } from '../booking.ts'
import type { Answer, Call, Handlers } from '../call.ts'
import { performCalled } from '../called-act.ts'
import { hashContent } from '../finish.ts'
import { keepPaper, makeCertificateCode } from '../paper.ts'
import type { FilingParts } from '../parts.ts'
import { requireOffice, requireSignatory } from '../person.ts'
import { viewDesk } from '../view/desk-view.ts'

type Routes = 'seeFacts' | 'takeBack' | 'inspect' | 'assignNumber' | 'grant' | 'deny' | 'requestCorrection'

/** What an officer does with a dossier in hand, step by step. */
export function handleService(parts: FilingParts): Pick<Handlers, Routes> {
  return {
    seeFacts: (call) =>
      serve(parts, call, 'seeFacts', ({ dossier, matter, at }) => {
        const { version, values } = call.body
        return decideSeeFacts(dossier, { matter, version, values, at })
      }),
    takeBack: (call) =>
      serve(parts, call, 'takeBack', ({ dossier }) => {
        const { upload, reason } = call.body
        return decideTakeBack(dossier, { upload, reason })
      }),
    inspect: (call) =>
      serve(parts, call, 'inspect', ({ dossier, matter, plan }) => {
        const { version, checks } = call.body
        return decideInspect(dossier, { matter, plan, version, checks, contentHash: hashContent(dossier) })
      }),
    assignNumber: (call) =>
      serve(parts, call, 'assignNumber', async ({ tx, place, dossier, matter, plan }) => {
        const assignment = decideAssignment(dossier, { matter, plan, version: call.body.version })
        const office = requireOffice(requireSignatory(call)).id
        const number = await nextNumber(tx, { district: place.district, series: assignment.series, office })
        return numberAssigned(matter, assignment, number)
      }),
    grant: (call) => serve(parts, call, 'grant', (situation) => grant(parts, call, situation)),
    deny: (call) =>
      serve(parts, call, 'deny', async (situation) => {
        const { version, reasons } = call.body
        const events = decideDeny(situation.dossier, { version, reasons })
        return [...(await releaseBooking(situation, { by: 'office', reason: '不予办理' })), ...events]
      }),
    requestCorrection: (call) =>
      serve(parts, call, 'requestCorrection', ({ dossier }) => {
        const { version, items } = call.body
        return decideCorrection(dossier, { version, items })
      }),
  }
}

/** Grants, and makes the paper in the same breath: nobody is granted a paper that cannot be printed. */
async function grant(
  parts: FilingParts,
  call: Call<'grant'>,
  situation: Situation,
): Promise<readonly DossierEvent[]> {
  const { dossier, matter, plan, at } = situation
  const certificate = makeCertificateCode()
  const events = decideGrant(dossier, { matter, plan, version: call.body.version, certificate })
  const step = findCurrentStep(dossier, matter)
  if (!step) return events
  const office = requireOffice(requireSignatory(call)).id
  const paper = await keepPaper(parts, situation, { step, certificate, office, at })
  return [...events, { kind: 'delivered', paper }]
}

interface Acted extends Pick<Call<RouteName>, 'by' | 'params'> {
  readonly body: { readonly key: string; readonly version: number }
}

async function serve(
  parts: FilingParts,
  call: Acted,
  name: Routes,
  decide: (situation: Situation) => readonly DossierEvent[] | Promise<readonly DossierEvent[]>,
): Promise<Answer<Routes>> {
  const { key, version: _, ...content } = call.body
  return viewDesk(parts, await performCalled(parts, call, { name, deed: 'serve', key, content, decide }))
}
