// Papers people take home as PDF: certificates and notices, in real glyphs of embedded fonts. Nothing is issued while
// a character of it can't be drawn. Sealing is not done here: without a seal every certificate is marked a sample.
export { type Certificate, makeCertificate } from './certificate.ts'
export { type DrawnText, drawText } from './glyph.ts'
export { findMissingCharacters } from './missing.ts'
export { makeNotice, type Notice, type NoticeSection } from './notice.ts'
export { makeReceipt, type Receipt } from './receipt.ts'
export { markCopy } from './watermark.ts'
