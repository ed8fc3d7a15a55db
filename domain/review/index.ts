// Review (预审): what was read is held against what was expected, point by point, as the matter's points.yaml says.
// Deterministic and three-valued; it advises, a person or a rule decides.
export type { Finding } from './finding.ts'
export { listFindings, type PointVerdict, reviewPoints } from './review.ts'
