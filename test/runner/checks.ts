import { spawn } from 'node:child_process'
import { glob } from 'node:fs/promises'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

type Check = { readonly name: string; readonly command: readonly string[] }

/** Checks style, then the types of each world; prints a line for each and returns how many passed and failed. */
export async function runChecks(): Promise<{ readonly passed: number; readonly failed: number }> {
  const outcomes: boolean[] = []
  for (const check of await listChecks()) outcomes.push(await runCheck(check))
  return {
    passed: outcomes.filter((passed) => passed).length,
    failed: outcomes.filter((passed) => !passed).length,
  }
}

async function listChecks(): Promise<readonly Check[]> {
  const style = { name: 'style', command: ['@biomejs/biome/bin/biome', 'check'] }
  const worlds = ['domain', 'api', 'server', 'web', 'sandbox', 'test']
  const filled = await Promise.all(worlds.map(hasSource))
  const types = worlds
    .filter((_, index) => filled[index])
    .map((world) => ({ name: `types of ${world}`, command: ['typescript/bin/tsc', '--noEmit', '-p', world] }))
  return [style, ...types]
}

/** A world that has no file yet is not checked: the compiler calls that an error. */
async function hasSource(world: string): Promise<boolean> {
  for await (const _ of glob(`${world}/**/*.{ts,tsx}`, { cwd: root })) return true
  return false
}

async function runCheck({ name, command: [program = '', ...args] }: Check): Promise<boolean> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text
    })
  }
  const code = await new Promise((ended) => child.on('close', ended))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✔' : '✖'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output.trim())
  return code === 0
}
