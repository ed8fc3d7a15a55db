import { drawnSize, mostPagesSeen, type Paged, type PagedPage } from '../paged/paged.ts'
import { joinRuns } from '../paged/runs.ts'
import { listObjects } from './objects.ts'
import {
  type OfdPackage,
  openPackage,
  type PackageFile,
  type Resources,
  readLayers,
  readResources,
} from './package.ts'
import { runsOf } from './text-runs.ts'
import { listAt, numbersIn, parseRoot, textAt } from './xml.ts'

const a4 = [0, 0, 210, 297]

/**
 * Opens an OFD (GB/T 33190): text with its places, lines, and pictures that are PNG, JPEG or BMP. Seals are neither
 * drawn nor verified, so what it says is as good as any print: values are checked against codes, sums and registers.
 */
export async function openOfd(bytes: Uint8Array): Promise<Paged> {
  const ofd = await openPackage(bytes)
  const resources = await readResources(ofd)
  const listed = listAt(ofd.document, 'Pages', 'Page')
  const pages: PagedPage[] = []
  for (const { attributes } of listed.slice(0, mostPagesSeen)) {
    const file = await ofd.read(ofd.path, attributes.BaseLoc ?? '')
    if (file !== undefined) pages.push(await openPage(ofd, resources, file))
  }
  return { pages, total: listed.length, close: async () => {} }
}

async function openPage(
  ofd: OfdPackage,
  { media, params }: Resources,
  { path, bytes }: PackageFile,
): Promise<PagedPage> {
  const page = parseRoot(bytes)
  const box = numbersIn(
    textAt(page, 'Area', 'PhysicalBox') ?? textAt(ofd.document, 'CommonData', 'PageArea', 'PhysicalBox'),
  )
  const [left = 0, top = 0, width = 0, height = 0] = box.length === 4 ? box : a4
  if (width <= 0 || height <= 0) throw new Error('The page has no size')
  const size = drawnSize(width, height)
  const objects = listObjects(await readLayers(ofd, page, path), params).map((object) => {
    const [a, b, c, d, e, f] = object.matrix
    return { ...object, matrix: [a, b, c, d, e - left, f - top] as const }
  })
  const runs = objects.flatMap((object) => (object.kind === 'text' ? runsOf(object, size.scale) : []))
  return {
    lines: joinRuns(runs, size),
    async draw() {
      // Fonts and what they need are loaded by those who open an OFD, not by every reader.
      const { drawPage } = await import('./draw-page.ts')
      return drawPage(objects, media, size)
    },
  }
}
