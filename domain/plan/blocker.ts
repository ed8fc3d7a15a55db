import type { Words } from '#matter'
import type { Finding } from '#review'
import type { Blocker, MaterialPlan, Plan, Situation } from './plan.ts'
import { stateOfUploads } from './way.ts'

type Parts = Pick<Plan, 'rules' | 'questions' | 'materials' | 'rows' | 'findings'>

/** What keeps the dossier from being filed, in the order to mend it. A register that is down never does. */
export function listBlockers(
  { rules, questions, materials, rows, findings }: Parts,
  situation: Situation,
): Blocker[] {
  // What only leads to a person keeps nobody from filing.
  const unmet = rules.filter(({ verdict, outcome }) => verdict === 'unmet' && outcome !== 'manual')
  return [
    ...unmet.map(({ id, reason }): Blocker => ({ kind: 'unmet', rule: id, message: reason })),
    ...questions.map(({ fact, text }): Blocker => ({ kind: 'question', fact, message: text })),
    ...materials.flatMap((material) => blockByMaterial(material, situation)),
    ...rows
      .filter(({ mode }) => mode === 'confirm')
      .map(({ fact, label }): Blocker => ({ kind: 'confirm', fact, message: pleaseCheck(label) })),
    ...findings
      .filter(isRejected)
      .map(({ point, message }): Blocker => ({ kind: 'finding', point, message })),
  ]
}

function blockByMaterial(material: MaterialPlan, situation: Situation): Blocker[] {
  const { id, label, status, commitment } = material
  if (status !== 'needed') return []
  if (commitment) return [{ kind: 'commitment', material: id, message: promise(commitment.title) }]
  const state = stateOfUploads(situation.matter, id, situation.uploads)
  if (state === 'reading') return [{ kind: 'waiting', source: id, message: reading(label) }]
  return [{ kind: 'material', material: id, message: state === 'unusable' ? again(label) : please(label) }]
}

function isRejected({ status }: Finding): boolean {
  return status === 'reject'
}

function pleaseCheck({ zh, en }: Words): Words {
  return { zh: `请核对${zh}`, en: `Please check: ${en}` }
}

function please({ zh, en }: Words): Words {
  return { zh: `请上传${zh}`, en: `Please hand in: ${en}` }
}

function promise({ zh, en }: Words): Words {
  return { zh: `请看一看并作出承诺：${zh}`, en: `Please read and promise: ${en}` }
}

function again({ zh, en }: Words): Words {
  return { zh: `请重新上传${zh}`, en: `Please hand in again: ${en}` }
}

function reading({ zh, en }: Words): Words {
  return { zh: `正在识别${zh}，请稍等`, en: `Reading: ${en}` }
}
