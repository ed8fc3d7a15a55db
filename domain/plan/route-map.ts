import type { FactId } from '#fact'
import { judge, type Knowledge } from '#knowledge'
import type { Words } from '#matter'
import type { Demands } from './demand.ts'
import type { Way, WayFinder } from './way.ts'

/** A demanded fact with the way to it. */
export interface Routed {
  readonly fact: FactId
  readonly way: Way
  readonly because: readonly Words[]
}

/** Finds the way to each demanded fact, and to what those ways need first. */
export function routeDemands(demands: Demands, finder: WayFinder): ReadonlyMap<FactId, Routed> {
  const routed = new Map<FactId, Routed>()
  const queue = [...demands]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [fact, because] = next
    if (routed.has(fact)) continue
    const way = finder.find(fact)
    routed.set(fact, { fact, way, because })
    if (way.kind === 'first') for (const need of way.needs) queue.push([need, because])
  }
  return routed
}

/** What review points would like to know and a register can tell by itself; nobody is bothered for a point. */
export function routeReview(knowledge: Knowledge, finder: WayFinder): readonly Routed[] {
  return knowledge.matter.points.flatMap((point) =>
    judge(point, knowledge).ask.flatMap((fact) => {
      const way = finder.find(fact)
      return way.kind === 'obtain' || way.kind === 'waiting' ? [{ fact, way, because: [point.name] }] : []
    }),
  )
}
