import { type Answer, withToken } from './call.ts'
import { CallFailure, failureOf } from './failure.ts'
import { pathTo } from './paths.ts'
import { headersOf } from './sign.ts'

/** Has a spreadsheet read; what it says comes back and nothing else happens. */
export function sendSheet(given: {
  readonly matter: string
  readonly file: File
}): Promise<Answer<'checkSheet'>> {
  return withToken(() => post(given))
}

async function post({ matter, file }: { readonly matter: string; readonly file: File }) {
  const body = new FormData()
  body.append('file', file, file.name)
  const address = pathTo('checkSheet', { matter })
  const init = { method: 'POST', headers: headersOf(), body, credentials: 'same-origin' } as const
  const response = await fetch(address, init).catch(() => {
    throw new CallFailure('offline')
  })
  const text = await response.text()
  if (!response.ok) throw failureOf(response.status, text)
  return JSON.parse(text) as Answer<'checkSheet'>
}
