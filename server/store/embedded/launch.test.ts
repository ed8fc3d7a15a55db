import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { openDatabase } from '../database.ts'
import { requireEntry } from './account.ts'
import { installBinaries } from './binaries.ts'
import { FolderInUse } from './in-use.ts'
import { startEmbeddedPostgres } from './launch.ts'

const folders: string[] = []
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

test('what was written is there after a restart on the same folder', async () => {
  const folder = await makeFolder()
  const before = await startEmbeddedPostgres({ folder, durable: true })
  await ask(before.url, `create table note as select '登记' as text`)
  await before.stop()

  const again = await startEmbeddedPostgres({ folder, durable: true })

  assert.deepEqual(await ask(again.url, 'select text from note'), [{ text: '登记' }])
  await again.stop()
  assert.equal(existsSync(join(folder, 'data/postmaster.pid')), false)
})

test('kill -9 of the program leaves no server, and the next start finds the data', async () => {
  const folder = await makeFolder()
  const { program, url } = await startElsewhere(folder)
  await ask(url, `create table note as select 1 as number`)

  program.kill('SIGKILL')
  const again = await startEmbeddedPostgres({ folder, durable: true })

  assert.deepEqual(await ask(again.url, 'select number from note'), [{ number: 1 }])
  assert.equal(existsSync(new URL(url.replace('@/', '@host/')).searchParams.get('host') ?? ''), false)
  await again.stop()
})

test('a folder that another program uses is refused by name', async () => {
  const folder = await makeFolder()
  const first = await startEmbeddedPostgres({ folder, durable: true })

  const second = startEmbeddedPostgres({ folder, durable: true })

  await assert.rejects(second, FolderInUse)
  await assert.rejects(second, new RegExp(`Another Haoban is using ${folder}`))
  await first.stop()
})

test('a lock file left by a dead server, whose number a stranger has now, does not hinder', async () => {
  const folder = await makeFolder()
  await (await startEmbeddedPostgres({ folder, durable: true })).stop()
  await writeFile(
    join(folder, 'data/postmaster.pid'),
    `${process.pid}\n${folder}/data\n1790000000\n5432\n\n\n\nready\n`,
  )

  const server = await startEmbeddedPostgres({ folder, durable: true })

  assert.deepEqual(await ask(server.url, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
})

test('a server for tests takes its folder with it', async () => {
  const folder = await makeFolder()
  const server = await startEmbeddedPostgres({ folder, durable: false })

  await server.stop()

  assert.equal(existsSync(folder), false)
})

test('Chinese words are words to the database', async () => {
  const server = await startEmbeddedPostgres({ folder: await makeFolder(), durable: false })

  await ask(server.url, 'create extension pg_trgm')
  const rows = await ask(
    server.url,
    `select similarity('电动自行车', '电动车') > 0 as alike, '登记' ~ '^\\w+$' as word`,
  )

  assert.deepEqual(rows, [{ alike: true, word: true }])
  await server.stop()
})

test('the copied programs have every library link, whether or not npm ran the install script', async () => {
  const native = dirname(await installBinaries(await makeFolder()))

  const listed = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  const missing = listed.filter(({ target }) => !existsSync(join(native, target.replace('native/', ''))))

  assert.equal(listed.length, 14)
  assert.deepEqual(missing, [])
})

test('a folder the account of the database cannot enter is refused with advice', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('only root hands the database to another account')
  const locked = await makeFolder()
  await mkdir(join(locked, 'inner'))

  const attempt = () => requireEntry({ uid: 65534, gid: 65534 }, join(locked, 'inner'))

  assert.throws(attempt, /HAOBAN_HOME/)
})

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'haoban-test-'))
  folders.push(folder)
  return folder
}

async function ask(url: string, sql: string) {
  const database = openDatabase(url)
  try {
    return await database.query(sql)
  } finally {
    await database.close()
  }
}

async function startElsewhere(folder: string) {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(import.meta.resolve('./launch.ts'))}
    const { url } = await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, durable: true })
    console.log(url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed] = await once(child.stdout, 'data')
  return { program: child, url: String(printed).trim() }
}
