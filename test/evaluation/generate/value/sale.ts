import type { Random } from '../random.ts'
import type { Bike } from './bike.ts'
import { bankAccount, phone, shop } from './firm.ts'
import { personName } from './name.ts'
import { creditCode } from './number.ts'
import { cityAddress } from './place.ts'

/** A purchase as its invoice tells it. Amounts are in cents and add up. */
export interface Sale {
  /** 票种码: 04 and 10 before, 31 and 32 for fully digital invoices. */
  readonly type: string
  readonly issued: string
  readonly buyer: { readonly name: string; readonly taxId?: string }
  readonly seller: {
    readonly name: string
    readonly taxId: string
    readonly addressPhone?: string
    readonly bankAccount?: string
  }
  readonly goods: string
  readonly model: string
  readonly unit: string
  readonly quantity: number
  readonly price: string
  readonly net: number
  readonly rate: number
  readonly tax: number
  readonly vin?: string
  readonly staff: { readonly payee: string; readonly reviewer: string; readonly drawer: string }
}

export interface SaleWishes {
  readonly buyer: Sale['buyer']
  readonly issued: string
  readonly digital: boolean
  readonly quantity?: number
  readonly goods?: string
}

/** One bicycle sold; `wishes` say to whom, when, and what is out of the ordinary. */
export function sale(random: Random, sold: Bike, wishes: SaleWishes): Sale {
  const rate = random.pick([13, 1, 3])
  const quantity = wishes.quantity ?? 1
  const single = random.chance(0.4) ? roundTotal(random, rate) : random.integer(180_000, 480_000)
  const name = shop(random)
  const taxed = single * quantity
  return {
    type: wishes.digital ? random.pick(['32', '32', '31']) : random.pick(['04', '10']),
    issued: wishes.issued,
    buyer: wishes.buyer,
    seller: { name, taxId: creditCode(random, name), ...contact(random) },
    goods: wishes.goods ?? goodsOf(random, sold),
    model: sold.model,
    unit: random.pick(['辆', '辆', '台']),
    quantity,
    price: (single / 100).toFixed(random.pick([2, 2, 8, 10])),
    net: taxed,
    rate,
    tax: Math.round((taxed * rate) / 100),
    ...(random.chance(0.7) ? { vin: sold.vin } : {}),
    staff: { payee: personName(random), reviewer: personName(random), drawer: personName(random) },
  }
}

/** The net of a price in whole yuan, as shops ask for. */
function roundTotal(random: Random, rate: number): number {
  const total = random.integer(18, 52) * 10_000 + random.pick([0, 9_900, 8_800, 5_000])
  return Math.round(total / (1 + rate / 100))
}

function contact(random: Random) {
  return {
    ...(random.chance(0.7) ? { addressPhone: `${cityAddress(random)} ${phone(random)}` } : {}),
    ...(random.chance(0.7) ? { bankAccount: bankAccount(random) } : {}),
  }
}

function goodsOf(random: Random, { brand, model }: Bike): string {
  return random.pick([
    '*非机动车*电动自行车',
    '电动自行车',
    '*自行车*两轮电动自行车',
    '*电动自行车*电动自行车',
    `*自行车*电动自行车 ${brand.latin}`,
    `*自行车*${brand.chinese}牌电动自行车`,
    `电动自行车 ${brand.latin}`,
    `*交通运输设备*电动自行车${model.slice(0, 3)}`,
  ])
}
