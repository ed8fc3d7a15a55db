import type { Session } from '#api'

/** Somebody signed in at a running platform, without a browser: cookies, token and JSON as the pages send them. */
export interface Visitor {
  get(path: string): Promise<Response>
  post(path: string, body: unknown): Promise<Response>
  delete(path: string): Promise<Response>
  upload(path: string, fields: Readonly<Record<string, string>>, file: File): Promise<Response>
  /** Follows an address as a browser would, through redirections, to the page at the end. */
  open(address: string | URL): Promise<Response>
}

/** Signs in by the platform's identity provider, with one tap on the account's button. */
export async function signInAs(platform: URL, account: string, wish = ''): Promise<Visitor> {
  const browser = makeBrowser()
  const page = await browser.go(new URL(`/auth/sign-in?return=/api/session${wish}`, platform))
  const back = await browser.go(page.url, { method: 'POST', body: new URLSearchParams({ account }) })
  const session = (await back.json()) as Session
  if (!session.signedIn) throw new Error(`${account} is not signed in: ${JSON.stringify(session)}`)
  return makeVisitor(platform, browser, session.csrf)
}

/** Somebody not signed in. */
export function makeStranger(platform: URL): Visitor {
  return makeVisitor(platform, makeBrowser(), '')
}

type Browser = ReturnType<typeof makeBrowser>

function makeVisitor(platform: URL, browser: Browser, csrf: string): Visitor {
  const change = (path: string, init: RequestInit) =>
    browser.go(new URL(path, platform), { ...init, headers: { 'x-csrf-token': csrf, ...init.headers } })
  return {
    get: (path) => browser.go(new URL(path, platform)),
    post: (path, body) => {
      const headers = { 'content-type': 'application/json' }
      return change(path, { method: 'POST', body: JSON.stringify(body), headers })
    },
    delete: (path) => change(path, { method: 'DELETE' }),
    upload: (path, fields, file) => change(path, { method: 'POST', body: fillForm(fields, file) }),
    open: (address) => browser.go(address),
  }
}

function fillForm(fields: Readonly<Record<string, string>>, file: File): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', file)
  return form
}

/** Keeps cookies, follows redirections and submits the forms of pages that do so by themselves. */
function makeBrowser() {
  const cookies = new Map<string, string>()
  return { go }

  async function go(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const line of answer.headers.getSetCookie()) keep(line)
    const location = answer.headers.get('location')
    if (location) return go(new URL(location, answer.url))
    const form = await findSelfSubmitting(answer)
    return form ? go(form.action, { method: 'POST', body: form.inputs }) : answer
  }

  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? []
    if (value === '' || /expires=Thu, 01 Jan 1970/iu.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
}

async function findSelfSubmitting(answer: Response) {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return undefined
  const page = await answer.clone().text()
  const action = /action="([^"]+)"/u.exec(page)?.[1]
  if (!action || !page.includes('.submit()')) return undefined
  const inputs = new URLSearchParams()
  for (const [, name = '', value = ''] of page.matchAll(hiddenInput)) inputs.set(name, value)
  return { action, inputs }
}

const hiddenInput = /<input type="hidden"[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"/gu
