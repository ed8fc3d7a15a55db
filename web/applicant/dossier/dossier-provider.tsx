import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { DossierView } from '#api'
import { Failed, Loading } from '../frame/index.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { SavingBanner } from './saving-banner.tsx'
import { DossierStore } from './store.ts'
import { useFreshness } from './use-freshness.ts'

interface Held {
  readonly store: DossierStore
  readonly view: DossierView
}

const DossierContext = createContext<Held | undefined>(undefined)

/** Loads a dossier for the pages under it and keeps it fresh while something goes on by itself. */
export function DossierProvider({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const store = useMemo(() => new DossierStore(id), [id])
  const state = useSyncExternalStore(store.subscribe, store.read)
  const { view } = state
  useEffect(() => {
    void store.load()
  }, [store])
  useFreshness(store, state)
  const held = useMemo(() => (view ? { store, view } : undefined), [store, view])
  if (held === undefined) {
    return state.failure ? <Failed failure={state.failure} onRetry={() => void store.load()} /> : <Loading />
  }
  return (
    <DossierContext value={held}>
      <SavingBanner saving={state.saving} onRetry={() => void store.load()} />
      {state.conflict ? (
        <ConflictDialog
          view={held.view}
          conflict={state.conflict}
          onSettle={(mine) => void store.settle(mine)}
        />
      ) : null}
      {children}
    </DossierContext>
  )
}

/** The dossier of the page and what can be done with it. */
export function useDossier(): Held {
  const held = use(DossierContext)
  if (held === undefined) throw new Error('Only pages inside a DossierProvider have a dossier')
  return held
}
