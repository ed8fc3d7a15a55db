// What is known in one situation: settled statements, computed values, decision tables and dated parameters, under one
// lookup that rules are evaluated with. A thing nobody has said yet is unknown, never null.
export { type Basis, findBasis, findDatedValue } from './basis.ts'
export { type Judgement, judge, judgeGiven } from './judge.ts'
export { Knowledge } from './knowledge.ts'
