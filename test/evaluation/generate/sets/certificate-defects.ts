import type { Random } from '../random.ts'
import type { Bike } from '../value/bike.ts'
import { addDays } from '../value/day.ts'
import { alter, type Defect } from './defect.ts'
import { type Story, tellStory } from './story.ts'

/** C07 to C13: faults of the certificate by itself or against the invoice. */
export const certificateDefects: readonly Defect[] = [
  {
    point: 'C07',
    variant: 'vin',
    alone: 'certificate',
    spoil: (random, papers) => {
      const vin = papers.certificate.fields.vin ?? ''
      const qr = papers.certificate.qr?.replaceAll(vin, changeDigit(random, vin))
      return { ...papers, certificate: { ...papers.certificate, ...(qr === undefined ? {} : { qr }) } }
    },
    shows: { certificate: ['qr', 'vin'] },
    expected: [finding('C07', 'reject', ['vin'], 'the code differs from the printed vin')],
  },
  {
    point: 'C09',
    variant: 'class',
    alone: 'certificate',
    tell: (random) =>
      rebuild(random, ({ cccNo }) => ({
        cccNo: `${cccNo.slice(0, 6)}${random.pick(['1118', '0711', '1107'])}${cccNo.slice(10)}`,
      })),
    shows: { certificate: ['cccNo'] },
    expected: [finding('C09', 'reject', ['cccNo'], 'not a number of product class 1119')],
  },
  {
    point: 'C09',
    variant: 'length',
    alone: 'certificate',
    tell: (random) => rebuild(random, ({ cccNo }) => ({ cccNo: cccNo.slice(0, 15) })),
    shows: { certificate: ['cccNo'] },
    expected: [finding('C09', 'reject', ['cccNo'], '15 digits instead of 16')],
  },
  over('mass', 'massKg', (random, { battery }) => ({
    mass: `${battery.startsWith('铅酸') ? random.integer(64, 72) : random.integer(56, 66)}.${random.integer(0, 9)}`,
  })),
  over('speed', 'maxSpeedKmh', (random) => ({ speed: random.pick(['30', '35', '45']) })),
  over('voltage', 'voltageV', (random) => ({ voltage: random.pick(['60', '72']) })),
  over('power', 'motorPowerW', (random) => ({ power: random.pick(['500', '600', '800', '1000']) })),
  {
    point: 'C11',
    variant: 'made-late',
    tell: (random) => oldStandard(random, '2025-11-26', '2025-09-01', '2025-11-12'),
    shows: { certificate: ['standard', 'manufactureDate'] },
    expected: [
      {
        point: 'C11',
        status: 'reject',
        note: 'made after 2025-08-31 under GB 17761-2018',
        fields: ['standard', 'manufactureDate', 'issueDate'],
      },
    ],
    tolerated: ['C05*'],
  },
  {
    point: 'C11',
    variant: 'sold-late',
    tell: (random) => oldStandard(random, '2025-12-10', '2025-07-01', '2025-08-31', '2025-12-01'),
    shows: { certificate: ['standard'] },
    expected: [
      {
        point: 'C11',
        status: 'reject',
        note: 'sold after 2025-11-30 under GB 17761-2018',
        fields: ['standard', 'issueDate', 'manufactureDate'],
      },
    ],
    tolerated: ['C05*'],
  },
  {
    point: 'C12',
    variant: 'sold-before-made',
    tell: (random) => {
      const story = tellStory(random)
      const issued = addDays(story.today, -random.integer(4, 14))
      const made = addDays(issued, random.integer(1, 3))
      return { ...story, bike: { ...story.bike, made }, sale: { ...story.sale, issued } }
    },
    shows: { certificate: ['manufactureDate'] },
    expected: [
      {
        point: 'C12',
        status: 'remind',
        note: 'sold before it was made',
        fields: ['issueDate', 'manufactureDate'],
      },
    ],
  },
  {
    point: 'C12',
    variant: 'certified-after-made',
    alone: 'certificate',
    tell: (random) => rebuild(random, ({ made }) => ({ cccDate: addDays(made, random.integer(1, 2)) })),
    shows: { certificate: ['cccDate', 'manufactureDate'] },
    expected: [
      {
        point: 'C12',
        status: 'remind',
        note: 'certified after it was made',
        fields: ['cccDate', 'manufactureDate'],
      },
    ],
  },
  {
    point: 'C13',
    variant: 'vin',
    spoil: (random, papers) =>
      alter(papers, 'invoice', { vin: changeDigit(random, papers.certificate.fields.vin ?? '') }),
    shows: { invoice: ['vin'], certificate: ['vin'] },
    expected: [{ point: 'C13', status: 'remind', note: 'another vin on the invoice', fields: ['vin'] }],
  },
  {
    point: 'C13',
    variant: 'model',
    spoil: (random, papers) => alter(papers, 'invoice', { specModel: `TDK${random.digits(4)}Z` }),
    shows: { certificate: ['model'] },
    expected: [
      {
        point: 'C13',
        status: 'remind',
        note: 'another model on the invoice',
        fields: ['specModel', 'model'],
      },
    ],
  },
]

function finding(point: string, status: 'reject', fields: readonly string[], note: string) {
  return { point, status, note, document: 'certificate', fields } as const
}

/** C10: over a limit of the standard. */
function over(variant: string, field: string, change: (random: Random, bike: Bike) => Partial<Bike>): Defect {
  return {
    point: 'C10',
    variant,
    alone: 'certificate',
    tell: (random) => rebuild(random, (bike) => change(random, bike)),
    shows: { certificate: [field, 'batteryType', 'standard'] },
    expected: [finding('C10', 'reject', [field], `over the limit: ${variant}`)],
  }
}

function rebuild(random: Random, change: (bike: Bike) => Partial<Bike>): Story {
  const story = tellStory(random)
  return { ...story, bike: { ...story.bike, ...change(story.bike) } }
}

/** A bicycle of the standard before, made between two days, handed in on a day. */
function oldStandard(random: Random, today: string, from: string, to: string, sold?: string): Story {
  const story = tellStory(random, today, 'GB 17761-2018')
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  const made = addDays(from, random.integer(0, days))
  const cccDate = addDays(made, -random.integer(30, 400))
  const issued = sold ?? latest(made, story.sale.issued)
  const bike = {
    ...story.bike,
    made,
    cccDate,
    cccNo: cccDate.slice(0, 4) + story.bike.cccNo.slice(4),
    mass: '54.0',
  }
  return { ...story, bike, sale: { ...story.sale, issued } }
}

function latest(...days: readonly string[]): string {
  return [...days].sort().at(-1) ?? ''
}

function changeDigit(random: Random, number: string): string {
  const at = random.integer(5, number.length - 1)
  return number.slice(0, at) + ((Number(number[at]) + random.integer(1, 8)) % 10) + number.slice(at + 1)
}
