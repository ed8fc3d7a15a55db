import { useCallback, useState } from 'react'
import { call } from '../../client/index.ts'
import { ask, go, useKeys } from '../frame/index.ts'

/** Receives somebody by what stands on their code, and opens their dossier. */
export function useCheckIn() {
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const keyOf = useKeys()
  const checkIn = useCallback(
    async (code: string) => {
      setFailure(undefined)
      setBusy(true)
      try {
        const { dossier } = await ask(() => call('checkIn', { body: { key: keyOf(code), code } }))
        go({ page: 'dossier', id: dossier.id })
      } catch (problem) {
        setFailure(problem)
      } finally {
        setBusy(false)
      }
    },
    [keyOf],
  )
  const forget = useCallback(() => setFailure(undefined), [])
  return { checkIn, busy, failure, forget }
}
