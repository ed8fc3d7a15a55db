import type { Content } from '../paper.ts'
import type { Random } from '../random.ts'
import { type Bike, bike } from '../value/bike.ts'
import { addDays } from '../value/day.ts'
import { shop } from '../value/firm.ts'
import { capitalAmount, yuan } from '../value/money.ts'
import { personName } from '../value/name.ts'
import { creditCode, identityNumber } from '../value/number.ts'
import { type Sale, sale } from '../value/sale.ts'

/** 增值税发票, before (01, 04, 10) or fully digital (31, 32); about a fifth of them older than 15 days. */
export function inventInvoice(random: Random, today: string, digital: boolean): Content {
  const issued = addDays(today, -(random.chance(0.2) ? random.integer(16, 300) : random.integer(0, 15)))
  const sold: Bike = bike(random, issued)
  const buyer = random.chance(0.75)
    ? { name: personName(random), taxId: identityNumber(random, '1985-03-07', '男') }
    : firmBuyer(random)
  const named = random.chance(0.6) || buyer.name.endsWith('公司') ? buyer : { name: buyer.name }
  return invoiceOf(random, sale(random, sold, { buyer: named, issued, digital }))
}

function firmBuyer(random: Random) {
  const name = shop(random)
  return { name, taxId: creditCode(random, name) }
}

/** The invoice that tells of a sale. */
export function invoiceOf(random: Random, made: Sale): Content {
  const { type, issued, buyer, seller, staff } = made
  const digital = type === '31' || type === '32'
  const total = made.net + made.tax
  const invoiceNo = digital
    ? `${issued.slice(2, 4)}31${random.pick(['1', '2', '7'])}${random.digits(15)}`
    : random.digits(8)
  const invoiceCode = digital ? undefined : `0310026${random.digits(5)}`
  const checkCode = digital || type === '01' ? undefined : random.digits(20)
  const day = issued.replaceAll('-', '')
  const amount = yuan(digital ? total : made.net)
  const end = random.pick(['', ','])
  return {
    kind: digital ? 'invoice-digital' : 'invoice',
    qr: `01,${type},${invoiceCode ?? ''},${invoiceNo},${amount},${day},${checkCode ?? ''},${random.digits(2)}${random.pick(['A1', 'E', 'B7', 'F0'])}${end}`,
    fields: {
      typeCode: type,
      invoiceCode,
      invoiceNo,
      issueDate: issued,
      checkCode,
      machineNo: digital ? undefined : `6${random.digits(11)}`,
      buyerName: buyer.name,
      buyerTaxId: buyer.taxId,
      sellerName: seller.name,
      sellerTaxId: seller.taxId,
      sellerAddressPhone: seller.addressPhone,
      sellerBankAccount: seller.bankAccount,
      goodsName: made.goods,
      specModel: made.model,
      unit: made.unit,
      quantity: String(made.quantity),
      unitPrice: made.price,
      netAmount: yuan(made.net),
      taxRate: `${made.rate}%`,
      taxAmount: yuan(made.tax),
      totalAmount: yuan(total),
      totalAmountCn: capitalAmount(total, random.pick(['元', '圆'])),
      vin: made.vin,
      payee: digital ? undefined : staff.payee,
      reviewer: digital ? undefined : staff.reviewer,
      drawer: staff.drawer,
    },
  }
}
