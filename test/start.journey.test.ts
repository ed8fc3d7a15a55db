import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '#testing'

const root = resolve(import.meta.dirname, '..')
const patience = 120_000

let home: string
let port: number
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'haoban-home-'))
  await chmod(home, 0o755)
})
beforeEach(async () => {
  port = await freePort()
})
after(() => rm(home, { recursive: true, force: true }))

test('one command opens the pages, the counter and the city, and Ctrl-C closes all of it', async () => {
  const { program, printed } = await start()
  const own = await listOwn(program)

  const pages = [`http://127.0.0.1:${port}/`, `http://127.0.0.1:${port}/desk/`, findCity(printed())]
  const statuses = await Promise.all(pages.map(async (page) => (await fetch(page)).status))
  program.kill('SIGINT')
  const [code] = await once(program, 'exit')

  assert.deepEqual(statuses, [200, 200, 200])
  assert.match(printed(), /林晓梅/)
  assert.ok(own.length > 5)
  assert.equal(code, 0)
  assert.deepEqual(await findLeft(own), [])
})

test('kill -9 leaves nothing running, and the next start takes the next free port', async () => {
  const killed = await start()
  const own = await listOwn(killed.program)
  killed.program.kill('SIGKILL')
  const left = await findLeft(own)
  const occupied = createServer().listen(port, '127.0.0.1')

  const { program, printed } = await start()
  program.kill('SIGTERM')
  await once(program, 'exit')
  occupied.close()

  assert.deepEqual(left, [])
  assert.match(printed(), new RegExp(`Port ${port} is taken, using ${port + 1}`))
})

test('a second start on the same data says who has it', async () => {
  const first = await start()

  const second = run()
  const [code] = await once(second.program, 'exit')

  assert.equal(code, 1)
  assert.match(second.printed(), /Another Haoban is using/)
  first.program.kill('SIGINT')
  await once(first.program, 'exit')
})

function run() {
  const { DATABASE_URL: _, ...environment } = process.env
  const program = spawn(process.execPath, ['server/start.ts', '--port', String(port)], {
    cwd: root,
    env: { ...environment, HAOBAN_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [program.stdout, program.stderr]) {
    stream.on('data', (part) => {
      text += part
    })
  }
  return { program, printed: () => text }
}

async function start() {
  const started = run()
  const deadline = Date.now() + patience
  while (!started.printed().includes('Ctrl-C to stop')) {
    const { exitCode } = started.program
    if (exitCode !== null || Date.now() > deadline) throw new Error(started.printed())
    await pause(50)
  }
  return started
}

function findCity(text: string): string {
  return /sandbox city\s+(\S+)/.exec(text)?.[1] ?? ''
}

/** The program and every process below it. */
async function listOwn(program: ChildProcess): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map(
    await Promise.all(pids.map(async (pid) => [pid, (await readState(pid)).parent] as const)),
  )
  const isOwn = (pid: number): boolean => pid === program.pid || (pid > 1 && isOwn(parents.get(pid) ?? 0))
  return pids.filter(isOwn)
}

/** Those of the processes that are still there after ten seconds. */
async function findLeft(pids: readonly number[]): Promise<readonly number[]> {
  let left = pids
  for (let attempt = 0; attempt < 100 && left.length; attempt += 1) {
    const states = await Promise.all(left.map(readState))
    left = left.filter((_, index) => states[index]?.isRunning)
    await pause(100)
  }
  return left
}

async function readState(pid: number) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [state = '', parent = ''] = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { isRunning: state !== '' && state !== 'Z', parent: Number(parent) }
}
