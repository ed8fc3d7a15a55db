import type { Wording } from '#fact'
import type { FieldSpec } from './kind/kind.ts'
import { type DocumentKind, kindSpecs } from './kind/kinds.ts'

export interface DocumentKindDescription {
  readonly id: DocumentKind
  readonly label: Wording
  readonly fields: readonly FieldSpec[]
}

/** What the codes of some kinds say; kept beside the printed values so that review can compare them. */
const codeFields: Partial<Record<DocumentKind, readonly FieldSpec[]>> = {
  invoice: invoiceCodeFields(),
  'invoice-digital': invoiceCodeFields(),
  certificate: [codeField('qrVin', 'code', '整车编码', 'vehicle code')],
}

/** Every kind of document that can be read, with its fields. */
export const documentKinds: readonly DocumentKindDescription[] = kindSpecs.map(({ id, label, fields }) => ({
  id,
  label,
  fields: [...fields, ...(codeFields[id] ?? [])],
}))

export function findDocumentKind(id: string): DocumentKindDescription | undefined {
  return documentKinds.find((kind) => kind.id === id)
}

function invoiceCodeFields(): FieldSpec[] {
  return [
    codeField('qrTypeCode', 'code', '票种码', 'type code'),
    codeField('qrInvoiceCode', 'code', '发票代码', 'invoice code'),
    codeField('qrInvoiceNo', 'code', '发票号码', 'invoice number'),
    codeField('qrAmount', 'money', '金额', 'amount'),
    codeField('qrIssueDate', 'date', '开票日期', 'date of issue'),
    codeField('qrCheckCode', 'code', '校验码', 'check code'),
  ]
}

function codeField(key: string, form: FieldSpec['form'], zh: string, en: string): FieldSpec {
  return { key, form, label: { zh: `二维码中的${zh}`, en: `In the code: ${en}` } }
}
