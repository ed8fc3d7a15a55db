import { localMinute } from '#calendar'
import { getValueKind } from '#fact'
import { writeCapitalAmount } from './capital-amount.ts'
import { makeNotice } from './notice.ts'

/** What a receipt of money (缴费凭证) says. */
export interface Receipt {
  readonly title: string
  readonly payer: string
  readonly payerNumber: string | undefined
  readonly payee: string
  readonly purpose: string
  readonly basis: string
  readonly order: string
  readonly transaction: string
  /** Yuan with two decimals. */
  readonly amount: string
  /** ISO instant. */
  readonly paidAt: string
  readonly dossier: string
}

/** A receipt on one A4 page; the same input gives the same bytes. Throws a {@link Refusal} like every paper. */
export function makeReceipt(receipt: Receipt): Promise<Uint8Array> {
  const { title, payer, payerNumber, payee, purpose, basis } = receipt
  const { order, transaction, amount, paidAt, dossier } = receipt
  const minute = localMinute(paidAt).replace('T', ' ')
  return makeNotice({
    title,
    number: `No. ${transaction}`,
    about: [
      { label: '缴款人', shown: payer },
      ...(payerNumber === undefined ? [] : [{ label: '统一社会信用代码', shown: payerNumber }]),
      { label: '收款单位', shown: payee },
    ],
    sections: [
      {
        heading: `${purpose}  ${getValueKind('money').format(amount, 'zh')}`,
        items: [
          { text: `人民币（大写）${writeCapitalAmount(amount)}` },
          { text: `缴款时间：${minute}` },
          { text: `缴款单号：${order}`, note: `支付流水号：${transaction}` },
          { text: `办件号：${dossier}`, note: `依据：${basis}` },
        ],
      },
    ],
    office: payee,
    issuedOn: minute.slice(0, 10),
    foot: '演示样张，不具法律效力。Demonstration sample without legal effect.',
  })
}
