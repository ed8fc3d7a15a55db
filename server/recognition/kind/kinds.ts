import { businessLicence } from './business-licence.ts'
import { certificate } from './certificate.ts'
import { disabilityCard } from './disability-card.ts'
import { drivingLicence } from './driving-licence.ts'
import { idCard } from './id-card.ts'
import { invoice, invoiceDigital } from './invoice/invoice.ts'
import type { KindSpec } from './kind.ts'
import { qualification } from './qualification.ts'
import { receipt } from './receipt.ts'
import { residencePermit } from './residence-permit.ts'
import { vehicleLicence } from './vehicle-licence.ts'

const kinds = [
  invoice,
  invoiceDigital,
  certificate,
  idCard,
  businessLicence,
  residencePermit,
  disabilityCard,
  drivingLicence,
  qualification,
  receipt,
  vehicleLicence,
] as const

export type DocumentKind = (typeof kinds)[number]['id']

/** Every kind of document that can be read. A new kind is a new file and a line here. */
export const kindSpecs: readonly (KindSpec & { readonly id: DocumentKind })[] = kinds
