import { certificatePaper, invoicePaper } from './papers/papers.ts'
import { companies } from './people/companies.ts'
import { demoPeople } from './people/demo-people.ts'
import type { Certificate, Inquiry, Invoice, Order, Vehicle } from './records.ts'

/** A code for each state, and the three e-bikes of the owner who has three. */
export const seedVehicles: readonly Vehicle[] = [
  ownedByHe('310199000000001', '沪A000001', '2024-05-06'),
  { code: '310199000000002', state: 'stolen', registration: undefined },
  { code: '310199000000003', state: 'cancelled', registration: undefined },
  ownedByHe('310199000000004', '沪A000004', '2024-11-30'),
  ownedByHe('310199000000005', '沪A000005', '2025-07-19'),
]

/** The certificate of the demo papers, one suspended and one revoked. Every other number is taken for valid. */
export const seedCertificates: readonly Certificate[] = [
  {
    number: certificatePaper.cccNo,
    status: 'valid',
    model: certificatePaper.model,
    manufacturer: certificatePaper.manufacturer,
    issuedOn: certificatePaper.cccDate,
  },
  { number: '2024011119000001', status: 'suspended', model: null, manufacturer: null, issuedOn: null },
  { number: '2024011119000002', status: 'revoked', model: null, manufacturer: null, issuedOn: null },
]

/** The invoice of the demo papers, one void and one red-flushed. Every other invoice is taken for normal. */
export const seedInvoices: readonly Invoice[] = [
  {
    number: invoicePaper.invoiceNo,
    state: 'normal',
    date: invoicePaper.issueDate.replaceAll('-', ''),
    amount: invoicePaper.totalAmount,
    buyer: invoicePaper.buyerName,
    seller: invoicePaper.seller,
    goods: invoicePaper.goodsName,
  },
  { number: '26312000000000000001', state: 'void' },
  { number: '26312000000000000002', state: 'red' },
]

/** What the company that paid too much paid in the spring, before it declared. */
export const seedOrders: readonly Order[] = [
  {
    order: 'SPRING-2026-0001',
    amount: '60000.00',
    payer: companies.printing.name,
    purpose: '残疾人就业保障金预缴',
    notifyUrl: 'http://127.0.0.1/nobody',
    returnUrl: null,
    expiresAt: null,
    content: '',
    state: 'paid',
    transaction: 'P20260408000000000001',
    paidAt: '2026-04-08T02:11:37.000Z',
    refunds: [],
  },
]

/** One answered inquiry of each kind, from last year. */
export const seedInquiries: readonly Inquiry[] = [
  {
    ...{ desk: 'correction-desk', reference: 'GZ2025000001', dossier: '', notifyUrl: null },
    about: {
      source: 'social-insurance',
      field: 'months',
      subject: companies.delivery.uscc,
      claims: '3月应为85人',
    },
    ...{ until: '2025-09-15T08:00:00.000Z', status: 'upheld', words: '三月的人数已经更正为 85 人。' },
    answeredAt: '2025-09-03T02:10:00.000Z',
  },
  {
    ...{ desk: 'assistance-desk', reference: 'XZ2025000001', dossier: '', notifyUrl: null },
    about: { office: '区档案馆', matter: '', material: '', subject: '', question: '有没有这份证明？' },
    ...{ until: '2025-09-08T08:00:00.000Z', status: 'confirmed', words: '我们的档案里有这份证明。' },
    answeredAt: '2025-09-04T06:30:00.000Z',
  },
]

function ownedByHe(code: string, plate: string, on: string): Vehicle {
  const owner = demoPeople.find((person) => person.subject === 'citizen-he')
  return {
    code,
    state: 'registered',
    registration: {
      number: `DJ${plate.slice(2)}`,
      plate,
      owner: owner?.identityNumber ?? '',
      ownerName: '何家乐',
      on,
    },
  }
}
