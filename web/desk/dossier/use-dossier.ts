import { useCallback, useState } from 'react'
import type { DeskDossier, Problem } from '#api'
import { type Body, CallFailure, call } from '../../client/index.ts'
import { ask, useKeys, useLoad } from '../frame/index.ts'
import { type Changes, findChanges } from './changes.ts'

type ActName = 'seeFacts' | 'takeBack' | 'inspect' | 'assignNumber' | 'grant' | 'deny' | 'requestCorrection'
export type Content<Name extends ActName> = Omit<Body<Name>, 'key' | 'version'>

/** Does one thing to the dossier in hand; whether it was done. What went wrong stands on the page. */
export type Act = <Name extends ActName>(name: Name, content: Content<Name>) => Promise<boolean>

/** Somebody else was faster: what they did, and the act that was not done, to be sent again or dropped. */
export interface Overtaken {
  readonly changes: Changes
  readonly facts: NonNullable<Problem['conflict']>['facts']
  readonly again: () => Promise<boolean>
}

const whileReading = 1_000
const otherwise = 20_000

/** The dossier in hand, kept up to date, and the one way to change it. */
export function useDossier(id: string) {
  const [quick, setQuick] = useState(false)
  const read = useCallback(() => call('readDeskDossier', { path: { dossier: id } }), [id])
  const loaded = useLoad<DeskDossier>(read, quick ? whileReading : otherwise)
  if (loaded.value && quick !== isMoving(loaded.value)) setQuick(!quick)
  return { ...loaded, ...useActs(id, loaded) }
}

interface Held {
  readonly value: DeskDossier | undefined
  readonly put: (value: DeskDossier) => void
  readonly reload: () => Promise<DeskDossier | undefined>
}

function useActs(id: string, { value, put, reload }: Held) {
  const [busy, setBusy] = useState<ActName>()
  const [refusal, setRefusal] = useState<unknown>()
  const [overtaken, setOvertaken] = useState<Overtaken>()
  const keyOf = useKeys()
  const send = async <Name extends ActName>(name: Name, content: Content<Name>, seen: DeskDossier) => {
    const { version } = seen.dossier
    const body = { ...content, version, key: keyOf([name, content, version]) } as unknown as Body<Name>
    setBusy(name)
    setRefusal(undefined)
    setOvertaken(undefined)
    try {
      put((await ask(() => call(name, { path: { dossier: id }, body }))) as DeskDossier)
      return true
    } catch (failure) {
      if (isConflict(failure)) await overtake(name, content, { seen, failure })
      else setRefusal(failure)
      return false
    } finally {
      setBusy(undefined)
    }
  }
  const overtake = async <Name extends ActName>(name: Name, content: Content<Name>, met: Met) => {
    const now = await reload()
    if (!now) return setRefusal(met.failure)
    setOvertaken({
      changes: findChanges(met.seen, now),
      facts: met.failure.problem?.conflict?.facts ?? [],
      again: () => send(name, content, now),
    })
  }
  const act: Act = async (name, content) => (value ? send(name, content, value) : false)
  return { act, busy, refusal, overtaken, dismiss: () => setOvertaken(undefined) }
}

interface Met {
  readonly seen: DeskDossier
  readonly failure: CallFailure
}

function isConflict(failure: unknown): failure is CallFailure {
  return failure instanceof CallFailure && failure.kind === 'conflict'
}

/** Whether something is under way that nobody at the counter has to do: reading a paper, asking a register. */
function isMoving({ dossier }: DeskDossier): boolean {
  const reading = dossier.uploads.some(({ status }) => status === 'queued' || status === 'reading')
  return reading || dossier.sources.some(({ state }) => state === 'waiting')
}
