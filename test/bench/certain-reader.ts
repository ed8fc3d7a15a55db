import { readCodes } from '../../server/recognition/code/read-codes.ts'
import { takeShot } from '../../server/recognition/fault/view.ts'
import { certaintyOf } from '../../server/recognition/form/print.ts'
import { interpret } from '../../server/recognition/interpret.ts'
import { judge } from '../../server/recognition/judge.ts'
import { loadModel } from '../../server/recognition/ocr/model.ts'
import { readPage } from '../../server/recognition/ocr/read-page.ts'
import { makeSheet, wholePicture } from '../../server/recognition/several/sheet.ts'
import { openUpload } from '../../server/recognition/upload.ts'

/** A value with the certainty the product gives it, and with that of its least sure character alone. */
export interface CertainValue {
  readonly value: string
  readonly certainty: number
  /** Undefined for values that no print was needed for. */
  readonly characters: number | undefined
}

/** Reads pictures of one document in the steps of the product, so that what lies between them can be seen. */
export async function openCertainReader(): Promise<
  (bytes: Uint8Array) => Promise<ReadonlyMap<string, CertainValue>>
> {
  const model = await loadModel(undefined, 2)
  return async (bytes) => {
    const { picture, lines } = await openUpload(bytes)
    if (picture === undefined) return new Map()
    const page = lines.length > 0 ? { lines, turn: 0 as const } : await readPage(model, picture, () => {})
    const sheet = makeSheet(picture, wholePicture, page, await readCodes(picture))
    const paper = await interpret(sheet, page.turn, undefined)
    const { fields } = judge(paper, await takeShot(picture, page.turn))
    return new Map(
      Object.entries(fields).map(([key, { value, certainty }]) => {
        const glyphs = paper.draft?.found.get(key)?.glyphs ?? []
        return [key, { value, certainty, characters: glyphs.length === 0 ? undefined : certaintyOf(glyphs) }]
      }),
    )
  }
}
