import type { Authority } from '#permission'
import type { Transaction } from '../database.ts'

/** An authority as it is kept: with who gave it, and the identity number of a person acted for. */
export interface KeptAuthority extends Authority {
  readonly principalNumber: string | undefined
  readonly givenBy: { readonly id: string; readonly name: string }
  /** ISO instant. */
  readonly givenAt: string
  readonly revokedByName: string | undefined
}

interface Row {
  readonly id: string
  readonly ground: Authority['ground']
  readonly principal: string
  readonly principalName: string
  readonly principalNumber: string | null
  readonly agent: string
  readonly agentName: string
  readonly matters: string[]
  readonly from: string
  readonly until: string
  readonly givenBy: string
  readonly givenByName: string
  readonly givenAt: Date
  readonly revokedByName: string | null
  readonly revokedAt: Date | null
}

const columns = `
  id, ground, principal, principal_name as "principalName", principal_number as "principalNumber", agent,
  agent_name as "agentName", matters, to_char(from_day, 'YYYY-MM-DD') as "from",
  to_char(until_day, 'YYYY-MM-DD') as "until", given_by as "givenBy", given_by_name as "givenByName",
  given_at as "givenAt", revoked_by_name as "revokedByName", revoked_at as "revokedAt"`

/** Keeps an authority; the same one twice is one. */
export async function writeAuthority(
  tx: Transaction,
  district: string,
  authority: KeptAuthority,
): Promise<void> {
  const { id, ground, principal, principalNumber, agent, matters, from, until, givenBy, givenAt } = authority
  await tx.query(
    `insert into authority (district, id, ground, principal, principal_name, principal_number, agent, agent_name,
       matters, from_day, until_day, given_by, given_by_name, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      ...[district, id, ground, principal.id, principal.name, principalNumber, agent.id, agent.name],
      ...[matters, from, until, givenBy.id, givenBy.name, givenAt],
    ],
  )
}

export async function findAuthority(
  tx: Transaction,
  district: string,
  id: string,
): Promise<KeptAuthority | undefined> {
  const rows = await tx.query<Row>(`select ${columns} from authority where district = $1 and id = $2`, [
    district,
    id,
  ])
  return rows.map(toAuthority)[0]
}

/** What a company or person has given, also what was revoked; the latest first. */
export async function listGivenAuthorities(
  tx: Transaction,
  district: string,
  principal: string,
): Promise<readonly KeptAuthority[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from authority where district = $1 and principal = $2 and ground <> 'guardian'
     order by given_at desc limit 200`,
    [district, principal],
  )
  return rows.map(toAuthority)
}

/** What somebody was given, whoever by. */
export async function listReceivedAuthorities(
  tx: Transaction,
  district: string,
  agent: string,
): Promise<readonly KeptAuthority[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from authority where district = $1 and agent = $2 order by given_at desc limit 200`,
    [district, agent],
  )
  return rows.map(toAuthority)
}

/** Ends an authority at once; one that has ended stays as it ended. */
export async function revokeAuthority(
  tx: Transaction,
  district: string,
  revoking: { readonly id: string; readonly byName: string; readonly at: string },
): Promise<void> {
  await tx.query(
    `update authority set revoked_by_name = $3, revoked_at = $4
     where district = $1 and id = $2 and revoked_at is null`,
    [district, revoking.id, revoking.byName, revoking.at],
  )
}

function toAuthority(row: Row): KeptAuthority {
  const { id, ground, matters, from, until } = row
  return {
    ...{ id, ground, matters, from, until },
    principal: { id: row.principal, name: row.principalName },
    principalNumber: row.principalNumber ?? undefined,
    agent: { id: row.agent, name: row.agentName },
    givenBy: { id: row.givenBy, name: row.givenByName },
    givenAt: row.givenAt.toISOString(),
    revokedByName: row.revokedByName ?? undefined,
    revokedAt: row.revokedAt?.toISOString(),
  }
}
