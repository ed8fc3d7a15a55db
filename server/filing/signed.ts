import type { SignedRequest } from '#callback'
import type { FilingParts } from './parts.ts'

const unsigned: SignedRequest = { bytes: new Uint8Array(), timestamp: '', nonce: '', signature: '' }

/**
 * Believes a callback or refuses it. That it came is kept at once: when taking it in fails after that, it comes again,
 * signed anew.
 */
export async function takeSigned(
  { callbacks, database }: Pick<FilingParts, 'callbacks' | 'database'>,
  { signed = unsigned }: { readonly signed?: SignedRequest },
): Promise<void> {
  callbacks.verify(signed)
  await database.transaction((tx) => callbacks.take(tx, signed))
}
