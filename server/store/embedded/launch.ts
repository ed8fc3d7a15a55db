import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Account, chooseAccount, giveFolder, requireEntry } from './account.ts'
import { installBinaries } from './binaries.ts'
import { makeCluster, owner } from './cluster.ts'
import { findProgramsFolder } from './home.ts'
import { waitUntilFree } from './in-use.ts'

export type EmbeddedPostgres = {
  readonly url: string
  /** Resolves when the server ends, whether it was asked to or not. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

export type EmbeddedOptions = {
  /** Where the data lies; made when missing. */
  readonly folder: string
  /** false for tests: nothing waits for the disk, and the folder is removed in the end. */
  readonly durable: boolean
}

const startLimit = 120_000
export const database = 'haoban'

/**
 * Keeps the server for as long as its standard input is open, that is, for as long as we live, and clears up
 * after it: $1 and $2 are the folders to remove, the rest is the server's command.
 */
const keeper = `
  exec 3<&0; first=$1; second=$2; shift 2
  "$@" 3<&- & server=$!
  { read -r _ <&3; kill -INT $server; } & watcher=$!
  wait $server; code=$?
  kill $watcher 2>/dev/null
  rm -rf "$first" "$second"
  exit $code`

/**
 * Starts a PostgreSQL that belongs to this process: reached through a socket only this account can open, and stopped
 * with this process, however that ends. Throws FolderInUse when another program has the folder.
 */
export async function startEmbeddedPostgres({ folder, durable }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = chooseAccount()
  const programs = findProgramsFolder()
  mkdirSync(folder, { recursive: true })
  giveFolder(account, folder)
  for (const needed of [folder, programs]) requireEntry(account, needed)
  const bin = await installBinaries(programs)
  const data = await makeCluster({ bin, folder, account, durable })
  await waitUntilFree(data)
  const socket = makeSocketFolder(account)
  const log = join(folder, 'postgres.log')
  const rubbish = [socket, durable ? socket : folder]
  const command = [join(bin, 'postgres'), ...settings(data, socket, durable)]
  const server = spawnKeeper([...rubbish, ...command], account, log)
  const ended = once(server, 'exit').then(() => {})
  await untilReady(server, socket, log)
  return { url: urlOf(socket, database), ended, stop: () => stop(server) }
}

/** Outside any long path: a socket's may have 107 characters. */
function makeSocketFolder(account: Account): string {
  const folder = mkdtempSync('/tmp/haoban-socket-')
  giveFolder(account, folder)
  return folder
}

function settings(data: string, socket: string, durable: boolean): readonly string[] {
  const carefree = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const wanted = [
    'listen_addresses=',
    `unix_socket_directories=${socket}`,
    'max_connections=200',
    'log_checkpoints=off',
    ...(durable ? [] : carefree),
  ]
  return ['-D', data, ...wanted.flatMap((setting) => ['-c', setting])]
}

/** In a session of its own, so that Ctrl-C on the terminal does not stop the database before its users. */
function spawnKeeper(args: readonly string[], account: Account, log: string): ChildProcess {
  const output = openSync(log, 'a')
  const server = spawn('/bin/sh', ['-c', keeper, 'haoban-postgres', ...args], {
    ...account,
    cwd: '/',
    env: { PATH: process.env.PATH },
    detached: true,
    stdio: ['pipe', output, output],
  })
  closeSync(output)
  server.unref()
  return server
}

async function untilReady(server: ChildProcess, socket: string, log: string): Promise<void> {
  const deadline = Date.now() + startLimit
  while (server.exitCode === null && Date.now() < deadline) {
    if (await isReady(socket)) return
    await pause(25)
  }
  await stop(server)
  const lastWords = readFileSync(log, 'utf8').trim().split('\n').slice(-10).join('\n')
  throw new Error(`数据库没有启动。The database did not start:\n${lastWords}`)
}

async function isReady(socket: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(socket, 'postgres') })
  try {
    await client.connect()
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (!found.rowCount) await client.query(`create database ${database}`)
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

export function urlOf(socket: string, name: string): string {
  return `postgresql://${owner}@/${name}?host=${encodeURIComponent(socket)}`
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exited = once(server, 'exit')
  server.ref()
  server.stdin?.end()
  await exited
}
