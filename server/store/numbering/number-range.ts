import { Refusal } from '#dossier'
import type { Transaction } from '../database.ts'

/** Numbers an office may give out: `沪A·D` with width 5 from 1 gives `沪A·D00001`. */
export interface NumberRange {
  readonly district: string
  readonly series: string
  readonly office: string
  readonly prefix: string
  readonly width: number
  readonly first: number
  readonly last: number
}

/** The queue a number is taken from. */
export type NumberQueue = Pick<NumberRange, 'district' | 'series' | 'office'>

/**
 * The next number of an office's ranges, without gaps or doubles: whoever comes second waits until the first has
 * committed, and a number whose transaction fails is given to the next.
 * Throws a {@link Refusal} `unavailable` when every range is used up.
 */
export async function nextNumber(tx: Transaction, queue: NumberQueue): Promise<string> {
  const keys = [queue.district, queue.series, queue.office]
  const [open] = await tx.query<{ prefix: string; first: number; next: number; width: number }>(
    `select prefix, first, next, width from number_range
      where district = $1 and series = $2 and office = $3 and next <= last
      order by added_at, prefix, first limit 1 for update`,
    keys,
  )
  if (!open) throw usedUp()
  await tx.query(
    `update number_range set next = next + 1
      where district = $1 and series = $2 and office = $3 and prefix = $4 and first = $5`,
    [...keys, open.prefix, open.first],
  )
  return open.prefix + String(open.next).padStart(open.width, '0')
}

/**
 * Adds a range behind those the office has. Adding the same range again changes nothing.
 * Throws a {@link Refusal} `invalid` when it overlaps with a range of any office: two could give out one number.
 */
export async function addNumberRange(tx: Transaction, range: NumberRange): Promise<void> {
  const { district, series, office, prefix, width, first, last } = range
  if (first > last || String(last).length > width) throw impossible()
  // Adding is rare: it takes turns with itself, so that two overlapping ranges can't slip in together.
  await tx.query('lock table number_range in share row exclusive mode')
  const overlapping = await tx.query<NumberRange>(
    `select district, series, office, prefix, width, first, last from number_range
      where prefix = $1 and first <= $3 and last >= $2`,
    [prefix, first, last],
  )
  if (overlapping.some((known) => isSameRange(known, range))) return
  if (overlapping.length > 0) throw overlap()
  await tx.query(
    `insert into number_range (district, series, office, prefix, width, first, last, next, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $6, clock_timestamp())`,
    [district, series, office, prefix, width, first, last],
  )
}

/** How many numbers an office still has. */
export async function countNumbersLeft(tx: Transaction, queue: NumberQueue): Promise<number> {
  const [row] = await tx.query<{ left: number }>(
    `select coalesce(sum(last - next + 1), 0)::bigint as left from number_range
      where district = $1 and series = $2 and office = $3`,
    [queue.district, queue.series, queue.office],
  )
  return row?.left ?? 0
}

function isSameRange(a: NumberRange, b: NumberRange): boolean {
  const keys = ['district', 'series', 'office', 'prefix', 'width', 'first', 'last'] as const
  return keys.every((key) => a[key] === b[key])
}

function usedUp(): Refusal {
  return new Refusal('unavailable', {
    zh: '本网点的号段已经用完，请联系管理员增加号段；办理进度已保存',
    en: 'This office has no numbers left. Please ask the administrator for a new range; the progress is saved',
  })
}

function overlap(): Refusal {
  return new Refusal('invalid', {
    zh: '这个号段与已有的号段重叠，请核对起止号',
    en: 'This range overlaps with another one. Please check where it begins and ends',
  })
}

function impossible(): Refusal {
  return new Refusal('invalid', {
    zh: '号段的起号不能大于止号，止号的位数不能超过宽度',
    en: 'A range begins before it ends, and its last number fits into the width',
  })
}
