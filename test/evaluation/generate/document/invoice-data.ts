import type { SetDocument } from '../draft.ts'

const elements: Readonly<Record<string, string>> = {
  invoiceNo: 'EIid',
  invoiceCode: 'InvoiceCode',
  issueDate: 'IssueTime',
  buyerName: 'BuyerName',
  buyerTaxId: 'BuyerIdNum',
  sellerName: 'SellerName',
  sellerTaxId: 'SellerIdNum',
  netAmount: 'TotalAmWithoutTax',
  taxAmount: 'TotalTaxAm',
  totalAmount: 'TotalTax-includedAmount',
  totalAmountCn: 'TotalTax-includedAmountInChinese',
  drawer: 'Drawer',
}

/** What the data file attached to an electronic invoice says. */
export function invoiceData({ printed }: SetDocument): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(elements).flatMap(([key, name]) => {
      const value = printed[key]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}
