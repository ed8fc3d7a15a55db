import type { Sources } from '#source'

/** An order as it is to be opened; the same number with the same content is the same order. */
export interface GatewayOrder {
  readonly order: string
  /** Yuan with two decimals. */
  readonly amount: string
  readonly payer: string
  readonly purpose: string
  /** Where the gateway tells us that it is paid, and where it leads the payer afterwards. */
  readonly notifyUrl: string
  readonly returnUrl: string
}

/** How an order stands; `transaction` and `amount` once it is paid. */
export type OrderStatus =
  | {
      readonly status: 'paid'
      readonly transaction: string
      readonly amount: string
      readonly paidAt: string
    }
  | { readonly status: 'open' | 'closed' | 'expired' | 'none' }

/** For which dossier of which matter the gateway is called; kept with every call. */
export interface Occasion {
  readonly dossier: string
  readonly matter: string
}

/** The gateway. Everything throws while it cannot be reached, so that the job is tried again. */
export interface Gateway {
  /** The address of the page the order is paid on. */
  open(order: GatewayOrder, occasion: Occasion): Promise<string>
  find(order: string, occasion: Occasion): Promise<OrderStatus>
  /** Nobody can pay it any more; false when it has been paid. */
  close(order: string, occasion: Occasion): Promise<boolean>
  /** The ISO instant at which it was paid back. */
  refund(
    refund: { readonly refund: string; readonly order: string; readonly amount: string },
    occasion: Occasion,
  ): Promise<string>
}

const purpose = '缴款和退费'

export function openGateway(sources: Pick<Sources, 'ask' | 'tell'>): Gateway {
  const tell = async (
    to: string,
    key: string,
    values: Readonly<Record<string, string>>,
    occasion: Occasion,
  ) => {
    const told = await sources.tell({ to, key, purpose, values, ...occasion })
    if (told.kind === 'failed') throw new Error(`${to}: ${told.reason}`)
    return told
  }
  return {
    async open(order, occasion) {
      const opened = await tell('payment-order', order.order, { ...order }, occasion)
      if (opened.kind === 'refused') throw new Error(`payment-order ${order.order}: ${opened.reason}`)
      return String(opened.values.payUrl)
    },
    async find(order, occasion) {
      const question = { source: 'payment-status', purpose, needs: { order }, ...occasion }
      const said = await sources.ask(question)
      if (said.kind !== 'answered') throw new Error(`payment-status ${order}: ${said.reason}`)
      return readStatus(said.values, said.asOf)
    },
    async close(order, occasion) {
      return (await tell('payment-close', order, { order }, occasion)).kind === 'delivered'
    },
    async refund({ refund, order, amount }, occasion) {
      const made = await tell('payment-refund', refund, { refund, order, amount }, occasion)
      if (made.kind === 'refused') throw new Error(`payment-refund ${refund}: ${made.reason}`)
      return readInstant(made.values.refundedAt)
    },
  }
}

function readStatus(values: Readonly<Record<string, unknown>>, asOf: string): OrderStatus {
  const { status, transaction, amount, paidAt } = values
  if (status === 'paid' && typeof transaction === 'string' && typeof amount === 'string') {
    return { status, transaction, amount, paidAt: typeof paidAt === 'string' ? readInstant(paidAt) : asOf }
  }
  const open = (['open', 'closed', 'expired'] as const).find((each) => each === status)
  return { status: open ?? 'none' }
}

function readInstant(value: unknown): string {
  const instant = new Date(String(value))
  if (Number.isNaN(instant.getTime())) throw new Error(`The gateway says ${String(value)} for a moment`)
  return instant.toISOString()
}
