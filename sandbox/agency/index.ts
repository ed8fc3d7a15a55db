// The agencies of the city. Each is a server of its own that answers in its own words, as docs/sandbox.md
// writes them down, and can be made slow, failing, absent, contradictory or unreadable.

import type { Agency } from './agency.ts'
import { bikeRegister } from './bike-register.ts'
import { cccRegister } from './ccc-register.ts'
import { companyRegister } from './company-register.ts'
import { disabilityRegister } from './disability-register.ts'
import { invoiceVerification } from './invoice-verification.ts'
import { licenceLibrary } from './licence-library.ts'
import { messageInbox } from './message-inbox.ts'
import { paymentGateway } from './payment-gateway.ts'
import { populationRegister } from './population-register.ts'
import { residenceRegister } from './residence-register.ts'

export { type Call, type CallLog, makeCallLog } from './call-log.ts'
export { type Disturbance, disturbance } from './disturbance.ts'
export { type OpenAgency, openAgency } from './open-agency.ts'

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
]
