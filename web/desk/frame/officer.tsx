import { createContext, type ReactNode, useContext } from 'react'
import type { Session } from '#api'

export type Officer = Extract<Session, { signedIn: true }>['person']

const Present = createContext<Officer | undefined>(undefined)

/** Who is at the counter. */
export function OfficerProvider(props: { readonly officer: Officer; readonly children: ReactNode }) {
  return <Present.Provider value={props.officer}>{props.children}</Present.Provider>
}

export function useOfficer(): Officer {
  const officer = useContext(Present)
  if (!officer) throw new Error('useOfficer needs OfficerProvider around it')
  return officer
}
