import { execFile } from 'node:child_process'
import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkout } from './program.ts'

const parts = ['applicant', 'desk'] as const
const sources = '{web,api,domain}/**/*.{ts,tsx,css,html}'

/** Builds the pages of `dist/` that are missing or older than what they are made of; returns which were built. */
export async function buildPages(): Promise<readonly string[]> {
  const newest = Math.max(...(await Promise.all((await listSources()).map(readTime))))
  const built = await Promise.all(parts.map((part) => readTime(`dist/${part}/index.html`)))
  const stale = parts.filter((_, index) => (built[index] ?? 0) < newest)
  await Promise.all(stale.map(build))
  return stale
}

async function listSources(): Promise<readonly string[]> {
  const found = await Array.fromAsync(glob(sources, { cwd: checkout }))
  return ['package-lock.json', ...found.filter((path) => !path.includes('.test.'))]
}

/** Milliseconds since 1970, or 0 for a file that is not there. */
async function readTime(path: string): Promise<number> {
  return stat(join(checkout, path)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}

async function build(part: (typeof parts)[number]): Promise<void> {
  const vite = join(checkout, 'node_modules/vite/bin/vite.js')
  const options = ['--config', 'web/vite.config.ts', '--mode', part, '--logLevel', 'error']
  await promisify(execFile)(process.execPath, [vite, 'build', ...options], {
    cwd: checkout,
    env: { ...process.env, NODE_ENV: 'production' },
  })
}
