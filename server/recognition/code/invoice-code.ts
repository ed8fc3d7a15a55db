import { toDate } from '../form/date.ts'

/** What the QR code of a VAT invoice says. */
export interface InvoiceCode {
  readonly typeCode: string
  /** Empty on fully digital invoices. */
  readonly invoiceCode: string
  readonly invoiceNo: string
  /** Two decimals. Without tax on 01/04/10, with tax on 31/32. */
  readonly amount: string
  readonly issueDate: string | undefined
  readonly checkCode: string
}

/** Reads `01,type,code,number,amount,date,check,crc,`; undefined when it is no invoice's code. */
export function parseInvoiceCode(payload: string): InvoiceCode | undefined {
  const parts = payload.split(/[,，]/).map((part) => part.trim())
  const [
    version = '',
    typeCode = '',
    invoiceCode = '',
    invoiceNo = '',
    amount = '',
    day = '',
    checkCode = '',
  ] = parts
  const shaped =
    /^0\d$/.test(version) &&
    /^\d{2}$/.test(typeCode) &&
    /^(\d{10}|\d{12})?$/.test(invoiceCode) &&
    /^(\d{8}|\d{20})$/.test(invoiceNo) &&
    /^\d+(\.\d{1,2})?$/.test(amount)
  if (!shaped) return undefined
  return {
    typeCode,
    invoiceCode,
    invoiceNo,
    amount: Number(amount).toFixed(2),
    issueDate: toDate(day.slice(0, 4), day.slice(4, 6), day.slice(6, 8)),
    checkCode,
  }
}

/** Whether the type is a fully digital invoice (数电票), whose code is empty and whose amount includes tax. */
export function isDigitalType(typeCode: string): boolean {
  return typeCode === '31' || typeCode === '32'
}
