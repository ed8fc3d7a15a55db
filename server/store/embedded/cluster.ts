import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'

export const owner = 'haoban'

// Chinese sorts by code point, and words and similarity see Chinese letters; the C locale would ignore them.
const locale = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
]

type Place = {
  readonly bin: string
  readonly folder: string
  readonly account: Account
  readonly durable: boolean
}

/** Makes the data folder unless it is there; one broken off half-way is thrown away and made again. */
export async function makeCluster({ bin, folder, account, durable }: Place): Promise<string> {
  const data = join(folder, 'data')
  if (existsSync(data)) return data
  const unfinished = `${data}-${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  // No password: the socket lies in a folder that only this account can enter.
  const access = [
    `--username=${owner}`,
    '--auth=trust',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
  await promisify(execFile)(join(bin, 'initdb'), [`--pgdata=${unfinished}`, ...access, ...locale], {
    ...account,
    cwd: '/',
    env: { PATH: process.env.PATH },
  })
  await rename(unfinished, data)
  return data
}
