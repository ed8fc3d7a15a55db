/** Answers that are still fresh, and questions under way that others may join. */
export interface Memory<T> {
  find(key: string): T | undefined
  keep(key: string, value: T, freshMs: number): void
  /** Joins the work already under way for this key, or starts it. */
  join(key: string, work: () => Promise<T>): { readonly shared: boolean; readonly outcome: Promise<T> }
  clear(): void
}

export function makeMemory<T>(most: number, now: () => number): Memory<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>()
  const underWay = new Map<string, Promise<T>>()
  return {
    find(key) {
      const found = kept.get(key)
      if (found && found.until > now()) return found.value
      kept.delete(key)
      return undefined
    },
    keep(key, value, freshMs) {
      if (freshMs <= 0) return
      const [oldest] = kept.keys()
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
      kept.set(key, { value, until: now() + freshMs })
    },
    join(key, work) {
      const running = underWay.get(key)
      if (running) return { shared: true, outcome: running }
      const outcome = work().finally(() => underWay.delete(key))
      underWay.set(key, outcome)
      return { shared: false, outcome }
    },
    clear: () => kept.clear(),
  }
}
