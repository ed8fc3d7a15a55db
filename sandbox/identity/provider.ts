import { generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { type Configuration, interactionPolicy, type JWK, Provider } from 'oidc-provider'
import { levels } from '../people/accounts.ts'
import type { Records } from '../records.ts'
import { claimsOf, scopeClaims } from './claims.ts'
import { renderProblem, renderSignedOut, renderSignOut } from './leave-pages.ts'
import { makeMemory } from './memory.ts'
import { answerFonts, answerSignIn } from './sign-in.ts'

export type ProviderTerms = {
  readonly issuer: string
  readonly client: { readonly id: string; readonly secret: string }
  readonly records: Records
}

/** The city's identity provider: authorization code with PKCE for one confidential client. */
export async function makeProvider(terms: ProviderTerms): Promise<Provider> {
  const provider = new Provider(terms.issuer, await configure(terms))
  provider.Client.prototype.redirectUriAllowed = isLoopback
  provider.Client.prototype.postLogoutRedirectUriAllowed = isLoopback
  provider.use(answerFonts)
  provider.use(answerSignIn(provider, terms.records))
  return provider
}

async function configure({ client, records }: ProviderTerms): Promise<Configuration> {
  return {
    adapter: makeMemory(),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: ['http://127.0.0.1/'],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [await makeSigningKey()] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'city_session', interaction: 'city_interaction', resume: 'city_resume' },
    },
    scopes: ['openid', ...Object.keys(scopeClaims)],
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time'], ...scopeClaims },
    acrValues: levels,
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: { Session: 12 * 3600, Grant: 12 * 3600, Interaction: 3600, AccessToken: 3600, IdToken: 3600 },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: renderSignOut,
        postLogoutSuccessSource: renderSignedOut,
      },
    },
    interactions: {
      policy: askOnlyWho(),
      url: (_ctx, interaction) => `/sign-in/${interaction.uid}`,
    },
    loadExistingGrant: grantWhatIsAsked,
    findAccount: (_ctx, subject) => {
      const account = records.accounts.get(subject)
      return account && { accountId: subject, claims: () => claimsOf(account) }
    },
    renderError: renderProblem,
  }
}

/** The one client is the city's own platform: it is told what it asks for, without a consent page. */
const grantWhatIsAsked: NonNullable<Configuration['loadExistingGrant']> = async (ctx) => {
  const { provider, client, session, params } = ctx.oidc
  if (!client || !session?.accountId) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(String(params?.scope ?? 'openid'))
  await grant.save()
  return grant
}

function askOnlyWho(): ReturnType<typeof interactionPolicy.base> {
  const policy = interactionPolicy.base()
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0)
  return policy
}

/** The platform's port is not known beforehand; only programs on this machine can listen on loopback. */
function isLoopback(uri: string): boolean {
  return URL.canParse(uri) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(uri).hostname)
}

async function makeSigningKey(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'city' } as JWK
}
