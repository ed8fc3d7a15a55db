// `npm start`: everything for a stranger, with one command: the database, the sandbox city, the pages and the platform,
// each its own process. They end with this one, however it ends. Options: --port; HAOBAN_HOME names the data folder and
// DATABASE_URL a database to use in place of the one brought along.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findHome, startEmbeddedPostgres } from '#store'
import { type Account, announce } from './announce.ts'
import { buildPages } from './build-pages.ts'
import { choosePort } from './choose-port.ts'
import { checkout, type Program, startProgram } from './program.ts'

/** What `sandbox/main.ts` says when it is ready. */
interface City {
  readonly issuer: string
  readonly client: { readonly id: string; readonly secret: string }
  readonly apiKey: string
  readonly callbackKey: string
  readonly agencies: Readonly<Record<string, string>>
  readonly control: string
}

type Stop = () => Promise<void>

const stops: Stop[] = []
let stopping: Promise<void> | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => (stopping ? process.exit(1) : void leave(0)))
}
try {
  await start()
} catch (error) {
  if (!stopping) console.error(`\n${error instanceof Error ? error.message : error}\n`)
  await leave(1)
}

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' } } })
  const home = findHome()
  const beginning = [
    step('数据库 Database', () => openDatabase(home)),
    step('样例城市 Sandbox city', startCity),
    step('网页 Pages', buildPages),
  ] as const
  // When one fails, the others are to be up before they are stopped.
  await Promise.allSettled(beginning)
  const [database, city] = await Promise.all(beginning)
  const wanted = Number(values.port ?? process.env.HAOBAN_PORT ?? 8080)
  const port = await choosePort(wanted, process.env.HAOBAN_HOST ?? '127.0.0.1')
  if (port !== wanted)
    console.log(`  端口 ${wanted} 被占用，改用 ${port}。Port ${wanted} is taken, using ${port}.`)
  const platform = await step('平台 Platform', () => startPlatform({ database, city, port }))
  const accounts = (await (await fetch(`${city.control}/control/accounts`)).json()) as Account[]
  const data = process.env.DATABASE_URL ? new URL(process.env.DATABASE_URL).host : home
  console.log(announce({ platform: platform.replace(/\/$/, ''), city: city.control, accounts, data }))
}

async function openDatabase(home: string): Promise<string> {
  const given = process.env.DATABASE_URL
  if (given) return given
  const folder = join(home, 'postgres')
  const server = await startEmbeddedPostgres({ folder, durable: true })
  stops.push(server.stop)
  leaveWhenEnded('数据库 The database', server.ended, join(folder, 'postgres.log'))
  return server.url
}

async function startCity(): Promise<City> {
  return (await run('sandbox/main.ts')) as City
}

async function startPlatform(parts: { database: string; city: City; port: number }): Promise<string> {
  const { database, city, port } = parts
  const ready = await run('server/main.ts', {
    DATABASE_URL: database,
    HAOBAN_PORT: String(port),
    HAOBAN_ISSUER: city.issuer,
    HAOBAN_CLIENT_ID: city.client.id,
    HAOBAN_CLIENT_SECRET: city.client.secret,
    HAOBAN_AGENCIES: JSON.stringify(city.agencies),
    HAOBAN_AGENCY_KEY: city.apiKey,
    HAOBAN_CALLBACK_KEY: city.callbackKey,
    HAOBAN_NUMBERS: join(checkout, 'sandbox/number-ranges.csv'),
    HAOBAN_EXIT_WITH_PARENT: '1',
  })
  return (ready as { url: string }).url
}

/** Runs a part until we leave. */
async function run(file: string, environment?: NodeJS.ProcessEnv): Promise<unknown> {
  const program: Program = await startProgram(file, environment)
  stops.push(program.stop)
  leaveWhenEnded(file, program.ended)
  return program.ready
}

/** When a part ends before it was asked to, everything does, and says so. */
function leaveWhenEnded(part: string, ended: Promise<void>, log?: string): void {
  void ended.then(() => {
    if (stopping) return
    const more = log === undefined ? '' : `\n原因见 See ${log}`
    console.error(`\n${part} 意外停止，好办随之关闭。It stopped unexpectedly; Haoban closes.${more}`)
    void leave(1)
  })
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  console.log(`  ✓ ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return result
}

/** Stops the parts, the last one first, and ends. */
async function leave(code: number): Promise<void> {
  stopping ??= stopAll()
  await stopping
  process.exit(code)
}

async function stopAll(): Promise<void> {
  for (const stop of stops.reverse()) await stop()
}
