import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConfirmationView } from '#api'
import { CallFailure, call, makeKey } from '../../client/index.ts'

interface Held {
  readonly view: ConfirmationView | undefined
  readonly failure: unknown
  readonly busy: boolean
  readonly refused: CallFailure | undefined
  /** What is shown changed after the person had read it. */
  readonly changed: boolean
  readonly load: () => void
  readonly agree: () => Promise<void>
  readonly refuse: (reason: string) => Promise<void>
}

const pause = 1_500

/** What one person is asked to agree to, kept fresh while something goes on by itself. */
export function useConfirmation(dossier: string): Held {
  const [view, setView] = useState<ConfirmationView>()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<CallFailure>()
  const [changed, setChanged] = useState(false)
  const key = useRef(makeKey())
  const load = useCallback(() => {
    setFailure(undefined)
    call('readConfirmation', { path: { dossier } }).then(setView, setFailure)
  }, [dossier])
  useEffect(load, [load])
  useEffect(() => {
    if (!view || !isMoving(view)) return
    const timer = setTimeout(load, pause)
    return () => clearTimeout(timer)
  }, [view, load])
  const act = async (send: () => Promise<ConfirmationView>) => {
    setBusy(true)
    setRefused(undefined)
    setChanged(false)
    try {
      setView(await send())
    } catch (error) {
      const failed = error instanceof CallFailure ? error : new CallFailure('broken')
      if (failed.kind !== 'offline') key.current = makeKey()
      if (failed.kind === 'conflict') {
        setChanged(true)
        load()
      } else setRefused(failed)
    } finally {
      setBusy(false)
    }
  }
  return {
    ...{ view, failure, busy, refused, changed, load },
    agree: () =>
      act(() =>
        call('confirm', {
          path: { dossier },
          body: { key: key.current, contentHash: view?.contentHash ?? '' },
        }),
      ),
    refuse: (reason) =>
      act(() => call('refuseConfirmation', { path: { dossier }, body: { key: key.current, reason } })),
  }
}

function isMoving({ state, rows }: ConfirmationView): boolean {
  return state === 'submitted' || (state === 'confirming' && rows.some(({ shown }) => shown === undefined))
}
