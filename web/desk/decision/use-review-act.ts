import { useState } from 'react'
import type { ReviewView } from '#api'
import { type Body, call } from '../../client/index.ts'
import { ask, useKeys } from '../frame/index.ts'

type ActName = 'reviewDossier' | 'recheckDossier' | 'settlePromise'

/** Decides or checks the dossier on the page; whether it was done. What went wrong is kept to be shown. */
export function useReviewAct({ dossier }: ReviewView, put: (view: ReviewView) => void) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const keyOf = useKeys()
  const act = async <Name extends ActName>(name: Name, content: Omit<Body<Name>, 'key' | 'version'>) => {
    const { id, version } = dossier
    const body = { ...content, version, key: keyOf([name, content, version]) } as unknown as Body<Name>
    setBusy(true)
    setFailure(undefined)
    try {
      put((await ask(() => call(name, { path: { dossier: id }, body }))) as ReviewView)
      return true
    } catch (thrown) {
      setFailure(thrown)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { act, busy, failure }
}
