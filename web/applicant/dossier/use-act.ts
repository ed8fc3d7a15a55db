import { useCallback, useRef, useState } from 'react'
import type { DossierView } from '#api'
import { CallFailure, call, makeKey } from '../../client/index.ts'
import { useDossier } from './dossier-provider.tsx'

interface Act<Given> {
  readonly busy: boolean
  readonly failure: CallFailure | undefined
  /** True when it is done. */
  readonly run: (given: Given) => Promise<boolean>
}

type Send<Given> = (
  given: Given,
  seen: { readonly key: string; readonly version: number; readonly dossier: string },
) => Promise<DossierView>

/** One deliberate act: sent once under one key, tried again under the same key when no answer came. */
export function useAct<Given>(send: Send<Given>): Act<Given> {
  const { store, view } = useDossier()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const key = useRef<string>(undefined)
  const run = useCallback(
    async (given: Given) => {
      setBusy(true)
      setFailure(undefined)
      key.current ??= makeKey()
      try {
        store.accept(await sendFresh(send, given, key.current, view))
        key.current = undefined
        return true
      } catch (error) {
        const failed = error instanceof CallFailure ? error : new CallFailure('broken')
        if (failed.kind !== 'offline') key.current = undefined
        setFailure(failed)
        return false
      } finally {
        setBusy(false)
      }
    },
    [send, store, view],
  )
  return { busy, failure, run }
}

/** When the dossier has moved on by itself in between, looks again and tries once more. */
async function sendFresh<Given>(
  send: Send<Given>,
  given: Given,
  key: string,
  view: DossierView,
): Promise<DossierView> {
  try {
    return await send(given, { key, version: view.version, dossier: view.id })
  } catch (error) {
    if (!(error instanceof CallFailure) || error.kind !== 'conflict') throw error
    if ((error.problem?.conflict?.facts.length ?? 0) > 0) throw error
    const fresh = await call('readDossier', { path: { dossier: view.id } })
    return send(given, { key, version: fresh.version, dossier: view.id })
  }
}
