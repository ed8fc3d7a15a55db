import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type City, startCity } from '../../sandbox/index.ts'
import { makeTestDatabase, type TestDatabase } from './database.ts'
import { freePort } from './port.ts'

const checkout = join(import.meta.dirname, '../..')

/** The running whole: the city, a database of its own, and the platform as a process one can kill. */
export interface Whole {
  readonly platform: URL
  readonly city: City
  readonly database: TestDatabase
  /** Ends the platform at once, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same database and folder, with some settings changed. */
  restart(changes?: NodeJS.ProcessEnv): Promise<void>
  stop(): Promise<void>
}

/** Starts everything; `settings` are further environment variables of the platform. */
export async function startWhole(settings: NodeJS.ProcessEnv = {}): Promise<Whole> {
  const [city, database, home, port] = await Promise.all([
    startCity({ residents: 20 }),
    makeTestDatabase(),
    mkdtemp(join(tmpdir(), 'haoban-home-')),
    freePort(),
  ])
  const environment = {
    ...describe(city, database),
    HAOBAN_PORT: String(port),
    HAOBAN_HOME: home,
    ...settings,
  }
  let running = await startPlatform(environment).catch(async (error) => {
    await Promise.all([city.stop(), database.drop(), rm(home, { recursive: true, force: true })])
    throw error
  })
  return {
    ...{ platform: new URL(`http://127.0.0.1:${port}`), city, database },
    kill: () => end(running, () => running.kill('SIGKILL')),
    async restart(changes) {
      await end(running, () => running.kill('SIGTERM'))
      running = await startPlatform({ ...environment, ...changes })
    },
    async stop() {
      await end(running, () => running.kill('SIGTERM'))
      await Promise.all([city.stop(), database.drop(), rm(home, { recursive: true, force: true })])
    },
  }
}

function describe(city: City, database: TestDatabase): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: database.url,
    HAOBAN_ISSUER: city.issuer,
    HAOBAN_CLIENT_ID: city.client.id,
    HAOBAN_CLIENT_SECRET: city.client.secret,
    HAOBAN_AGENCIES: JSON.stringify(city.agencies),
    HAOBAN_AGENCY_KEY: city.apiKey,
    HAOBAN_CALLBACK_KEY: city.callbackKey,
    HAOBAN_REQUESTS_PER_MINUTE: '1000000',
    HAOBAN_NUMBERS: join(checkout, 'sandbox/number-ranges.csv'),
    HAOBAN_EXIT_WITH_PARENT: '1',
  }
}

/** Its standard input is ours to close, so it never outlives the test. */
async function startPlatform(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(checkout, 'server/main.ts')], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The platform ended with ${code} before it was ready`)
  })
  await Promise.race([once(createInterface({ input: child.stdout }), 'line'), failed])
  failed.catch(() => {})
  return child
}

async function end(child: ChildProcess, ask: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  ask()
  await exited
}
