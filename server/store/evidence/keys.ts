import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Secrets of one installation, all derived from one key. */
export interface Keys {
  /** 32 bytes for one use, such as `evidence`. */
  derive(use: string): Buffer
  /** A name for a person that tells nothing about their identity number, and is always the same. */
  namePerson(identityNumber: string): string
}

const keyLength = 32

/**
 * The key of HAOBAN_KEY (64 hex digits), or of the file `key` in the home folder, which is made at the first start.
 * Whoever loses it loses the evidence, so it belongs in the backup, apart from the database.
 */
export async function openKeys(home: string): Promise<Keys> {
  const given = process.env.HAOBAN_KEY
  const key = given === undefined ? await readOrMakeKey(home) : Buffer.from(given, 'hex')
  if (key.length !== keyLength)
    throw new Error(`The key must have ${keyLength} bytes, as ${keyLength * 2} hex digits`)
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `haoban ${use}`, keyLength))
  const person = derive('person')
  return {
    derive,
    namePerson: (identityNumber) =>
      `person-${createHmac('sha256', person).update(identityNumber).digest('hex').slice(0, 32)}`,
  }
}

async function readOrMakeKey(home: string): Promise<Buffer> {
  const path = join(home, 'key')
  await mkdir(home, { recursive: true })
  const draft = join(home, `key-${randomBytes(6).toString('hex')}`)
  await writeFile(draft, randomBytes(keyLength).toString('hex'), { mode: 0o600, flag: 'wx' })
  try {
    // A link never replaces a file, so processes that start together all end with the same key.
    await link(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
  return Buffer.from((await readFile(path, 'utf8')).trim(), 'hex')
}
