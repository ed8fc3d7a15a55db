import { posix } from 'node:path'
import type { XmlElement } from '@rgrove/parse-xml'
import { type Archive, openArchive } from '#gate'
import type { DrawParams } from './paint.ts'
import { listAt, parseRoot, textAt } from './xml.ts'

/** The files of an OFD (GB/T 33190, chapter 7) and where its parts are. */
export interface OfdPackage {
  readonly document: XmlElement
  /** Where the document's own file is; other places are relative to it. */
  readonly path: string
  /** The file that another names, or undefined when it is not there. */
  read(from: string, location: string): Promise<PackageFile | undefined>
}

export interface PackageFile {
  readonly path: string
  readonly bytes: Buffer
}

/** Opens the first document of a package; throws when there is none. */
export async function openPackage(bytes: Uint8Array): Promise<OfdPackage> {
  const archive = await openArchive(bytes)
  const read = (from: string, location: string) => readFile(archive, from, location)
  const entry = await read('', 'OFD.xml')
  const location = entry && textAt(parseRoot(entry.bytes), 'DocBody', 'DocRoot')
  const document = location === undefined ? undefined : await read('OFD.xml', location)
  if (document === undefined) throw new Error('The package holds no document')
  return { document: parseRoot(document.bytes), path: document.path, read }
}

/** Places are relative to the file that names them, or start at the root; some producers leave out the slash. */
async function readFile(archive: Archive, from: string, location: string): Promise<PackageFile | undefined> {
  const fromRoot = posix.normalize(location.replace(/^\/+/u, ''))
  const beside = posix.join(posix.dirname(from), location)
  for (const path of location.startsWith('/') ? [fromRoot] : [beside, fromRoot]) {
    const bytes = await archive.read(path)
    if (bytes !== undefined) return { path, bytes }
  }
  return undefined
}

/** What pages draw with, by number: the files of pictures, and parameters that objects share. */
export interface Resources {
  readonly media: ReadonlyMap<string, PackageFile>
  readonly params: DrawParams
}

/** Reads the document's lists of resources. */
export async function readResources(ofd: OfdPackage): Promise<Resources> {
  const media = new Map<string, PackageFile>()
  const params = new Map<string, XmlElement>()
  const lists = ['PublicRes', 'DocumentRes'].flatMap((name) => listAt(ofd.document, 'CommonData', name))
  for (const list of lists) {
    const resources = await ofd.read(ofd.path, list.text.trim())
    if (resources === undefined) continue
    const root = parseRoot(resources.bytes)
    const base = root.attributes.BaseLoc ?? ''
    for (const entry of listAt(root, 'DrawParams', 'DrawParam')) params.set(entry.attributes.ID ?? '', entry)
    for (const entry of listAt(root, 'MultiMedias', 'MultiMedia')) {
      const file = await ofd.read(resources.path, posix.join(base, textAt(entry, 'MediaFile') ?? ''))
      if (file !== undefined && entry.attributes.ID !== undefined) media.set(entry.attributes.ID, file)
    }
  }
  return { media, params }
}

/** The layers of a page with those of its templates behind them. */
export async function readLayers(ofd: OfdPackage, page: XmlElement, pagePath: string): Promise<XmlElement[]> {
  const layers: XmlElement[] = []
  for (const use of listAt(page, 'Template')) {
    const template = listAt(ofd.document, 'CommonData', 'TemplatePage').find(
      ({ attributes }) => attributes.ID === use.attributes.TemplateID,
    )
    const file = template && (await ofd.read(ofd.path, template.attributes.BaseLoc ?? ''))
    if (file !== undefined && file.path !== pagePath)
      layers.push(...listAt(parseRoot(file.bytes), 'Content', 'Layer'))
  }
  return [...layers, ...listAt(page, 'Content', 'Layer')]
}
