import { decidePayAgain, findText, knowledgeOf, type Payment, Refusal } from '#dossier'
import { makeReceipt } from '#paper'
import { isAllowed, requireAllowed } from '#permission'
import type { Call, FileAnswer, Handlers } from '../call.ts'
import { performCalled } from '../called-act.ts'
import { type Filed, readFiled } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { concernedBy } from '../permission.ts'
import { requireSignatory, toPerson } from '../person.ts'
import { takeSigned } from '../signed.ts'
import { viewDossier } from '../view/dossier-view.ts'
import { settlePayment } from './settle.ts'
import { askGateway } from './work.ts'

/** Paying what a decision costs: the callback of the gateway, a look when none came, a new order, the receipt. */
export function handlePayments(
  parts: FilingParts,
): Pick<Handlers, 'lookAtPayment' | 'payAgain' | 'showReceipt' | 'takePayment'> {
  return {
    lookAtPayment: async (call) => viewDossier(parts, await look(parts, call)),
    payAgain: async (call) => {
      const { key } = call.body
      const filed = await performCalled(parts, call, {
        name: 'payAgain',
        deed: 'submit',
        key,
        content: {},
        decide: ({ dossier, matter, today }) => decidePayAgain(dossier, { matter, today }),
      })
      return viewDossier(parts, filed)
    },
    showReceipt: (call) => showReceipt(parts, call),
    takePayment: async (call) => {
      await takeSigned(parts, call)
      const { order, transaction, amount, paidAt } = call.body
      await settlePayment(parts, call.params.dossier, { order, transaction, amount, paidAt })
      return { taken: true }
    },
  }
}

/** Asks the gateway at once, for somebody who has paid and whose page does not know it yet. */
async function look(parts: FilingParts, call: Call<'lookAtPayment'>): Promise<Filed> {
  const person = toPerson(requireSignatory(call), parts.keys)
  const filed = await readFiled(parts, parts.database, call.params.dossier)
  requireAllowed(person, 'change', concernedBy(filed))
  const last = filed.dossier.payments.at(-1)
  if (!last || last.status === 'paid') return filed
  const isPaid = await askGateway(parts, filed, last.order).catch(() => {
    throw new Refusal('unavailable', gatewayAway)
  })
  return isPaid ? readFiled(parts, parts.database, call.params.dossier) : filed
}

async function showReceipt(parts: FilingParts, call: Call<'showReceipt'>): Promise<FileAnswer> {
  const person = toPerson(requireSignatory(call), parts.keys)
  const filed = await readFiled(parts, parts.database, call.params.dossier)
  const concerned = concernedBy(filed)
  if (!isAllowed(person, 'read', concerned)) requireAllowed(person, 'read at the counter', concerned)
  const payment = filed.dossier.payments.find(({ status }) => status === 'paid')
  if (!payment) throw new Refusal('not-found', { zh: '还没有缴款', en: 'Nothing has been paid yet' })
  const file = await printReceipt(filed, payment)
  return { file, mediaType: 'application/pdf', name: `${payment.order}.pdf` }
}

/** Made from the log whenever it is asked for, and the same every time. */
async function printReceipt({ dossier, matter, plan }: Filed, payment: Payment): Promise<Uint8Array> {
  const [transaction] = payment.transactions
  const terms = matter.payment
  if (!transaction || !terms) throw new Error(`${payment.order} is paid without a transaction`)
  const knowledge = knowledgeOf(dossier, matter, plan.businessDate)
  const code = [...matter.facts.values()].find(({ origins }) => origins.some(isCompanyId))
  return makeReceipt({
    ...transaction,
    title: terms.receipt.zh,
    payer: dossier.applicant.name,
    payerNumber: code && findText(knowledge, code.id),
    payee: terms.payee.zh,
    purpose: terms.purpose.zh,
    basis: terms.basis,
    order: payment.order,
    dossier: dossier.number,
  })
}

function isCompanyId({ kind, field }: { readonly kind: string; readonly field: string }): boolean {
  return kind === 'profile' && field === 'companyId'
}

const gatewayAway = {
  zh: '公共支付暂时连不上，已经付的钱不会丢，过一会儿会自动入账',
  en: 'The payment gateway cannot be reached; what you paid is not lost and is taken in later',
}
