import assert from 'node:assert/strict'
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { agencies } from './agency/index.ts'

test('the city says in one line where everything is, and ends when its stdin closes', async () => {
  const city = start([])
  const [line] = (await once(city.stdout, 'data')) as [Buffer]
  const ready = JSON.parse(String(line))

  city.stdin.end()
  const [code] = await once(city, 'exit')

  assert.equal(ready.ready, true)
  assert.equal(Object.keys(ready.agencies).length, agencies.length)
  assert.equal(ready.client.id, 'haoban')
  assert.equal(code, 0)
})

test('told to stay, it stays until it is told to go', async () => {
  const city = start(['--stay'])
  const [line] = (await once(city.stdout, 'data')) as [Buffer]
  const ready = JSON.parse(String(line))

  city.stdin.end()
  await once(city.stdin, 'close')
  const home = await fetch(ready.control)
  city.kill('SIGTERM')
  const [code] = await once(city, 'exit')

  assert.equal(home.status, 200)
  assert.equal(code, 0)
})

function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [fileURLToPath(new URL('./main.ts', import.meta.url)), ...args])
}
