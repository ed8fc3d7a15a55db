import { type Actor, type Profile, Refusal } from '#dossier'
import type { Signatory } from '#http'
import type { Matter } from '#matter'
import type { Person } from '#permission'
import type { Keys } from '#store'

/** Whoever is signed in; the table of routes has seen to it that somebody is. */
export function requireSignatory({ by }: { readonly by: Signatory | undefined }): Signatory {
  if (by) return by
  throw new Refusal('not-signed-in', { zh: '请先登录', en: 'Please sign in first' })
}

/** The officer's office; an officer without one serves nobody. */
export function requireOffice(by: Signatory): { readonly id: string; readonly name: string } {
  if (by.office) return by.office
  throw new Refusal('not-allowed', {
    zh: '您的账号没有绑定网点，请联系管理员',
    en: 'Your account belongs to no office; please ask an administrator',
  })
}

/** The signatory as permission sees them. */
export function toPerson(by: Signatory, keys: Keys): Person {
  const identityNumber = by.principal ? undefined : profileOf(by).identityNumber
  return {
    id: by.id,
    role: by.role,
    level: by.level,
    alsoKnownAs: identityNumber === undefined ? [] : [keys.namePerson(identityNumber)],
    company: by.company && { id: by.company.id, scope: by.company.scope },
    principal: by.principal && { id: by.principal.id, scope: by.principal.scope },
    office: by.office,
    identityNumber,
  }
}

/** Whose dossiers they open: their own, or those of the company they sign for. */
export function applicantOf(by: Signatory): { readonly id: string; readonly name: string } {
  if (by.principal) return { id: by.principal.id, name: by.principal.name }
  if (by.role !== 'agent') return { id: by.id, name: by.name }
  if (by.company) return { id: by.company.id, name: by.company.name }
  throw new Refusal('not-allowed', {
    zh: '您的账号没有绑定单位，不能替单位办理',
    en: 'Your account belongs to no company, so it cannot act for one',
  })
}

/** The signatory as the log shows them: every act says who did it, and for whom. */
export function toActor(by: Signatory, applicant: { readonly id: string; readonly name: string }): Actor {
  if (by.role === 'officer') {
    return { kind: 'officer', id: by.id, name: by.name, onBehalfOf: applicant, office: by.office?.id ?? '' }
  }
  const actor = { kind: 'applicant', id: by.id, name: by.name } as const
  return by.role === 'agent' || by.principal ? { ...actor, onBehalfOf: applicant } : actor
}

/** The platform itself. */
export const platform: Actor = { kind: 'system', id: 'haoban', name: '好办' }

/** The platform where it decides by the rules of a matter: the office that answers for it is on record. */
export function platformFor({ decision }: Matter): Actor {
  return decision ? { ...platform, office: decision.office.id } : platform
}

/** What is known of a person, or of whoever they act for, by the names that matters use. */
export function profileOf({ name, company, principal, claims }: Signatory): Profile {
  if (principal) {
    const number = principal.identityNumber
    return { name: principal.name, ...(number === undefined ? {} : { identityNumber: number }) }
  }
  const { identity_number: identityNumber, phone_number: phone } = claims
  return {
    name,
    ...(typeof identityNumber === 'string' ? { identityNumber } : {}),
    ...(typeof phone === 'string' ? { phone } : {}),
    ...(company ? { companyId: company.id, companyName: company.name } : {}),
  }
}
