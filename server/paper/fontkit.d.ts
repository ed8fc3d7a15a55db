/** The part of fontkit 2 that is used here; the package brings no types of its own. */
declare module 'fontkit' {
  import type { PDFDocument } from '@cantoo/pdf-lib'

  type Engine = Parameters<PDFDocument['registerFontkit']>[0]

  export const create: Engine['create']
}
