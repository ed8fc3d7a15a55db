import type { FactId, SourceKind } from '#fact'
import { judgeGiven, type Knowledge } from '#knowledge'
import type { Material, Route, Words } from '#matter'
import type { MaterialPlan, Situation } from './plan.ts'
import { stateOfUploads, type WayFinder } from './way.ts'

const notConcerned: Words = { zh: '您的情况不需要。', en: 'Not needed in your situation.' }
const undecided: Words = { zh: '再回答几个问题就知道要不要。', en: 'A few more answers will tell.' }
const received: Words = { zh: '已经收到。', en: 'Received.' }

/** For each material whether it is needed, by which route it is spared or given, and why. */
export function planMaterials(
  situation: Situation,
  knowledge: Knowledge,
  finder: WayFinder,
): readonly MaterialPlan[] {
  return situation.matter.materials.map((material) => {
    const { id, label, hint, basis, documents } = material
    return { id, label, hint, basis, documents, ...decide(material, situation, knowledge, finder) }
  })
}

type Decision = Pick<MaterialPlan, 'status' | 'route' | 'because'>

function decide(material: Material, situation: Situation, knowledge: Knowledge, finder: WayFinder): Decision {
  const required = judgeGiven(material.required, knowledge)
  if (required.kind === 'unknown') return decideLater(material, required.missing, finder)
  if (required.value !== true) return { status: 'not-applicable', route: 'none', because: notConcerned }
  if (stateOfUploads(situation.matter, material.id, situation.uploads) === 'provided') {
    return { status: 'provided', route: 'upload', because: received }
  }
  for (const route of material.routes) {
    const status = tryRoute(route, material, situation, knowledge, finder)
    if (status) return { status, route: route.kind, because: route.because }
  }
  return { status: 'needed', route: 'upload', because: material.hint ?? material.label }
}

/** Whether it is needed is open: a few answers tell, or, when nobody can say it now, the counter does. */
function decideLater({ routes }: Material, missing: readonly FactId[], finder: WayFinder): Decision {
  const counter = routes.find(({ kind }) => kind === 'counter')
  const nobodyCanSay = missing.every((fact) => finder.find(fact).kind === 'later')
  if (counter && nobodyCanSay) return { status: 'later', route: 'counter', because: counter.because }
  return { status: 'undecided', route: 'none', because: undecided }
}

/** What a route makes of the material, or undefined when it is closed and the next one is tried. */
function tryRoute(
  route: Route,
  material: Material,
  situation: Situation,
  knowledge: Knowledge,
  finder: WayFinder,
): MaterialPlan['status'] | undefined {
  switch (route.kind) {
    case 'register':
    case 'licence':
    case 'assistance': {
      if (isProved(material, knowledge, route.kind, route.source)) return 'not-needed'
      const coming = finder.isOpen(route.source) || situation.asked.get(route.source) === 'waiting'
      return coming ? 'not-needed' : undefined
    }
    case 'verification':
    case 'commitment':
      return material.proves.every((fact) => knowledge.isKnown(fact)) ? 'not-needed' : undefined
    case 'upload':
      return 'needed'
    case 'counter':
      return 'later'
  }
}

/** Whether the source itself vouches for at least one of the facts and all of them are known. */
function isProved({ proves }: Material, knowledge: Knowledge, kind: SourceKind, source: string): boolean {
  const facts = proves.map((id) => knowledge.findFact(id))
  const vouched = facts.some((fact) => fact?.source.kind === kind && fact.source.name === source)
  return vouched && facts.every((fact) => fact !== undefined)
}
