import type { JobData } from '#job'

/** Minutes until an order is looked at again, by how often it was. Callbacks come within seconds; this is for lost ones. */
const patience = [1, 2, 5, 15, 30, 60]

/** The next look at an order. */
export function lookAtPayment(
  dossier: string,
  order: string,
  { at, times }: { readonly at: string; readonly times: number },
): { readonly name: 'look-at-payment'; readonly data: JobData['look-at-payment']; readonly at: string } {
  const minutes = patience[Math.min(times, patience.length - 1)] ?? 60
  const next = new Date(Date.parse(at) + minutes * 60_000).toISOString()
  return { name: 'look-at-payment', data: { dossier, order, times: times + 1 }, at: next }
}
