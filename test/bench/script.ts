import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '#store'

interface Statement {
  readonly sql: string
  readonly values: readonly unknown[] | undefined
}

/** Statements as they were sent, those of a transaction together. */
export type Script = readonly (readonly Statement[])[]

/** A database that writes down what it is asked. */
export interface Recorder {
  readonly database: Database
  start(): void
  stop(): Script
}

export function record(database: Database): Recorder {
  let script: Statement[][] | undefined
  const open = (): Statement[] => {
    const together: Statement[] = []
    script?.push(together)
    return together
  }
  const recording: Database = {
    ...database,
    query(sql, values) {
      open().push({ sql, values })
      return database.query(sql, values)
    },
    transaction(work, isolation) {
      const together = open()
      return database.transaction((tx) => work(listen(tx, together)), isolation)
    },
  }
  return {
    database: recording,
    start: () => {
      script = []
    },
    stop: () => {
      const recorded = script ?? []
      script = undefined
      return recorded
    },
  }
}

function listen(tx: Transaction, together: Statement[]): Transaction {
  return {
    query(sql, values) {
      together.push({ sql, values })
      return tx.query(sql, values)
    },
  }
}

/** Gives each of the names a new one in everything it is asked to rename, so that every row is a new one. */
export function makeRenaming(names: readonly (string | undefined)[]): (value: unknown) => unknown {
  const others = names.flatMap((name) => (name ? [[name, randomUUID()] as const] : []))
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string')
      return others.reduce((text, [from, to]) => text.replaceAll(from, to), value)
    if (value instanceof Date || typeof value !== 'object' || value === null) return value
    return JSON.parse(String(rename(JSON.stringify(value))))
  }
  return rename
}

/** Sends the statements again, for something that never was. */
export async function replay(
  database: Database,
  script: Script,
  rename: (value: unknown) => unknown,
): Promise<void> {
  for (const transaction of script) {
    await database.transaction(async (tx) => {
      for (const { sql, values } of transaction) await tx.query(sql, values?.map(rename))
    })
  }
}
