import type { Signatory } from './signatory.ts'

/** The authority a session acts on, as far as it is still in force. */
export interface ActingOn {
  readonly id: string
  readonly ground: 'company' | 'consent' | 'guardian'
  readonly principal: string
  readonly principalName: string
  readonly principalNumber: string | null
  readonly matters: readonly string[]
}

/**
 * Who is signed in, as they act now. For a company one is its agent; for a person one takes their place, with their
 * number instead of one's own; for oneself one leaves the company aside that one signed in for.
 */
export function actAs(signatory: Signatory, acting: ActingOn | 'self' | undefined): Signatory {
  if (acting === undefined) return signatory
  const { company: ownCompany, ...self } = signatory
  const role = signatory.role === 'agent' ? 'citizen' : signatory.role
  const own: Signatory = { ...self, role, ...(ownCompany ? { ownCompany } : {}) }
  if (acting === 'self') return own
  const { id: authority, ground, principal: id, principalName: name, principalNumber, matters } = acting
  const scope = [...matters]
  if (ground === 'company') return { ...own, role: 'agent', authority, company: { id, name, scope } }
  const principal = { id, name, scope, ground }
  return {
    ...own,
    authority,
    principal: principalNumber === null ? principal : { ...principal, identityNumber: principalNumber },
  }
}
