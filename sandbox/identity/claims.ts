import type { Account } from '../people/accounts.ts'

/** The claims each scope asks for. */
export const scopeClaims = {
  phone: ['phone_number'],
  profile: ['name', 'role', 'phone_masked'],
  identity: ['identity_number'],
  work: ['company', 'office'],
} satisfies Record<string, string[]>

/** Everything the provider can say of an account; the scopes decide what it does say. */
export function claimsOf(account: Account): { readonly sub: string; readonly [claim: string]: unknown } {
  return {
    sub: account.subject,
    name: account.name,
    role: account.role,
    phone_number: account.phone,
    phone_masked: maskPhone(account.phone),
    identity_number: account.identityNumber,
    company: account.company,
    office: account.office,
  }
}

/** 13800000001 → 138****0001 */
function maskPhone(phone: string): string | undefined {
  return phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(7)}` : undefined
}
