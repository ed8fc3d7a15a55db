// Who may do what with a dossier, as sentences that people can read and code checks. Whether a route may be called at
// all is said in the table of the API; here is the question whose dossier it is.
export { isAllowed, notFound, requireAllowed } from './allow.ts'
export { type Authority, type AuthorityGround, isInForce, refuseUnsoundAuthority } from './authority.ts'
export {
  type Concerned,
  type Deed,
  deeds,
  isInScope,
  type Person,
  type Sentence,
  sentences,
} from './sentence.ts'
