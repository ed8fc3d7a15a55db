import type { Signatory } from '#http'
import type { City } from '../../sandbox/index.ts'

/** Somebody whose change of employer is asked for, and what the rules must come to. */
export interface Mover {
  readonly name: string
  readonly idNumber: string
  readonly by: Signatory
  readonly mayMove: boolean
}

/** The agent of the unit that everybody moves to. */
const agent = 'agent-bai'

/** What keeps somebody from moving; each is for one of the rules. */
const hindrances = [
  { banned: true },
  { status: '注销' },
  { creditGrade: 'B' },
  { changePending: true },
] as const

/** Settles workers in the city, one of `every` with something against the change. */
export async function settleMovers(
  { control }: City,
  wanted: { readonly count: number; readonly every: number; readonly seed?: number },
): Promise<readonly Mover[]> {
  const { items } = (await post(`${control}/control/drivers`, 'POST', {
    count: wanted.count,
    seed: wanted.seed ?? 1,
  })) as {
    readonly items: readonly {
      readonly subject: string
      readonly name: string
      readonly identityNumber: string
    }[]
  }
  const hindered = items.map((_, index) => (index % wanted.every === wanted.every - 1 ? index : -1))
  await Promise.all(
    hindered
      .filter((index) => index >= 0)
      .map(async (index) => {
        const hindrance = hindrances[index % hindrances.length]
        await post(`${control}/control/drivers/${items[index]?.identityNumber}`, 'PUT', hindrance)
      }),
  )
  return items.map(({ subject, name, identityNumber }, index) => ({
    ...{ name, idNumber: identityNumber, mayMove: hindered[index] === -1 },
    by: { id: subject, name, role: 'citizen', level: 'L3', claims: { identity_number: identityNumber } },
  }))
}

/** Who enters everybody, as the identity provider of the city vouches for them. */
export async function findAgent({ control }: City): Promise<Signatory> {
  const accounts = (await (await fetch(`${control}/control/accounts`)).json()) as readonly {
    readonly sub: string
    readonly name: string
    readonly company?: { readonly uscc: string; readonly name: string; readonly scope: string[] }
  }[]
  const account = accounts.find(({ sub }) => sub === agent)
  if (!account?.company) throw new Error(`${agent} acts for nobody`)
  const { sub, name, company } = account
  const { uscc: id, name: unit, scope } = company
  return { id: sub, name, role: 'agent', level: 'L3', company: { id, name: unit, scope }, claims: {} }
}

/** Whose certificate names which unit now. */
export async function listUnits({ control }: City): Promise<ReadonlyMap<string, string>> {
  const { items } = (await (await fetch(`${control}/control/drivers`)).json()) as {
    readonly items: readonly { readonly identityNumber: string; readonly unit: string }[]
  }
  return new Map(items.map(({ identityNumber, unit }) => [identityNumber, unit]))
}

async function post(address: string, method: 'POST' | 'PUT', body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(address, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer.status === 204 ? undefined : answer.json()
}
