import type { Words } from '#api'
import { type DossierEvent, type DossierEventKind, unsorted } from '#dossier'
import type { Matter } from '#matter'

type EventOf<K extends DossierEventKind> = Extract<DossierEvent, { readonly kind: K }>
type Told = { readonly title: Words; readonly detail?: Words }

/** An event in words for the applicant. */
export type Tell<K extends DossierEventKind> = (event: EventOf<K>, matter: Matter) => Told
export type Tellings = { readonly [K in DossierEventKind]?: Tell<K> }

export function say(zh: string, en: string): { readonly title: Words } {
  return { title: { zh, en } }
}

/** Words of people, names and numbers stay as they are. */
export function same(text: string): Words {
  return { zh: text, en: text }
}

export function sourceLabel(matter: Matter, id: string): Words {
  return matter.sources.get(id)?.label ?? same(id)
}

export function materialLabel(matter: Matter, id: string): Words {
  if (id === unsorted) return { zh: '材料', en: 'a paper' }
  return matter.materials.find((material) => material.id === id)?.label ?? same(id)
}
