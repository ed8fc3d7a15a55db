import type { Authorities, AuthorityView } from '#api'
import type { Signatory } from '#http'
import { isInForce } from '#permission'
import { type KeptAuthority, listGivenAuthorities, listReceivedAuthorities } from '#store'
import type { Fixed } from '../call.ts'
import { today } from '../filed.ts'
import type { FilingParts } from '../parts.ts'

/** In whose name somebody gives authority: a company whose matters are all theirs by its own word, or themselves. */
export function findGiver(by: Signatory):
  | {
      readonly id: string
      readonly name: string
      readonly ground: 'company' | 'consent'
      readonly identityNumber: string | undefined
    }
  | undefined {
  if (by.authority !== undefined) return undefined
  if (by.role === 'agent') {
    const isAdministrator = by.company?.scope.includes('*') === true
    return by.company && isAdministrator
      ? { id: by.company.id, name: by.company.name, ground: 'company', identityNumber: undefined }
      : undefined
  }
  return { id: by.id, name: by.name, ground: 'consent', identityNumber: numberOf(by) }
}

/** The name that stands for the identity number of whoever is signed in. */
export function nameOf({ keys }: Pick<FilingParts, 'keys'>, by: Signatory): string | undefined {
  const number = numberOf(by)
  return number === undefined ? undefined : keys.namePerson(number)
}

function numberOf({ claims }: Signatory): string | undefined {
  return typeof claims.identity_number === 'string' ? claims.identity_number : undefined
}

/** Everything the page of authorities shows. */
export async function viewAuthorities(parts: FilingParts, by: Signatory): Promise<Fixed<Authorities>> {
  const { database, district } = parts
  const giver = findGiver(by)
  const name = nameOf(parts, by)
  const given = giver ? await listGivenAuthorities(database, district, giver.id) : []
  const received = name === undefined ? [] : await listReceivedAuthorities(database, district, name)
  const company = by.authority === undefined ? (by.company ?? by.ownCompany) : by.ownCompany
  return {
    acting: by.authority ?? (by.role === 'agent' ? 'company' : 'self'),
    company: company?.name,
    giver: giver?.name,
    given: given.map((authority) => view(parts, authority)),
    received: received.map((authority) => view(parts, authority)),
  }
}

function view(parts: FilingParts, authority: KeptAuthority): Fixed<AuthorityView> {
  const { id, ground, principal, agent, from, until, givenBy, givenAt, revokedByName, revokedAt } = authority
  const state = revokedAt !== undefined ? 'revoked' : isInForce(authority, today(parts)) ? 'in-force' : 'over'
  return {
    ...{ id, ground, principal: principal.name, agent: agent.name, from, until, state },
    matters: authority.matters.includes('*')
      ? undefined
      : authority.matters.map((matter) => parts.catalogue.find(matter)?.title ?? { zh: matter, en: matter }),
    ...{ givenBy: givenBy.name, givenAt, revokedBy: revokedByName, revokedAt },
  }
}
