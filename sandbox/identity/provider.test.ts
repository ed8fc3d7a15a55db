import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as oidc from 'openid-client'
import { type City, startCity } from '../index.ts'

const redirectUri = 'http://127.0.0.1:9/signed-in'

let city: City
let config: oidc.Configuration

before(async () => {
  city = await startCity({ residents: 20 })
  const { id, secret } = city.client
  config = await oidc.discovery(new URL(city.issuer), id, secret, undefined, {
    execute: [oidc.allowInsecureRequests],
  })
})
after(() => city.stop())

test('a citizen signs in with one tap and the platform learns who it is', async () => {
  const browser = makeBrowser()

  const { claims, userinfo } = await signIn(browser, { account: 'citizen-lin' })

  assert.equal(claims.sub, 'citizen-lin')
  assert.equal(claims.acr, 'L3')
  assert.equal(claims.name, '林晓梅')
  assert.equal(claims.role, 'citizen')
  assert.equal(claims.phone_masked, '138****0001')
  assert.match(String(claims.identity_number), /^310199\d{11}[\dX]$/u)
  assert.equal(userinfo.identity_number, claims.identity_number)
  assert.equal('office' in claims, false)
})

test('an agent brings the company, an officer the office', async () => {
  const agent = await signIn(makeBrowser(), { account: 'agent-tang' })
  const officer = await signIn(makeBrowser(), { account: 'officer-gu' })

  assert.deepEqual((agent.claims.company as { scope: string[] }).scope, ['vehicle'])
  assert.equal(typeof (officer.claims.office as { id: string }).id, 'string')
  assert.equal('identity_number' in officer.claims, false)
})

test('a resident without a button signs in with the identity number', async () => {
  const accounts = (await (await fetch(`${city.control}/control/accounts`)).json()) as {
    identity_number?: string
  }[]
  const identityNumber = accounts[4]?.identity_number ?? ''

  const { claims } = await signIn(makeBrowser(), { identityNumber })

  assert.equal(claims.identity_number, identityNumber)
})

test('somebody who just came to the city signs in like everybody else', async () => {
  const added = await fetch(`${city.control}/control/citizens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: '欧阳妍', identityNumber: '310199198302172024' }),
  })
  const { subject } = (await added.json()) as { subject: string }

  const { claims } = await signIn(makeBrowser(), { account: subject })

  assert.deepEqual([claims.name, claims.identity_number], ['欧阳妍', '310199198302172024'])
})

test('a number nobody has shows the page again and says so', async () => {
  const browser = makeBrowser()
  const page = await browser.go(oidc.buildAuthorizationUrl(config, await ask().params))

  const again = await browser.post(page.url, { identityNumber: '1' })

  assert.equal(again.status, 422)
  assert.match(await again.text(), /没有找到这个人/u)
})

test('a hint puts the group and the person first', async () => {
  const browser = makeBrowser()
  const params = { ...(await ask().params), login_hint: 'officer-xu' }

  const page = await (await browser.go(oidc.buildAuthorizationUrl(config, params))).text()

  assert.match(page, /<form method="post"><h2>工作人员.*?value="officer-xu"/su)
  assert.ok(page.indexOf('value="officer-xu"') < page.indexOf('value="officer-gu"'))
})

test('asking for a higher level raises it for this sign-in', async () => {
  const own = await signIn(makeBrowser(), { account: 'citizen-ma' })
  const raised = await signIn(makeBrowser(), { account: 'citizen-ma' }, { acr_values: 'L3' })

  assert.equal(own.claims.acr, 'L2')
  assert.equal(raised.claims.acr, 'L3')
})

test('who is signed in already is not asked again, unless the platform wants another account', async () => {
  const browser = makeBrowser()
  await signIn(browser, { account: 'citizen-lin' })

  const silent = await signIn(browser, undefined)
  const other = await signIn(browser, { account: 'officer-gu' }, { prompt: 'select_account' })

  assert.equal(silent.claims.sub, 'citizen-lin')
  assert.equal(other.claims.sub, 'officer-gu')
})

test('signing out ends the session and leads back without a question', async () => {
  const browser = makeBrowser()
  const { idToken } = await signIn(browser, { account: 'citizen-lin' })
  const leaving = oidc.buildEndSessionUrl(config, {
    id_token_hint: idToken,
    post_logout_redirect_uri: 'http://127.0.0.1:9/bye',
  })

  const left = await browser.submitForm(await browser.go(leaving))
  const next = await browser.go(oidc.buildAuthorizationUrl(config, await ask().params))

  assert.equal(left.headers.get('location'), 'http://127.0.0.1:9/bye')
  assert.equal(next.status, 200)
  assert.match(next.url, /\/sign-in\//u)
})

test('a sign-in that is over says so', async () => {
  const page = await makeBrowser().go(`${city.issuer}/sign-in/long-gone`)

  assert.equal(page.status, 410)
  assert.match(await page.text(), /登录页面已过期/u)
})

test('a redirect to another machine and a request without PKCE are refused', async () => {
  const elsewhere = { ...(await ask().params), redirect_uri: 'http://example.org/signed-in' }
  const { code_challenge, code_challenge_method, ...unproved } = await ask().params

  const away = await makeBrowser().go(oidc.buildAuthorizationUrl(config, elsewhere))
  const bare = await makeBrowser().go(oidc.buildAuthorizationUrl(config, unproved))

  assert.equal(away.status, 400)
  assert.match(bare.headers.get('location') ?? '', /error=invalid_request/u)
})

type Browser = ReturnType<typeof makeBrowser>

/** Signs in as a browser would: to the provider, one form, and back with a code that is exchanged for tokens. */
async function signIn(
  browser: Browser,
  form: Record<string, string> | undefined,
  more: Record<string, string> = {},
) {
  const { verifier, state, params } = ask()
  const page = await browser.go(oidc.buildAuthorizationUrl(config, { ...(await params), ...more }))
  let back = form ? await browser.post(page.url, form) : page
  if (!back.headers.get('location')) back = await browser.submitForm(back)
  const tokens = await oidc.authorizationCodeGrant(config, new URL(back.headers.get('location') ?? ''), {
    pkceCodeVerifier: verifier,
    expectedState: state,
  })
  const claims = tokens.claims() ?? assert.fail('no ID token')
  const userinfo = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
  return { claims, userinfo, idToken: tokens.id_token ?? '' }
}

function ask() {
  const verifier = oidc.randomPKCECodeVerifier()
  const state = oidc.randomState()
  const params = oidc.calculatePKCECodeChallenge(verifier).then((challenge) => ({
    redirect_uri: redirectUri,
    scope: 'openid profile identity work',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state,
  }))
  return { verifier, state, params }
}

/** Keeps cookies and follows redirects inside the provider; stops where one leads elsewhere. */
function makeBrowser() {
  const cookies = new Map<string, string>()

  async function go(url: URL | string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) keepCookie(cookie)
    const location = response.headers.get('location')
    const next = location && new URL(location, response.url)
    return next && next.origin === city.issuer ? go(next) : response
  }

  function keepCookie(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? []
    if (value === '') cookies.delete(name)
    else cookies.set(name, value)
  }

  function post(url: string, form: Record<string, string>): Promise<Response> {
    return go(url, { method: 'POST', body: new URLSearchParams(form) })
  }

  /** Sends the one form of a page with its hidden inputs, as its script would. */
  async function submitForm(page: Response): Promise<Response> {
    const text = await page.text()
    const action = /action="([^"]+)"/u.exec(text)?.[1] ?? assert.fail(text)
    const inputs = [...text.matchAll(/<input type="hidden"[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"/gu)]
    return post(action, Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value])))
  }

  return { go, post, submitForm }
}
