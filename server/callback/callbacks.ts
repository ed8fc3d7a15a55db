import { createHmac, timingSafeEqual } from 'node:crypto'
import { Refusal } from '#dossier'
import { recordNonce, type Transaction } from '#store'

/** A request as it came: the bytes of its body and the headers it is signed by. */
export interface SignedRequest {
  readonly bytes: Uint8Array
  /** Seconds since 1970. */
  readonly timestamp: string
  readonly nonce: string
  /** Hexadecimal HMAC-SHA256 over timestamp, nonce and body, joined by line feeds. */
  readonly signature: string
}

export interface Callbacks {
  /** Throws `not-allowed` unless the signature is right and fresh. */
  verify(request: SignedRequest): void
  /** Notes in the transaction of what follows that it came; throws `conflict` when it came before. */
  take(tx: Transaction, request: SignedRequest): Promise<void>
}

/** Clocks of two houses differ, and a callback may be on its way for a while. */
const freshSeconds = 300

/**
 * Opens the door for callbacks. The clock is that of the world, also where the platform plays another day. Without a key
 * nobody is believed.
 */
export function openCallbacks(
  key: string,
  { district, clock = Date.now }: { readonly district: string; readonly clock?: () => number },
): Callbacks {
  return {
    verify(request) {
      const isOurs = key !== '' && isSame(request.signature, sign(request, key))
      if (!isOurs || !isFresh(request, clock())) throw new Refusal('not-allowed', notBelieved)
    },
    async take(tx, { nonce }) {
      const isNew = await recordNonce(tx, {
        district,
        nonce,
        at: new Date(clock()),
        forgetAfter: freshSeconds * 2,
      })
      if (!isNew) throw new Refusal('conflict', cameBefore)
    },
  }
}

function sign({ bytes, timestamp, nonce }: SignedRequest, key: string): string {
  return createHmac('sha256', key).update(`${timestamp}\n${nonce}\n`).update(bytes).digest('hex')
}

function isFresh({ timestamp, nonce }: SignedRequest, now: number): boolean {
  if (!/^\d{1,12}$/u.test(timestamp) || !/^[\w-]{16,64}$/u.test(nonce)) return false
  return Math.abs(now / 1000 - Number(timestamp)) <= freshSeconds
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const notBelieved = {
  zh: '签名不对或已经过期，没有接收',
  en: 'The signature is wrong or too old, so it was not taken',
}
const cameBefore = { zh: '这条通知已经来过', en: 'This came before' }
