// Recognition turns an upload (picture, PDF or OFD) into the kind of document and its values, each with a certainty and
// its place on the page: codes first, then print, weighed against check digits, sums and each other. It decides
// nothing: what a reading means for a matter is for review. Kinds of documents are files in kind/, listed in kinds.ts.
export { parseCertificateCode } from './code/certificate-code.ts'
export { isDigitalType, parseInvoiceCode } from './code/invoice-code.ts'
export { type DocumentKindDescription, documentKinds, findDocumentKind } from './document-kinds.ts'
export type { FieldForm } from './kind/kind.ts'
export type { DocumentKind } from './kind/kinds.ts'
export type { Box } from './layout/line.ts'
export { fatalProblems, type ProblemCode } from './problem.ts'
export { openReader, type Reader, type ReaderOptions, UnreadableUpload } from './reader.ts'
export type {
  CodeReading,
  FieldReading,
  OtherDocument,
  PageReading,
  Reading,
  ReadingProblem,
} from './reading.ts'
