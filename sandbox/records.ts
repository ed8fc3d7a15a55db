import type { Employer } from './levy/employer.ts'
import { seedEmployers } from './levy/employers.ts'
import type { TypeName } from './licence/licence-type.ts'
import { type Account, accountOf, listDemoAccounts } from './people/accounts.ts'
import { companies } from './people/companies.ts'
import { demoPeople } from './people/demo-people.ts'
import { listResidents } from './people/generate.ts'
import type { Company, Person } from './people/person.ts'
import { seedCertificates, seedInquiries, seedInvoices, seedOrders, seedVehicles } from './seeds.ts'
import { type Permit, seedPermits } from './transport/carrier.ts'
import type { Worker } from './transport/worker.ts'
import { seedWorkers } from './transport/workers.ts'

/** Everything the city's registers know. Kept in memory; `makeRecords` is the city on its first morning. */
export type Records = {
  readonly people: Map<string, Person>
  readonly accounts: Map<string, Account>
  readonly companies: ReadonlyMap<string, Company>
  readonly vehicles: Map<string, Vehicle>
  readonly certificates: Map<string, Certificate>
  readonly invoices: Map<string, Invoice>
  readonly deposits: Map<string, Licence>
  /** Licences that were replaced or cancelled, by identifier. */
  readonly endings: Map<string, { readonly status: '04' | '05'; readonly replacedBy: string | null }>
  readonly uses: LicenceUse[]
  readonly orders: Map<string, Order>
  readonly inquiries: Map<string, Inquiry>
  readonly employers: Map<string, Employer>
  readonly permits: Map<string, Permit>
  readonly workers: Map<string, Worker>
  readonly messages: Message[]
  /** First answers to writing calls, by agency and `Idempotency-Key`. */
  readonly remembered: Map<string, { readonly body: string; readonly answer: unknown }>
}

export const vehicleStates = ['none', 'registered', 'stolen', 'cancelled'] as const

/** An e-bike in the police's register, found by its 15-digit code. */
export type Vehicle = {
  readonly code: string
  readonly state: (typeof vehicleStates)[number]
  readonly registration:
    | {
        readonly number: string
        readonly plate: string
        readonly owner: string
        readonly ownerName: string
        readonly on: string
      }
    | undefined
}

export const certificateStates = ['valid', 'suspended', 'revoked'] as const

/** A CCC certificate on file. */
export type Certificate = {
  readonly number: string
  readonly status: (typeof certificateStates)[number]
  readonly model: string | null
  readonly manufacturer: string | null
  readonly issuedOn: string | null
}

export const invoiceStates = ['normal', 'void', 'red'] as const

/** An invoice on file; without `date` or `amount` any are taken. */
export type Invoice = {
  readonly number: string
  readonly state: (typeof invoiceStates)[number]
  readonly date?: string
  readonly amount?: string
  readonly buyer?: string
  readonly seller?: { readonly name: string; readonly uscc: string }
  readonly goods?: string
}

/** A licence: implied by what a register knows, or deposited by the office that issued it. */
export type Licence = {
  readonly identifier: string
  readonly typeName: TypeName
  readonly holder: string
  readonly face: Readonly<Record<string, string>>
  readonly validFrom: string
  /** Null for a licence without an end. */
  readonly validTo: string | null
  readonly status: '01' | '02' | '03' | '04' | '05' | '07'
  readonly version: number
}

/** A copy of a licence that was handed out. */
export type LicenceUse = {
  readonly identifier: string
  readonly at: string
  readonly purpose: string
  readonly dossier: string
}

/** Something to pay at the payment gateway, by its number. */
export type Order = {
  readonly order: string
  readonly amount: string
  readonly payer: string
  readonly purpose: string
  readonly notifyUrl: string
  readonly returnUrl: string | null
  readonly expiresAt: string | null
  /** The order as it was opened, to tell a repeated call from another one. */
  readonly content: string
  readonly state: 'open' | 'paid' | 'closed'
  readonly transaction: string | null
  readonly paidAt: string | null
  readonly refunds: readonly {
    readonly refund: string
    readonly amount: string
    readonly refundedAt: string
  }[]
}

/** A question left at a desk that answers later: a correction request or a request for assistance. */
export type Inquiry = {
  readonly desk: 'correction-desk' | 'assistance-desk'
  readonly reference: string
  readonly dossier: string
  readonly about: Readonly<Record<string, string>>
  readonly notifyUrl: string | null
  readonly until: string
  readonly status: string
  readonly words: string | null
  readonly answeredAt: string | null
}

export type Message = {
  readonly messageId: string
  readonly recipient: string
  readonly title: string
  readonly body: string
  readonly link: string | null
  readonly sentAt: string
}

/** The records of a city nobody has called yet. `residents` people live in it besides the demo accounts. */
export function makeRecords({ residents }: { readonly residents: number }): Records {
  const people = [...demoPeople, ...listResidents({ seed: 2026, count: residents })]
  return {
    people: new Map(people.map((person) => [person.identityNumber, person])),
    accounts: new Map(
      [...people.map(accountOf), ...listDemoAccounts()].map((account) => [account.subject, account]),
    ),
    companies: new Map(Object.values(companies).map((company) => [company.uscc, company])),
    vehicles: new Map(seedVehicles.map((vehicle) => [vehicle.code, vehicle])),
    certificates: new Map(seedCertificates.map((certificate) => [certificate.number, certificate])),
    invoices: new Map(seedInvoices.map((invoice) => [invoice.number, invoice])),
    deposits: new Map(),
    endings: new Map(),
    uses: [],
    employers: new Map(seedEmployers.map((employer) => [employer.uscc, employer])),
    permits: new Map(seedPermits.map((permit) => [permit.uscc, permit])),
    workers: new Map(seedWorkers.map((worker) => [worker.identityNumber, worker])),
    inquiries: new Map(seedInquiries.map((inquiry) => [inquiry.reference, inquiry])),
    orders: new Map(seedOrders.map((order) => [order.order, order])),
    messages: [],
    remembered: new Map(),
  }
}

/** Puts the records back to the first morning, for everybody who holds them. */
export function resetRecords(records: Records, options: { readonly residents: number }): void {
  const fresh = makeRecords(options)
  for (const [name, kept] of Object.entries(records) as [keyof Records, Records[keyof Records]][]) {
    if (Array.isArray(kept)) kept.length = 0
    else refill(kept as Map<string, unknown>, fresh[name] as ReadonlyMap<string, unknown>)
  }
}

/** Whose inbox an identity number, credit code, name of a company or subject means: its first agent's, else its own. */
export function findSubject(records: Records, holder: string): string | undefined {
  if (records.accounts.has(holder)) return holder
  const person = records.people.get(holder)
  if (person) return person.subject
  const company = findCompany(records, holder)
  const agent = [...records.accounts.values()].find((account) => account.company?.uscc === company?.uscc)
  return company && (agent?.subject ?? company.uscc)
}

/** The company with this credit code or name. */
function findCompany(records: Records, holder: string): Company | undefined {
  return records.companies.get(holder) ?? [...records.companies.values()].find(({ name }) => name === holder)
}

function refill(kept: Map<string, unknown>, fresh: ReadonlyMap<string, unknown>): void {
  kept.clear()
  for (const [key, value] of fresh) kept.set(key, value)
}
