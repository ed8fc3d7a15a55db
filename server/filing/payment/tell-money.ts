import type { Words } from '#api'
import { localDay } from '#calendar'
import type { Dossier, DossierEventKind, EventOf, RefundCause } from '#dossier'
import { getValueKind } from '#fact'
import type { Matter } from '#matter'

// What applicants read of money, seals and disputes: as lines of what happened, and as messages that say what to do now.

type MoneyKind = Extract<
  DossierEventKind,
  'sealed' | 'payment-asked' | 'paid' | 'payment-failed' | 'refund-asked' | 'refunded' | CorrectionKind
>
type CorrectionKind = 'correction-request-sent' | 'correction-request-answered' | 'correction-request-overdue'

interface Moment {
  readonly title: Words
  readonly detail?: Words
}

/** One line for each event, in words. */
export const moneyMoments: {
  readonly [K in MoneyKind]: (event: EventOf<K>, matter: Matter) => Moment
} = {
  sealed: ({ seal }) => say(`用单位电子印章 ${seal} 确认`, `Sealed with the company's seal ${seal}`),
  'payment-asked': ({ amount }) => say(`应缴 ${yuan(amount)}`, `To pay: ${yuan(amount)}`),
  paid: ({ amount, transaction }) => ({
    ...say(`已缴 ${yuan(amount)}`, `Paid: ${yuan(amount)}`),
    detail: { zh: `支付流水号 ${transaction}`, en: `Transaction ${transaction}` },
  }),
  'payment-failed': () => say('没有在期限内缴款', 'Not paid in time'),
  'refund-asked': ({ amount, because }) => ({
    ...say(`退费 ${yuan(amount)}，正在退`, `Being paid back: ${yuan(amount)}`),
    detail: refundCauses[because],
  }),
  refunded: () => say('已退回原账户', 'Paid back to the account it came from'),
  'correction-request-sent': ({ source, until }, matter) => {
    const label = matter.sources.get(source)?.label
    return {
      ...say(
        `异议已转${label?.zh ?? '登记部门'}核实`,
        `Your dispute is with: ${label?.en ?? 'the office that keeps the record'}`,
      ),
      detail: { zh: `${until} 前答复`, en: `To be answered by ${until}` },
    }
  },
  'correction-request-answered': ({ upheld, words }) => ({
    ...(upheld
      ? say('异议成立，已经更正，重新取数', 'Your dispute was upheld; the value is fetched anew')
      : say('异议核实过，维持原来的数', 'Your dispute was looked into; the value stands')),
    ...(words === '' ? {} : { detail: { zh: words, en: words } }),
  }),
  'correction-request-overdue': () => say('异议到期还没有答复', 'Your dispute was not answered in time'),
}

interface Message {
  readonly title: string
  readonly body: string
}

/** What the applicant is told; the rest they see when they look. */
export const moneyMessages: {
  readonly [K in Exclude<MoneyKind, 'sealed' | 'correction-request-sent'>]: (
    event: EventOf<K>,
    dossier: Dossier,
    matter: Matter,
  ) => Message
} = {
  'payment-asked': ({ amount, until }, _, { title, payment }) => ({
    title: `${title.zh}：请缴款`,
    body: `已经核定，应缴 ${yuan(amount)}，缴给${payment?.payee.zh ?? ''}，请在 ${lastDay(until)} 以前缴清。点开就能缴。`,
  }),
  paid: ({ amount }, _, { title }) => ({
    title: `${title.zh}：缴款到账`,
    body: `收到 ${yuan(amount)}，缴费凭证在办件里，可以打开、保存。`,
  }),
  'payment-failed': (_, __, { title }) => ({
    title: `${title.zh}：缴款单过期了`,
    body: '缴款单已经过期。请打开办件，重新开一张再缴；逾期可能产生滞纳金。',
  }),
  'refund-asked': ({ amount }, _, { title }) => ({
    title: `${title.zh}：要退给您 ${yuan(amount)}`,
    body: '多缴的钱会退回原来的账户，不用您再申请，退好了告诉您。',
  }),
  refunded: ({ refund }, { refunds }, { title }) => ({
    title: `${title.zh}：退费到账`,
    body: `${yuan(refunds.find((each) => each.refund === refund)?.amount ?? '0')} 已退回原来的账户。`,
  }),
  'correction-request-answered': ({ fact, upheld, words }, _, matter) => ({
    title: `${matter.title.zh}：异议有答复了`,
    body: [
      `“${labelOf(fact, matter)}”${upheld ? '已经更正，各项重新算过，请打开看一看。' : '核实过，维持原来的数。'}`,
      words === '' ? '' : `部门说：${words}。`,
      upheld ? '' : '可以照原来的数办，也可以请工作人员看。',
    ].join(''),
  }),
  'correction-request-overdue': ({ fact }, _, matter) => ({
    title: `${matter.title.zh}：异议还没有答复`,
    body: `“${labelOf(fact, matter)}”的异议到期还没有答复。您可以继续等，也可以现在提交，由工作人员一起看。`,
  }),
}

const refundCauses: Readonly<Record<RefundCause, Words>> = {
  overpaid: { zh: '以前多缴的', en: 'Paid too much before' },
  twice: { zh: '重复缴了一次', en: 'Paid twice' },
  'not-owed': { zh: '不用缴的时候缴了', en: 'Paid when nothing was owed' },
}

function say(zh: string, en: string): { readonly title: Words } {
  return { title: { zh, en } }
}

function yuan(amount: string): string {
  return getValueKind('money').format(amount, 'zh')
}

function labelOf(fact: string, matter: Matter): string {
  return matter.facts.get(fact)?.label.zh ?? fact
}

/** The day that ends at an instant. */
function lastDay(until: string): string {
  return localDay(new Date(Date.parse(until) - 1).toISOString())
}
