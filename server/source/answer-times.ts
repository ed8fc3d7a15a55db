import type { Transaction } from '#store'

/** How an agency answered the calls that were really made to it. */
export interface AnswerTimes {
  readonly agency: string
  readonly calls: number
  readonly failed: number
  /** 95 of 100 answers, repeats included, took at most this long. */
  readonly p95Ms: number
  readonly lastAnswerAt: Date | null
  readonly lastFailureAt: Date | null
  readonly lastFailure: string | null
}

/** Sums up the calls since an instant by agency. */
export function listAnswerTimes(
  tx: Transaction,
  search: { readonly district: string; readonly from: Date },
): Promise<readonly AnswerTimes[]> {
  return tx.query<AnswerTimes>(
    `select agency, count(*) as calls, count(*) filter (where outcome = 'failed') as failed,
       coalesce(percentile_disc(0.95) within group (order by ms) filter (where outcome <> 'failed'), 0) as "p95Ms",
       max(at) filter (where outcome <> 'failed') as "lastAnswerAt",
       max(at) filter (where outcome = 'failed') as "lastFailureAt",
       (array_agg(code order by at desc) filter (where outcome = 'failed'))[1] as "lastFailure"
     from source_access where district = $1 and at >= $2 and via = 'call' and code is distinct from 'resting'
     group by agency`,
    [search.district, search.from],
  )
}
