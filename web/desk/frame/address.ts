import { useSyncExternalStore } from 'react'

/** Which of the counter's pages one is on. */
export type Address =
  | { readonly page: 'queue' }
  | { readonly page: 'day' }
  | { readonly page: 'operate' }
  | { readonly page: 'decisions' }
  | { readonly page: 'decision'; readonly id: string }
  | { readonly page: 'dossier'; readonly id: string }
  | { readonly page: 'nowhere' }

const home = '/desk/'
const listeners = new Set<() => void>()
let address = parseAddress(location.pathname)

addEventListener('popstate', announce)

/** The page that a path of ours names. */
export function parseAddress(path: string): Address {
  const [page = '', id = '', ...rest] = path.replace(/^\/desk\/?/u, '').split('/')
  if (rest.length > 0) return { page: 'nowhere' }
  if (page === '') return { page: 'queue' }
  if ((page === 'day' || page === 'operate' || page === 'decisions') && id === '') return { page }
  if (page === 'dossiers' && id !== '') return { page: 'dossier', id: decodeURIComponent(id) }
  if (page === 'decisions') return { page: 'decision', id: decodeURIComponent(id) }
  return { page: 'nowhere' }
}

/** The path of a page. */
export function pathOf(to: Exclude<Address, { page: 'nowhere' }>): string {
  if (to.page === 'dossier') return `${home}dossiers/${encodeURIComponent(to.id)}`
  if (to.page === 'decision') return `${home}decisions/${encodeURIComponent(to.id)}`
  return to.page === 'queue' ? home : `${home}${to.page}`
}

/** Opens another page. */
export function go(to: Exclude<Address, { page: 'nowhere' }>): void {
  history.pushState(null, '', pathOf(to))
  scrollTo(0, 0)
  announce()
}

/** Where one is, now and after every move. */
export function useAddress(): Address {
  return useSyncExternalStore(subscribe, () => address)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce(): void {
  address = parseAddress(location.pathname)
  for (const listener of listeners) listener()
}
