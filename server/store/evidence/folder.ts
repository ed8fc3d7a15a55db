import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Bytes of uploads and papers, named by their SHA-256. An S3 bucket fits the same interface. */
export interface EvidenceStore {
  /** Keeps the bytes, and returns their SHA-256 once they are safe on disk. */
  put(bytes: Uint8Array): Promise<string>
  /** Undefined when nothing is kept by this name; throws when what is kept was tampered with. */
  get(sha256: string): Promise<Uint8Array | undefined>
  has(sha256: string): Promise<boolean>
  delete(sha256: string): Promise<void>
  /** Removes what writers that died before this instant left unfinished. */
  tidy(before: Date): Promise<void>
}

const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Evidence in a folder, each file encrypted with AES-256-GCM; the name is authenticated with the content. */
export function openEvidenceFolder(folder: string, key: Uint8Array): EvidenceStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  const drafts = join(folder, 'drafts')
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await writeWhole(drafts, pathOf(sha256), seal(bytes, key, sha256))
      return sha256
    },
    get: async (sha256) => {
      const sealed = await readIfThere(pathOf(requireName(sha256)))
      return sealed && unseal(sealed, key, sha256)
    },
    has: (sha256) => isThere(pathOf(requireName(sha256))),
    delete: (sha256) => rm(pathOf(requireName(sha256)), { force: true }),
    tidy: (before) => removeOlder(drafts, before),
  }
}

function requireName(sha256: string): string {
  if (/^[0-9a-f]{64}$/u.test(sha256)) return sha256
  throw new Error('Evidence is named by its SHA-256')
}

function seal(bytes: Uint8Array, key: Uint8Array, name: string): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const encrypting = createCipheriv(cipher, key, nonce, { authTagLength: tagLength }).setAAD(
    Buffer.from(name),
  )
  const body = Buffer.concat([encrypting.update(bytes), encrypting.final()])
  return Buffer.concat([nonce, encrypting.getAuthTag(), body])
}

function unseal(sealed: Uint8Array, key: Uint8Array, name: string): Uint8Array {
  const nonce = sealed.subarray(0, nonceLength)
  const tag = sealed.subarray(nonceLength, nonceLength + tagLength)
  const decrypting = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength })
    .setAAD(Buffer.from(name))
    .setAuthTag(tag)
  return Buffer.concat([decrypting.update(sealed.subarray(nonceLength + tagLength)), decrypting.final()])
}

/** A crash leaves either the whole file or none: it gets its name only when its bytes are on disk. */
async function writeWhole(drafts: string, path: string, bytes: Uint8Array): Promise<void> {
  await Promise.all([mkdir(dirname(path), { recursive: true }), mkdir(drafts, { recursive: true })])
  const draft = join(drafts, randomBytes(12).toString('hex'))
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

async function removeOlder(drafts: string, before: Date): Promise<void> {
  const names = (await ifThere(readdir(drafts))) ?? []
  for (const path of names.map((name) => join(drafts, name))) {
    const found = await ifThere(stat(path))
    if (found && found.mtime < before) await rm(path, { force: true })
  }
}

async function isThere(path: string): Promise<boolean> {
  const found = await ifThere(access(path).then(() => true))
  return found ?? false
}

function readIfThere(path: string): Promise<Uint8Array | undefined> {
  return ifThere(readFile(path))
}

async function ifThere<T>(look: Promise<T>): Promise<T | undefined> {
  try {
    return await look
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
