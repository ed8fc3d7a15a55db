import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Kept = { readonly payload: AdapterPayload; readonly expiresAt: number }

/** Where the provider keeps sessions, codes and tokens: in memory, for one run of the city. */
export function makeMemory(): AdapterFactory {
  const kept = new Map<string, Kept>()
  return (model) => makeShelf(`${model} `, kept)
}

function makeShelf(prefix: string, kept: Map<string, Kept>): Adapter {
  const find = async (id: string): Promise<AdapterPayload | undefined> => findLive(kept, prefix + id)?.payload
  return {
    find,
    findByUserCode: async () => undefined,
    findByUid: async (uid) => {
      const found = [...kept].find(([key, { payload }]) => key.startsWith(prefix) && payload.uid === uid)
      return found && find(found[0].slice(prefix.length))
    },
    upsert: async (id, payload, expiresIn) => {
      kept.set(prefix + id, {
        payload,
        expiresAt: Date.now() + (expiresIn || Number.POSITIVE_INFINITY) * 1000,
      })
    },
    consume: async (id) => {
      const entry = kept.get(prefix + id)
      if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => {
      kept.delete(prefix + id)
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of kept) {
        if (key.startsWith(prefix) && payload.grantId === grantId) kept.delete(key)
      }
    },
  }
}

function findLive(kept: Map<string, Kept>, key: string): Kept | undefined {
  const entry = kept.get(key)
  if (!entry || entry.expiresAt > Date.now()) return entry
  kept.delete(key)
  return undefined
}
