import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

const checkouts: string[] = []
after(() => Promise.all(checkouts.map((folder) => rm(folder, { recursive: true, force: true }))))

const waiting = `
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => { console.log(signal); setTimeout(() => process.exit(7), 1500) })
  setInterval(() => {}, 1000)
  console.log('pid', process.pid)
`

test('installs what is missing once, and not again', async () => {
  const folder = await makeCheckout('console.log("ran", ...process.argv.slice(2))')

  const first = await runToEnd(folder, ['one', 'two'])
  const second = await runToEnd(folder)

  assert.match(first.stderr, /Installing packages ✓/)
  assert.equal(first.stdout, 'ran one two\n')
  assert.deepEqual(second, { code: 0, stdout: 'ran\n', stderr: '' })
})

test('two programs started together install once', async () => {
  const folder = await makeCheckout('console.log("ran")')

  const both = await Promise.all([runToEnd(folder), runToEnd(folder)])

  assert.deepEqual(
    both.map((run) => run.stdout),
    ['ran\n', 'ran\n'],
  )
  assert.equal(both.filter((run) => run.stderr.includes('Installing')).length, 1)
})

test('the exit code of the program is its own', async () => {
  const folder = await makeCheckout('process.exit(5)')

  const { code } = await runToEnd(folder)

  assert.equal(code, 5)
})

test('an install that fails says what to do and runs nothing', async () => {
  const folder = await makeCheckout('console.log("ran")')
  await writeFile(join(folder, 'package.json'), '{ not JSON')

  const { code, stdout, stderr } = await runToEnd(folder)

  assert.equal(code, 1)
  assert.equal(stdout, '')
  assert.match(stderr, /Installing failed\. See below/)
})

test('Ctrl-C comes to the program once, though both terminal and npm send it', async () => {
  const folder = await makeCheckout(waiting)
  const { child, printed } = await startWaiting(folder)

  child.kill('SIGINT')
  await pause(50)
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')

  assert.equal(code, 7)
  assert.equal(printed().split('SIGINT').length - 1, 1)
})

test('kill -9 of the starter ends the program too', async () => {
  const folder = await makeCheckout(waiting)
  const { child, pid } = await startWaiting(folder)

  child.kill('SIGKILL')

  assert.equal(await isGoneSoon(pid), true)
})

test('kill -9 of npm ends the program too', async () => {
  const folder = await makeCheckout(waiting)
  const { child, pid } = await startWaiting(folder, ['npm', 'start'])

  child.kill('SIGKILL')

  assert.equal(await isGoneSoon(pid), true)
})

/** A folder as a fresh clone has it, whose one dependency needs no network. */
async function makeCheckout(program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'haoban-bootstrap-'))
  checkouts.push(folder)
  const part = { name: 'part', version: '1.0.0' }
  const root = { name: 'whole', version: '1.0.0', dependencies: { part: 'file:part' } }
  const packages = { '': root, part, 'node_modules/part': { resolved: 'part', link: true } }
  const files = {
    'package.json': { ...root, type: 'module', scripts: { start: 'node bootstrap.mjs entry.ts' } },
    'package-lock.json': { ...root, lockfileVersion: 3, requires: true, packages },
    'part/package.json': part,
  }
  await cp(join(import.meta.dirname, '..', 'bootstrap.mjs'), join(folder, 'bootstrap.mjs'))
  await mkdir(join(folder, 'part'))
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), JSON.stringify(content))
  }
  await writeFile(join(folder, 'entry.ts'), program)
  return folder
}

function startIn(folder: string, command: readonly string[]): { child: ChildProcess; printed: () => string } {
  const [program = '', ...args] = command
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  child.stdout.on('data', (part) => {
    text += part
  })
  return { child, printed: () => text }
}

async function runToEnd(folder: string, args: readonly string[] = []) {
  const { child, printed } = startIn(folder, [process.execPath, 'bootstrap.mjs', 'entry.ts', ...args])
  let stderr = ''
  child.stderr?.on('data', (part) => {
    stderr += part
  })
  const [code] = await once(child, 'close')
  return { code, stdout: printed(), stderr }
}

async function startWaiting(
  folder: string,
  command: readonly string[] = [process.execPath, 'bootstrap.mjs', 'entry.ts'],
) {
  const { child, printed } = startIn(folder, command)
  while (!printed().includes('pid ')) await pause(25)
  return { child, printed, pid: Number(/pid (\d+)/.exec(printed())?.[1]) }
}

async function isGoneSoon(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      process.kill(pid, 0)
    } catch {
      return true
    }
    await pause(100)
  }
  process.kill(pid, 'SIGKILL')
  return false
}
