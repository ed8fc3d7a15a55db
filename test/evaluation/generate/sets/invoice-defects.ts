import { inventReceipt } from '../document/receipt.ts'
import type { Random } from '../random.ts'
import { addDays } from '../value/day.ts'
import { yuan } from '../value/money.ts'
import { personName } from '../value/name.ts'
import { sale } from '../value/sale.ts'
import type { Papers } from './application.ts'
import { alter, type Defect } from './defect.ts'
import { type Story, tellStory } from './story.ts'

/** C02 to C06: faults of the invoice by itself or against the applicant. */
export const invoiceDefects: readonly Defect[] = [
  differing('number', 'invoiceNo', (random, parts) => {
    const number = parts[3] ?? ''
    const at = random.integer(number.length - 5, number.length - 2)
    parts[3] = number.slice(0, at) + ((Number(number[at]) + random.integer(1, 8)) % 10) + number.slice(at + 1)
  }),
  differing('amount', 'totalAmount', (random, parts) => {
    parts[4] = (Number(parts[4]) + random.integer(60, 900)).toFixed(2)
  }),
  differing('date', 'issueDate', (random, parts) => {
    const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/u.exec(parts[5] ?? '') ?? []
    parts[5] = addDays(`${year}-${month}-${day}`, -random.integer(3, 40)).replaceAll('-', '')
  }),
  {
    point: 'C03',
    variant: 'receipt',
    spoil: (random, papers, { today, applicant }) => {
      return { ...papers, invoice: inventReceipt(random, today, applicant.name) }
    },
    expected: [
      {
        point: 'C03',
        status: 'reject',
        note: 'a receipt, no invoice',
        document: 'invoice',
        alsoAccept: ['KIND'],
      },
    ],
  },
  {
    point: 'C04',
    variant: 'other-person',
    spoil: (random, papers) => {
      return alter(papers, 'invoice', { buyerName: personName(random), buyerTaxId: undefined })
    },
    expected: [invoiceFinding('C04', 'reject', 'buyerName', 'the buyer is somebody else')],
  },
  {
    point: 'C04',
    variant: 'individual',
    spoil: (random, papers) => {
      const buyerName = random.pick(['个人', '个人', '个人（个人）'])
      return alter(papers, 'invoice', { buyerName, buyerTaxId: undefined })
    },
    expected: [invoiceFinding('C04', 'remind', 'buyerName', 'the buyer is not named')],
  },
  {
    point: 'C05',
    variant: 'late',
    tell: (random) => resell(random, { days: random.integer(17, 60) }),
    expected: [invoiceFinding('C05', 'remind', 'issueDate', 'more than 15 days after purchase')],
  },
  {
    point: 'C06',
    variant: 'goods',
    alone: 'invoice',
    tell: (random) => resell(random, { goods: random.pick(otherGoods) }),
    expected: [invoiceFinding('C06', 'reject', 'goodsName', 'not a bicycle')],
  },
  {
    point: 'C06',
    variant: 'quantity',
    alone: 'invoice',
    tell: (random) => resell(random, { quantity: 2 }),
    expected: [invoiceFinding('C06', 'manual', 'quantity', 'two of them')],
  },
]

const otherGoods = [
  ...['*塑料制品*安全头盔', '*日用杂品*车用雨衣', '*家用电器*电热水壶', '*服装*骑行手套', '*橡胶制品*内胎'],
  ...['*蓄电池*铅酸蓄电池', '*修理修配劳务*修理费', '*运输设备*儿童推车'],
]

function invoiceFinding(point: string, status: 'reject' | 'manual' | 'remind', field: string, note: string) {
  return { point, status, note, document: 'invoice', fields: [field] } as const
}

/** C02: the code of the invoice says something else than its print. */
function differing(
  variant: string,
  field: string,
  change: (random: Random, parts: string[]) => void,
): Defect {
  return {
    point: 'C02',
    variant,
    alone: 'invoice',
    spoil: (random, papers: Papers) => {
      const parts = (papers.invoice.qr ?? '').split(',')
      change(random, parts)
      return { ...papers, invoice: { ...papers.invoice, qr: parts.join(',') } }
    },
    shows: { invoice: ['qr'] },
    expected: [invoiceFinding('C02', 'manual', field, `the code differs from the print: ${variant}`)],
  }
}

/** The same story with another purchase. */
function resell(
  random: Random,
  change: { readonly days?: number; readonly goods?: string; readonly quantity?: number },
): Story {
  const story = tellStory(random)
  const { days = 0, ...wishes } = change
  const issued = days > 0 ? addDays(story.today, -days) : story.sale.issued
  const bike = {
    ...story.bike,
    made: addDays(story.bike.made, -days),
    cccDate: addDays(story.bike.cccDate, -days),
  }
  const digital = story.sale.type.startsWith('3')
  const again = sale(random, bike, { buyer: story.sale.buyer, issued, digital, ...wishes })
  if (Number(yuan(again.net + again.tax)) >= 10_000) return resell(random, change)
  return { ...story, bike: { ...bike, cccNo: bike.cccDate.slice(0, 4) + bike.cccNo.slice(4) }, sale: again }
}
