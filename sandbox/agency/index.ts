// The agencies of the city. Each is a server of its own that answers in its own words, as docs/sandbox.md
// writes them down, and can be made slow, failing, absent, contradictory or unreadable.

import type { Agency } from './agency.ts'
import { assistanceDesk } from './assistance-desk.ts'
import { bikeRegister } from './bike-register.ts'
import { cccRegister } from './ccc-register.ts'
import { centralizedUnits } from './centralized-units.ts'
import { companyRegister } from './company-register.ts'
import { correctionDesk } from './correction-desk.ts'
import { disabilityRegister } from './disability-register.ts'
import { disabledEmployment } from './disabled-employment.ts'
import { drivingLicences } from './driving-licences.ts'
import { employerChanges } from './employer-changes.ts'
import { employmentRecords } from './employment-records.ts'
import { industryBans } from './industry-bans.ts'
import { invoiceVerification } from './invoice-verification.ts'
import { licenceLibrary } from './licence-library.ts'
import { messageInbox } from './message-inbox.ts'
import { paymentGateway } from './payment-gateway.ts'
import { populationRegister } from './population-register.ts'
import { qualificationCertificates } from './qualification-certificates.ts'
import { residenceRegister } from './residence-register.ts'
import { sealRegister } from './seal-register.ts'
import { socialInsurance } from './social-insurance.ts'
import { taxLevy } from './tax-levy.ts'
import { transportPermits } from './transport-permits.ts'

export { type Call, type CallLog, makeCallLog } from './call-log.ts'
export { type Disturbance, disturbance } from './disturbance.ts'
export { describeInquiry, settleInquiry } from './inquiry.ts'
export { type OpenAgency, openAgency } from './open-agency.ts'
export { pay } from './payment-gateway.ts'

/** In the order of their ports. */
export const agencies: readonly Agency[] = [
  populationRegister,
  residenceRegister,
  cccRegister,
  invoiceVerification,
  bikeRegister,
  disabilityRegister,
  companyRegister,
  licenceLibrary,
  messageInbox,
  paymentGateway,
  taxLevy,
  socialInsurance,
  disabledEmployment,
  centralizedUnits,
  sealRegister,
  transportPermits,
  qualificationCertificates,
  drivingLicences,
  employmentRecords,
  industryBans,
  employerChanges,
  correctionDesk,
  assistanceDesk,
]
