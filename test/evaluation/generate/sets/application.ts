import { inventCertificate } from '../document/certificate.ts'
import { inventIdCard } from '../document/identity-card.ts'
import { invoiceOf } from '../document/invoice.ts'
import type { Content } from '../paper.ts'
import type { Random } from '../random.ts'
import type { Story } from './story.ts'

export const slots = ['id-card', 'invoice', 'certificate'] as const
export type Slot = (typeof slots)[number]

/** The papers of one application by the slot they are handed in at. */
export type Papers = Readonly<Record<Slot, Content>>

export function papersOf(random: Random, { today, applicant, bike, sale }: Story): Papers {
  return {
    'id-card': inventIdCard(random, today, applicant),
    invoice: invoiceOf(random, sale),
    certificate: inventCertificate(random, today, bike),
  }
}
