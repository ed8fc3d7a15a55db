import * as openid from 'openid-client'
import type { SignIn } from './sessions.ts'
import { parseClaims, type Signatory } from './signatory.ts'

/** The identity provider (统一身份认证), spoken to by OpenID Connect: authorization code, PKCE, state and nonce. */
export interface Identity {
  /** Where the browser goes to sign in, and what to remember until it is back. */
  begin(wish: Wish): Promise<{ readonly url: URL; readonly signIn: SignIn }>
  /** Takes the address the browser came back to. Throws when the provider does not vouch for anybody. */
  complete(cameBackTo: URL, signIn: SignIn): Promise<{ readonly who: Signatory; readonly idToken: string }>
  /** Where the browser goes to end the provider's session too, before it comes to `returnTo`. */
  leave(idToken: string, returnTo: string): Promise<URL>
}

export interface Wish {
  readonly returnTo: string
  /** `login` and `select_account` ask again although somebody is signed in at the provider. */
  readonly prompt?: string | undefined
  /** Assurance level wanted, such as `L3`. */
  readonly level?: string | undefined
  /** An account or kind of account to offer first, such as `officer`. */
  readonly hint?: string | undefined
}

export interface Provider {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** Where people reach this platform. */
  readonly publicUrl: URL
}

const scope = 'openid profile phone identity work'

/** Asks the provider nothing yet: it may start later than the platform, or be away for a while. */
export function openIdentity(provider: Provider): Identity {
  const discover = once(() => discoverProvider(provider))
  return {
    begin: async (wish) => begin(await discover(), provider, wish),
    complete: async (cameBackTo, signIn) => complete(await discover(), cameBackTo, signIn),
    leave: async (idToken, returnTo) =>
      openid.buildEndSessionUrl(await discover(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: new URL('/auth/signed-out', provider.publicUrl).href,
        state: returnTo,
      }),
  }
}

function discoverProvider({ issuer, clientId, clientSecret }: Provider): Promise<openid.Configuration> {
  const insecure = issuer.protocol === 'http:' && isLoopback(issuer)
  return openid.discovery(issuer, clientId, clientSecret, undefined, {
    timeout: 10,
    ...(insecure ? { execute: [openid.allowInsecureRequests] } : {}),
  })
}

/** Plain HTTP is for trying things out on one machine. */
export function isLoopback(url: URL): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/u.test(url.hostname)
}

async function begin(configuration: openid.Configuration, provider: Provider, wish: Wish) {
  const signIn: SignIn = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
    returnTo: wish.returnTo,
  }
  const url = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: new URL('/auth/callback', provider.publicUrl).href,
    scope,
    state: signIn.state,
    nonce: signIn.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(signIn.verifier),
    code_challenge_method: 'S256',
    ...(wish.prompt ? { prompt: wish.prompt } : {}),
    ...(wish.level ? { acr_values: wish.level } : {}),
    ...(wish.hint ? { login_hint: wish.hint } : {}),
  })
  return { url, signIn }
}

async function complete(configuration: openid.Configuration, cameBackTo: URL, signIn: SignIn) {
  const tokens = await openid.authorizationCodeGrant(configuration, cameBackTo, {
    expectedState: signIn.state,
    expectedNonce: signIn.nonce,
    pkceCodeVerifier: signIn.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('The identity provider sent no ID token')
  const more = configuration.serverMetadata().userinfo_endpoint
    ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    : {}
  return { who: parseClaims({ ...more, ...claims }), idToken: tokens.id_token ?? '' }
}

/** Keeps the answer; a failure is forgotten, so that the next call asks again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= ask().catch((error) => {
      answer = undefined
      throw error
    })
    return answer
  }
}
