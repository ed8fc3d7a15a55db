import { needsConfirmation } from '#fact'
import { type Judgement, judge, type Knowledge } from '#knowledge'
import type { Point } from '#matter'
import type { Finding } from './finding.ts'

/** What became of one point: `unsure` when something it needs was not read. */
export interface PointVerdict {
  readonly point: Point
  readonly verdict: 'pass' | 'fail' | 'unsure' | 'not-concerned'
}

/** Looks at every review point with what is known; an unknown never counts as a fault of the applicant. */
export function reviewPoints(knowledge: Knowledge): readonly PointVerdict[] {
  return knowledge.matter.points.map((point) => {
    const verdict = toVerdict(judge(point, knowledge))
    return { point, verdict: verdict === 'fail' && isTooEarly(point, knowledge) ? 'unsure' : verdict }
  })
}

/** What may only be misread is shown for confirmation first; a fault is found once it has been confirmed. */
function isTooEarly({ certain, about }: Point, knowledge: Knowledge): boolean {
  if (!certain) return false
  return about.some((id) => {
    const fact = knowledge.findFact(id)
    return fact !== undefined && needsConfirmation(fact)
  })
}

/** The points that failed, with where it can be seen and what to do. */
export function listFindings(knowledge: Knowledge): readonly Finding[] {
  return reviewPoints(knowledge).flatMap(({ point, verdict }) =>
    verdict === 'fail' ? [makeFinding(point, knowledge)] : [],
  )
}

function toVerdict({ truth, applies }: Judgement): PointVerdict['verdict'] {
  if (!applies) return 'not-concerned'
  if (truth === 'met') return 'pass'
  return truth === 'unmet' ? 'fail' : 'unsure'
}

function makeFinding(point: Point, knowledge: Knowledge): Finding {
  const { id, code, name, otherwise, message, remedy, law, about } = point
  const evidence = about.flatMap((fact) => knowledge.findFact(fact)?.source.evidence ?? [])
  return { point: id, code, name, status: otherwise, message, remedy, law, facts: about, evidence }
}
