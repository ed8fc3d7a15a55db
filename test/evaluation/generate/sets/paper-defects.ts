import { inventBusinessLicence } from '../document/business-licence.ts'
import { inventResidencePermit } from '../document/residence-permit.ts'
import { addDays, addYears } from '../value/day.ts'
import { spoilIdentityNumber } from '../value/number.ts'
import { type Slot, slots } from './application.ts'
import { alter, type Defect } from './defect.ts'

/** C01, C17 and KIND: pictures beyond reading, cards that do not hold, papers in the wrong place. */
export const paperDefects: readonly Defect[] = [
  ...slots.map(unreadable),
  {
    point: 'C17',
    variant: 'check-digit',
    alone: 'id-card',
    spoil: (random, papers) => {
      const idNumber = spoilIdentityNumber(random, papers['id-card'].fields.idNumber ?? '')
      return alter(papers, 'id-card', { idNumber })
    },
    expected: [
      {
        point: 'C17',
        status: 'reject',
        note: 'the check character does not fit',
        document: 'id-card',
        fields: ['idNumber'],
      },
    ],
  },
  {
    point: 'C17',
    variant: 'expired',
    alone: 'id-card',
    spoil: (random, papers, { today }) => {
      const validTo = addDays(today, -random.integer(1, 700))
      return alter(papers, 'id-card', { validFrom: addYears(validTo, -10), validTo })
    },
    shows: { 'id-card': ['validTo'] },
    expected: [
      {
        point: 'C17',
        status: 'reject',
        note: 'the card has expired',
        document: 'id-card',
        fields: ['validTo'],
      },
    ],
  },
  {
    point: 'KIND',
    variant: 'swapped',
    spoil: (_, papers) => ({ ...papers, invoice: papers.certificate, certificate: papers.invoice }),
    expected: [kind('invoice'), kind('certificate')],
  },
  {
    point: 'KIND',
    variant: 'licence-for-invoice',
    spoil: (random, papers, { today }) => ({ ...papers, invoice: inventBusinessLicence(random, today) }),
    expected: [kind('invoice')],
  },
  {
    point: 'KIND',
    variant: 'permit-for-card',
    spoil: (random, papers, { today, applicant }) => ({
      ...papers,
      'id-card': inventResidencePermit(random, today, applicant),
    }),
    expected: [kind('id-card')],
  },
]

function unreadable(slot: Slot): Defect {
  return {
    point: 'C01',
    variant: slot,
    level: { slot, level: 'unreadable' },
    expected: [{ point: 'C01', status: 'reject', note: 'beyond reading', document: slot }],
  }
}

function kind(slot: Slot) {
  return { point: 'KIND', status: 'reject', note: 'a document of another kind', document: slot } as const
}
