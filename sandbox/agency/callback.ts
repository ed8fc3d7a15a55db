import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Answer, Surroundings } from './agency.ts'

/** Tells the platform something at an address it gave, until it answers 200. */
export type CallBack = (url: string, body: Answer) => void

const firstRestMs = 500
const longestRestMs = 30_000
const mostTries = 20

/**
 * Callbacks of one agency. Each is signed with the key both sides know: HMAC-SHA256 over the time in seconds, a nonce
 * and the body as sent, in hexadecimal, joined by line feeds. A try that is repeated is signed anew.
 */
export function makeCallBack(app: FastifyInstance, { callbackKey, disturbance }: Surroundings): CallBack {
  const closing = new AbortController()
  app.addHook('onClose', async () => closing.abort())

  async function send(url: string, text: string): Promise<boolean> {
    if (disturbance().absent) return false
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(10_000)])
    const headers = { 'content-type': 'application/json', ...sign(text, callbackKey) }
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: text,
      signal,
      redirect: 'error',
    }).catch(() => undefined)
    await response?.body?.cancel()
    return response?.status === 200
  }

  async function sendUntilTaken(url: string, text: string): Promise<void> {
    await rest(disturbance().callbacks?.lateMs ?? 0)
    for (let tries = 0; tries < mostTries && !closing.signal.aborted; tries++) {
      if (await send(url, text)) return
      await rest(Math.min(firstRestMs * 2 ** tries, longestRestMs))
    }
  }

  async function rest(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: closing.signal, ref: false }).catch(() => undefined)
  }

  return (url, body) => {
    const text = JSON.stringify({ notice: randomUUID(), ...body })
    const times = disturbance().callbacks?.times ?? 1
    for (let time = 0; time < times; time++) void sendUntilTaken(url, text)
  }
}

function sign(text: string, key: string): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = randomBytes(16).toString('hex')
  const signature = createHmac('sha256', key).update(`${timestamp}\n${nonce}\n${text}`).digest('hex')
  return { 'x-timestamp': timestamp, 'x-nonce': nonce, 'x-signature': signature }
}
