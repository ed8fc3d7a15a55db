import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** The applicant's or the counter's pages, built as they are served. */
export interface BuiltPages {
  /** For `HAOBAN_WEB`. */
  readonly folder: string
  /** Kilobytes of JavaScript, compressed, that the first visit loads. */
  readonly firstLoad: number
  remove(): Promise<void>
}

/** Builds the pages into a folder of their own, so that no other test or start is in the way. */
export async function buildPages(part: 'applicant' | 'desk' = 'applicant'): Promise<BuiltPages> {
  const folder = await mkdtemp(join(tmpdir(), 'haoban-pages-'))
  await build({
    configFile: join(root, 'web/vite.config.ts'),
    mode: part,
    logLevel: 'error',
    build: { outDir: join(folder, part) },
  })
  return {
    folder,
    firstLoad: await weighFirstLoad(join(folder, part)),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** What `index.html` names: the script itself and the modules it preloads. */
async function weighFirstLoad(folder: string): Promise<number> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const assets = await readdir(join(folder, 'assets'))
  const named = assets.filter((asset) => asset.endsWith('.js') && page.includes(asset))
  const sizes = await Promise.all(
    named.map(async (asset) => gzipSync(await readFile(join(folder, 'assets', asset)), { level: 9 }).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000
}
