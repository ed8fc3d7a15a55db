import type { Words } from '#api'
import { type Dossier, decideAskPerson, Refusal } from '#dossier'
import type { DecisionTerms, Matter } from '#matter'
import { isAllowed, requireAllowed } from '#permission'
import { findStop } from '#store'
import type { Call, FileAnswer, Handlers } from '../call.ts'
import { performCalled } from '../called-act.ts'
import { type Filed, readFiled, today } from '../filed.ts'
import { getMatter } from '../guide.ts'
import type { FilingParts } from '../parts.ts'
import { concernedBy } from '../permission.ts'
import { requireSignatory, toPerson } from '../person.ts'
import { viewDossier } from '../view/dossier-view.ts'
import { makeDecisionLetter } from './decision-letter.ts'
import { explain } from './explain.ts'
import { listRules } from './rule-list.ts'

type Names = 'readRules' | 'explainDecision' | 'showDecision' | 'askPerson'

/** What people may know of decisions by rules, and asking for a person. */
export function handleDecisions(parts: FilingParts): Pick<Handlers, Names> {
  return {
    readRules: async ({ params }) => {
      const matter = getMatter(parts.catalogue, params.matter)
      const stop = await findStop(parts.database, parts.district, matter.id)
      return listRules(matter, requireTerms(matter), stop)
    },
    explainDecision: async (call) => {
      const filed = await readFiled(parts, parts.database, call.params.dossier)
      requireAllowed(toPerson(requireSignatory(call), parts.keys), 'read', concernedBy(filed))
      return explain(filed, requireTerms(filed.matter), { masked: true, today: today(parts) })
    },
    showDecision: (call) => showDecision(parts, call),
    askPerson: async (call) => {
      const { key, words } = call.body
      const filed = await performCalled(parts, call, {
        name: 'askPerson',
        deed: 'change',
        key,
        content: { words },
        decide: ({ dossier, matter }) => decideAskPerson(dossier, { matter, words }),
      })
      return viewDossier(parts, filed)
    },
  }
}

async function showDecision(parts: FilingParts, call: Call<'showDecision'>): Promise<FileAnswer> {
  const person = toPerson(requireSignatory(call), parts.keys)
  const filed = await readFiled(parts, parts.database, call.params.dossier)
  const concerned = concernedBy(filed)
  if (!isAllowed(person, 'review', concerned)) requireAllowed(person, 'read', concerned)
  const told = explain(filed, requireTerms(filed.matter), { masked: true, today: today(parts) })
  if (!told.decided && !told.review) {
    throw new Refusal('not-found', { zh: '还没有作出决定', en: 'Nothing has been decided yet' })
  }
  const { language } = call
  const file = await makeDecisionLetter(told, {
    language,
    result: resultOf(filed)[language],
    at: filed.dossier.review?.at ?? filed.dossier.decision?.at ?? filed.dossier.changedAt,
    link: new URL(`/dossiers/${filed.place.dossier}/decision`, parts.publicUrl).href,
  })
  return { file, mediaType: 'application/pdf', name: `${filed.dossier.number}-decision.pdf` }
}

function resultOf({ dossier }: Filed): Words {
  return results[dossier.grant ? 'granted' : dossier.state] ?? { zh: '办理中', en: 'Under way' }
}

const results: { readonly [State in Dossier['state']]?: Words } = {
  granted: { zh: '准予', en: 'Granted' },
  denied: { zh: '不予', en: 'Denied' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  correction: { zh: '退回补正', en: 'To be corrected' },
  paying: { zh: '已核定，待缴款', en: 'Decided; to be paid' },
  reviewing: { zh: '由工作人员办理', en: 'A person decides' },
}

/** How the rules of a matter decide; throws `not-found` where people do. */
export function requireTerms({ decision }: Matter): DecisionTerms {
  if (decision) return decision
  throw new Refusal('not-found', {
    zh: '这个事项由工作人员办理，没有自动办理的规则',
    en: 'People decide in this matter; there are no rules that do',
  })
}
