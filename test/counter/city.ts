import type { City } from '../../sandbox/index.ts'

/** Makes every agency slow, failing or absent; `{}` makes them well again. */
export async function disturb({ control }: City, disturbance: object): Promise<void> {
  await fetch(`${control}/control/agencies/all`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(disturbance),
  })
}

/** Everything as at the start: what was registered is forgotten. */
export async function resetCity({ control }: City): Promise<void> {
  await fetch(`${control}/control/reset`, { method: 'POST' })
}

export async function findIdentityNumber({ control }: City, account: string): Promise<string> {
  const accounts = await (await fetch(`${control}/control/accounts`)).json()
  return accounts.find(({ sub }: { sub: string }) => sub === account).identity_number
}
