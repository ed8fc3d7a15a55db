import { z } from 'zod'
import { role } from '#api'

const named = z.object({ id: z.string(), name: z.string() })

/** Who is signed in, as the identity provider vouches for them. */
export const signatory = z.object({
  /** The provider's subject: stays the same for ever. */
  id: z.string().min(1),
  name: z.string().min(1),
  role,
  /** Assurance level (`acr`): how surely the provider knows them. */
  level: z.string(),
  company: named.extend({ scope: z.array(z.string()) }).optional(),
  /** The person they act for now, by consent or as guardian, in these matters. */
  principal: named
    .extend({
      scope: z.array(z.string()),
      ground: z.enum(['consent', 'guardian']),
      identityNumber: z.string().optional(),
    })
    .optional(),
  /** The authority they act on now, where the platform keeps it. */
  authority: z.string().optional(),
  /** The company they signed in for, while they act for somebody else. */
  ownCompany: named.optional(),
  /** Names their session in the database; nobody can take a session over by it. */
  session: z.string().optional(),
  office: named.optional(),
  /** Everything the provider said, for the facts a profile can give. */
  claims: z.record(z.string(), z.unknown()),
})
export type Signatory = z.infer<typeof signatory>

/** The claims the platform asks a provider for; docs/running.md tells operators about them. */
const claimsOfProvider = z.looseObject({
  sub: z.string().min(1),
  name: z.string().min(1),
  role: role.default('citizen'),
  acr: z.string().default(''),
  company: z
    .object({ uscc: z.string(), name: z.string(), scope: z.array(z.string()).default([]) })
    .nullish()
    .transform((company) => company ?? undefined),
  office: named.nullish().transform((office) => office ?? undefined),
})

/** Reads what the provider said; throws when it does not say who someone is. */
export function parseClaims(claims: unknown): Signatory {
  const { sub, name, role, acr, company, office } = claimsOfProvider.parse(claims)
  return {
    id: sub,
    name,
    role,
    level: acr,
    ...(company ? { company: { id: company.uscc, name: company.name, scope: company.scope } } : {}),
    ...(office ? { office } : {}),
    claims: keepClaims(claims),
  }
}

/** Protocol claims say nothing about the person. */
const protocolClaims = ['iss', 'aud', 'exp', 'iat', 'nonce', 'at_hash', 's_hash', 'sid', 'jti', 'azp']

function keepClaims(claims: unknown): Readonly<Record<string, unknown>> {
  const entries = Object.entries(Object(claims))
  return Object.fromEntries(entries.filter(([name]) => !protocolClaims.includes(name)))
}
