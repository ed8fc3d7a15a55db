import {
  type Dossier,
  type DossierEvent,
  decideRecheck,
  decideReview,
  decideSettleCommitment,
  findTask,
} from '#dossier'
import type { Matter } from '#matter'
import { requireAllowed } from '#permission'
import { listTasks } from '#store'
import type { Situation } from '../act.ts'
import type { Answer, Call, Handlers } from '../call.ts'
import { performCalled } from '../called-act.ts'
import { type Filed, readFiled, today } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { concernedBy } from '../permission.ts'
import { requireOffice, requireSignatory, toPerson } from '../person.ts'
import { viewDossier } from '../view/dossier-view.ts'
import { explain } from './explain.ts'
import { goingOn, withPaper } from './go-on.ts'
import { requireTerms } from './handle-decisions.ts'
import { listSwitches, switchMatter } from './switch-matter.ts'

type Names =
  | 'listDecisions'
  | 'readReview'
  | 'reviewDossier'
  | 'recheckDossier'
  | 'settlePromise'
  | 'listSwitches'
  | 'switchMatter'

/** What people of the accountable office do: decide, check again, stop and start the rules. */
export function handleReview(parts: FilingParts): Pick<Handlers, Names> {
  return {
    listDecisions: (call) => list(parts, call),
    readReview: async (call) => {
      const person = toPerson(requireSignatory(call), parts.keys)
      const filed = await readFiled(parts, parts.database, call.params.dossier)
      requireAllowed(person, 'review', concernedBy(filed))
      return view(parts, filed)
    },
    reviewDossier: async (call) => {
      const { key, version: _, ...content } = call.body
      const filed = await performCalled(parts, call, {
        ...{ name: 'reviewDossier', deed: 'review', key, content },
        decide: (situation) => review(parts, call, situation),
      })
      return view(parts, filed)
    },
    recheckDossier: async (call) => {
      const { key, agrees, note } = call.body
      const filed = await performCalled(parts, call, {
        ...{ name: 'recheckDossier', deed: 'review', key, content: { agrees, note } },
        decide: ({ dossier, matter }) => decideRecheck(dossier, { terms: matter.decision, agrees, note }),
      })
      return view(parts, filed)
    },
    settlePromise: async (call) => {
      const { key, material, revoked, note } = call.body
      const filed = await performCalled(parts, call, {
        ...{ name: 'settlePromise', deed: 'review', key, content: { material, revoked, note } },
        decide: ({ dossier }) => decideSettleCommitment(dossier, { material, revoked, note }),
      })
      return view(parts, filed)
    },
    listSwitches: (call) => listSwitches(parts, call),
    switchMatter: (call) => switchMatter(parts, call),
  }
}

async function list(parts: FilingParts, call: Call<'listDecisions'>): Promise<Answer<'listDecisions'>> {
  const office = requireOffice(requireSignatory(call))
  const tasks = await listTasks(parts.database, parts.district, office.id)
  return {
    office: office.name,
    tasks: tasks.map(({ office: _, applicantName: applicant, ...task }) => ({
      ...task,
      applicant,
      title: titleOf(parts.catalogue.find(task.matter), task.matter),
    })),
  }
}

function titleOf(matter: Matter | undefined, id: string) {
  return matter?.title ?? { zh: id, en: id }
}

async function review(
  parts: FilingParts,
  call: Call<'reviewDossier'>,
  situation: Situation,
): Promise<readonly DossierEvent[]> {
  const { version, outcome, note, reasons } = call.body
  const { dossier, plan } = situation
  const events = decideReview(dossier, {
    ...goingOn(situation),
    ...{ version, outcome, note, reasons },
    by: requireSignatory(call).id,
    items: reasons.map((message) => ({ about: 'review', message })),
    isAgainstRules: plan.verdict !== 'met' || plan.findings.some(({ status }) => status === 'reject'),
  })
  return withPaper(parts, situation, events)
}

/** What is sensitive is shown to whoever has to decide, and not after. */
async function view(parts: FilingParts, filed: Filed): Promise<Answer<'readReview'>> {
  const { dossier, matter } = filed
  const task = findTask(dossier, matter)
  const masked = task === undefined
  const shown = await viewDossier(parts, filed, masked)
  return {
    dossier: { ...shown, removed: [] },
    explanation: explain(filed, requireTerms(matter), { masked, today: today(parts) }),
    task: task && { kind: task.kind, since: task.since, because: task.because },
    promise: viewBroken(dossier, matter),
    granted: dossier.grant !== undefined,
  }
}

function viewBroken({ commitments }: Dossier, matter: Matter): Answer<'readReview'>['promise'] {
  const broken = commitments.find(({ status }) => status === 'broken')
  const words = matter.commitments.find(({ id }) => id === broken?.commitment)
  if (!broken || !words) return undefined
  const { material, madeAt, until } = broken
  const { title, text, law } = words
  return { material, title, text, law, madeAt, until }
}
