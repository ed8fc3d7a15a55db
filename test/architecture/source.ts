import { glob, readFile } from 'node:fs/promises'
import { join, posix, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** One `import … from`, `export … from` or `import()` of a source file. */
export type Import = { readonly path: string; readonly isTypeOnly: boolean }

export type Source = {
  /** From the root of the repository, with slashes. */
  readonly path: string
  /** The module it belongs to, such as `domain/rule`, `sandbox` or `server`. */
  readonly module: string
  readonly isTest: boolean
  readonly text: string
  readonly imports: readonly Import[]
}

const undivided = ['api', 'sandbox']
const statement =
  /^(?:import|export)\s+(type\s+)?[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm

/** The code of the worlds; the settings of the bundler stand outside and reach in. */
export async function readSources(): Promise<readonly Source[]> {
  const paths = await listFiles('{api,domain,sandbox,server,test,web}/**/*.{ts,tsx}')
  const code = paths.filter((path) => posix.basename(path) !== 'vite.config.ts')
  return Promise.all(
    code.map(async (path) => {
      const text = await readFile(join(root, path), 'utf8')
      return { path, module: moduleOf(path), isTest: isTest(path), text, imports: findImports(text) }
    }),
  )
}

/** Our own files: nothing installed, built or produced by running. */
export function listFiles(pattern: string): Promise<string[]> {
  const foreign = /(^|\/)(node_modules|dist|\.git|\.haoban|coverage)(\/|$)/
  return Array.fromAsync(glob(pattern, { cwd: root, exclude: (path) => foreign.test(path) }))
}

export function moduleOf(path: string): string {
  const [world = '', folder = '', ...rest] = path.split('/')
  if (world === 'test') return folder === 'testing' ? 'test/testing' : 'test'
  return undivided.includes(world) || !rest.length ? world : `${world}/${folder}`
}

/** Tests, and the files that only tests use. */
export function isTest(path: string): boolean {
  return path.startsWith('test/') || /\.test\.tsx?$/.test(path) || /^test-/.test(posix.basename(path))
}

function findImports(text: string): readonly Import[] {
  return [...text.matchAll(statement)].map((match) => ({
    path: match[2] ?? match[3] ?? match[4] ?? '',
    isTypeOnly: match[1] !== undefined,
  }))
}
