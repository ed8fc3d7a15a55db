import { businessLicenceLayouts, inventBusinessLicence } from './document/business-licence.ts'
import { inventCertificate } from './document/certificate.ts'
import { certificateLayouts } from './document/certificate-layouts.ts'
import { disabilityCardLayouts, inventDisabilityCard } from './document/disability-card.ts'
import { drivingLicenceLayouts, inventDrivingLicence } from './document/driving-licence.ts'
import { idCardLayouts, inventIdCard } from './document/identity-card.ts'
import { inventInvoice } from './document/invoice.ts'
import { invoiceDigitalLayouts } from './document/invoice-digital-layouts.ts'
import { invoiceLayouts } from './document/invoice-layouts.ts'
import { inventQualification, qualificationLayouts } from './document/qualification.ts'
import { inventReceipt, receiptLayouts } from './document/receipt.ts'
import { inventResidencePermit, residencePermitLayouts } from './document/residence-permit.ts'
import { inventVehicleLicence, vehicleLicenceLayouts } from './document/vehicle-licence.ts'
import type { Content, Layouts } from './paper.ts'
import type { Random } from './random.ts'

export interface Kind {
  invent(random: Random, today: string): Content
  readonly layouts: Layouts
}

/** Every kind of document that can be drawn, by its name in truths. */
export const kinds = {
  invoice: { invent: (random, today) => inventInvoice(random, today, false), layouts: invoiceLayouts },
  'invoice-digital': {
    invent: (random, today) => inventInvoice(random, today, true),
    layouts: invoiceDigitalLayouts,
  },
  certificate: { invent: inventCertificate, layouts: certificateLayouts },
  'id-card': { invent: inventIdCard, layouts: idCardLayouts },
  'business-licence': { invent: inventBusinessLicence, layouts: businessLicenceLayouts },
  'residence-permit': { invent: inventResidencePermit, layouts: residencePermitLayouts },
  'disability-card': { invent: inventDisabilityCard, layouts: disabilityCardLayouts },
  'driving-licence': { invent: inventDrivingLicence, layouts: drivingLicenceLayouts },
  qualification: { invent: inventQualification, layouts: qualificationLayouts },
  receipt: { invent: inventReceipt, layouts: receiptLayouts },
  'vehicle-licence': { invent: inventVehicleLicence, layouts: vehicleLicenceLayouts },
} satisfies Record<string, Kind>

export type KindName = keyof typeof kinds

export const kindNames = Object.keys(kinds) as readonly KindName[]

/** Kinds that the samples do not have, so that their scorer cannot compare the values. */
export const unsampled: readonly string[] = ['vehicle-licence'] satisfies KindName[]
