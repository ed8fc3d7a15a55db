import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { Refusal } from '#dossier'
import { openGate } from './index.ts'
import { makePdf, makePhonePicture, makePicture } from './testing/hostile.ts'

const gate = openGate()
const runs = 600

const files: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  JPEG: () => makePhonePicture('jpeg'),
  PNG: () => makePhonePicture('png'),
  WebP: () => makePhonePicture('webp'),
  GIF: () => makePicture('gif'),
  TIFF: () => makePhonePicture('tiff'),
  PDF: async () => (await makePdf()).save(),
  OFD: async () =>
    zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>'), 'Doc_0/Document.xml': strToU8('<a/>'.repeat(99)) }),
}

/** A few bytes changed, a stretch taken out or doubled, or the end cut off. */
const mutation = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constantFrom('drop' as const, 'double' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
)

type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutate(file: Buffer, change: Mutation): Buffer {
  // Most of what decides stands at the start.
  const at = Math.floor(change.at ** 3 * file.length)
  if (change.kind === 'cut') return file.subarray(0, at)
  if (change.kind === 'change') {
    const changed = Buffer.from(file)
    changed.set(change.bytes.subarray(0, file.length - at), at)
    return changed
  }
  const after = change.kind === 'drop' ? at + change.length : at
  const doubled = change.kind === 'double' ? file.subarray(at, at + change.length) : Buffer.alloc(0)
  return Buffer.concat([file.subarray(0, at), doubled, file.subarray(after)])
}

for (const [name, make] of Object.entries(files)) {
  test(`a ${name} changed in any way is let in or refused with words, never an error`, async () => {
    const file = Buffer.from(await make())

    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        const changed = mutations.reduce(mutate, file)
        try {
          const { bytes } = await gate.admit(changed)
          assert.ok(bytes.length <= changed.length + 64)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }),
      { numRuns: runs, seed: 20_261_123 },
    )
  })
}
