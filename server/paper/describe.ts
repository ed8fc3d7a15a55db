import type { PDFDocument } from '@cantoo/pdf-lib'

/** Title, language and dates of a file; the date it was issued on, so that the same input gives the same bytes. */
export function describeFile(pdf: PDFDocument, title: string, issuedOn: string): void {
  const date = new Date(`${issuedOn}T00:00:00+08:00`)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setLanguage('zh-CN')
  pdf.setProducer('Haoban')
  pdf.setCreator('Haoban')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
}
