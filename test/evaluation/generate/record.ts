import { invoiceData } from './document/invoice-data.ts'
import type { SetDocument } from './draft.ts'
import { writeOfd } from './ofd/write-ofd.ts'
import type { Picture } from './picture.ts'
import type { Studio } from './studio.ts'

/** Layouts of invoices that people get as files: as they are, never photographed. */
export const fileLayouts: readonly string[] = ['vat-electronic', 'digital-form', 'digital-a4']

export type FileFormat = 'pdf' | 'ofd'

/** The document as the file a tax office would send. */
export async function recordFile(studio: Studio, set: SetDocument, format: FileFormat): Promise<Picture> {
  const bytes = format === 'pdf' ? await studio.print(set.html) : await toOfd(studio, set)
  return { bytes, suffix: format, exifOrientation: 1, hidden: [] }
}

async function toOfd(studio: Studio, set: SetDocument): Promise<Buffer> {
  return writeOfd({ trace: await studio.trace(set.html), data: invoiceData(set), title: '电子发票' })
}
