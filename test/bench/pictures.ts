// Pictures read per second, one after the other and warm, against the text networks alone on the same picture: what
// finding codes, the kind of document, its labels and its values costs on top.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openReader } from '#recognition'
import { loadModel } from '../../server/recognition/ocr/model.ts'
import { readPage } from '../../server/recognition/ocr/read-page.ts'
import { decodePicture } from '../../server/recognition/picture.ts'
import { perSecondAwaiting, printRates } from './measure.ts'

const papers = join(import.meta.dirname, '../../sandbox/papers')

export async function run(): Promise<void> {
  for (const name of ['demo-invoice.jpg', 'demo-certificate.jpg']) {
    const bytes = await readFile(join(papers, name))
    const reader = openReader()
    const whole = await perSecondAwaiting(() => reader.read(bytes, { name }), 8)
    await reader.close()
    const model = await loadModel(undefined, 2)
    const alone = await perSecondAwaiting(
      async () => readPage(model, await decodePicture(bytes), () => {}),
      8,
    )
    printRates(`Pictures, ${name}`, 'text networks alone', { haoban: whole, 'text networks alone': alone })
  }
}
