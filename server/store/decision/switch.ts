import type { Transaction } from '../database.ts'

/** One line of who let the rules of a matter decide, or stopped them, and why. */
export interface Switching {
  readonly matter: string
  readonly stopped: boolean
  readonly because: string
  readonly by: { readonly id: string; readonly name: string }
  /** ISO instant. */
  readonly at: string
}

/** Writes a line that counts from now on, also when a clock elsewhere was ahead of this one. */
export async function recordSwitching(tx: Transaction, district: string, line: Switching): Promise<void> {
  const { matter, stopped, because, by, at } = line
  await tx.query(
    `insert into matter_switch (district, matter, at, stopped, because, by_id, by_name)
     select $1, $2, greatest($3::timestamptz, max(at) + interval '1 millisecond'), $4, $5, $6, $7
     from matter_switch where district = $1 and matter = $2`,
    [district, matter, at, stopped, because, by.id, by.name],
  )
}

interface Row extends Omit<Switching, 'at' | 'by'> {
  readonly at: Date
  readonly id: string
  readonly name: string
}

const columns = `matter, stopped, because, by_id as "id", by_name as "name", at`

/** Everything that was ever stopped and started, the latest first; of one matter, or of all. */
export async function listSwitchings(
  tx: Transaction,
  district: string,
  matter?: string,
): Promise<readonly Switching[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from matter_switch where district = $1 and ($2::text is null or matter = $2)
     order by at desc, id desc limit 200`,
    [district, matter ?? null],
  )
  return rows.map(toSwitching)
}

/** The line that stopped a matter, as long as it is stopped. */
export async function findStop(
  tx: Transaction,
  district: string,
  matter: string,
): Promise<Switching | undefined> {
  const [row] = await tx.query<Row>(
    `select ${columns} from matter_switch where district = $1 and matter = $2 order by at desc, id desc limit 1`,
    [district, matter],
  )
  return row?.stopped ? toSwitching(row) : undefined
}

function toSwitching({ matter, stopped, because, id, name, at }: Row): Switching {
  return { matter, stopped, because, by: { id, name }, at: at.toISOString() }
}
