import { createContext, type ReactNode, useContext } from 'react'
import type { DeskDossier, DossierView } from '#api'
import type { Act } from './use-dossier.ts'

/** The dossier on the table, and what the page's parts share about it. */
export interface InHand {
  readonly desk: DeskDossier
  readonly act: Act
  /** The act that is on its way to the server. */
  readonly busy: string | undefined
  readonly put: (desk: DeskDossier) => void
  /** The value being looked at, on the list and on the picture alike. */
  readonly chosen: string | undefined
  readonly choose: (fact: string | undefined) => void
}

const Context = createContext<InHand | undefined>(undefined)

export function InHandProvider(props: { readonly value: InHand; readonly children: ReactNode }) {
  return <Context.Provider value={props.value}>{props.children}</Context.Provider>
}

export function useInHand(): InHand {
  const inHand = useContext(Context)
  if (!inHand) throw new Error('useInHand needs InHandProvider around it')
  return inHand
}

/** Whether the person is at the counter and something is left to do. */
export function isInHand({ state }: DossierView): boolean {
  return state === 'checked-in' || state === 'inspected'
}
