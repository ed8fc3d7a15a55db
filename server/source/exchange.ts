import { type Failed, fail } from './failure.ts'
import type { Prepared } from './request.ts'

/** What came back: a status and, where there was one, a JSON document. */
export interface Reply {
  readonly kind: 'reply'
  readonly status: number
  readonly document: unknown
}

const largestBody = 1_048_576

/** One HTTP exchange, at most `timeoutMs` long; never throws. `who` is the agency as people know it. */
export async function exchange(
  request: Prepared,
  limits: { readonly who: string; readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<Reply | Failed> {
  const { who, timeoutMs, signal } = limits
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      // A redirect could carry our key to a stranger.
      redirect: 'error',
      signal: AbortSignal.any([timeout, signal]),
    })
    const text = await readText(response)
    return readDocument(who, response.status, text)
  } catch (error) {
    if (signal.aborted) return fail('hung-up', `没有等到${who}的回答`)
    if (timeout.aborted) return fail('timeout', `${who}没有在 ${timeoutMs / 1000} 秒内回答`)
    if (error instanceof TooLarge) return fail('garbage', `${who}的回答太长，无法使用`)
    return fail('unreachable', `连不上${who}`)
  }
}

class TooLarge extends Error {}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > largestBody) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A body that is no JSON matters only where an answer was expected. */
function readDocument(who: string, status: number, text: string): Reply | Failed {
  if (status >= 500 || status === 429 || status === 408) {
    return fail('status', `${who}暂时不能回答（${status}）`)
  }
  try {
    return { kind: 'reply', status, document: text === '' ? undefined : JSON.parse(text) }
  } catch {
    if (status >= 300) return { kind: 'reply', status, document: undefined }
    return fail('garbage', `${who}的回答读不懂`)
  }
}
