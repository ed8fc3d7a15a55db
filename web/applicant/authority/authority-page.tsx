import { useCallback, useEffect, useRef, useState } from 'react'
import type { Authorities } from '#api'
import { CallFailure, call, makeKey } from '../../client/index.ts'
import { Failed, FailureNotice, Loading, loadSession, Page, SignInFirst, useSession } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { authorityText } from '../text/authority.ts'
import { Acting } from './acting.tsx'
import { AuthorityList } from './authority-list.tsx'
import { GiveAuthority } from './give-authority.tsx'
import { Wards } from './wards.tsx'

/** Sends one change and takes the whole page anew; false when it was refused. */
export type Change = (send: (key: string) => Promise<Authorities>) => Promise<boolean>

/** For whom one can act, who can act for oneself, and how to give that and take it back. */
export function AuthorityPage() {
  const t = useText(authorityText)
  const session = useSession()
  const { known, failure, refused, load, change } = useAuthorities()
  if (session?.signedIn === false) return <SignInFirst />
  if (failure && !known) return <Failed failure={failure} onRetry={load} />
  if (!known) return <Loading />
  const received = known.received.filter(({ ground }) => ground !== 'guardian')
  return (
    <div className="mx-auto max-w-2xl">
      <Page title={t.title} lead={t.lead} back={{ to: '/', label: t.back }}>
        <FailureNotice failure={refused} />
        <Acting known={known} onChange={change} />
        {known.giver ? (
          <AuthorityList title={t.given(known.giver)} list={known.given} verb={t.revoke} onChange={change} />
        ) : null}
        {received.length > 0 ? (
          <AuthorityList title={t.received} list={received} verb={t.layDown} onChange={change} />
        ) : null}
        <GiveAuthority giver={known.giver} onChange={change} refused={refused} />
        {known.acting === 'self' ? <Wards known={known} onChange={change} /> : null}
      </Page>
    </div>
  )
}

function useAuthorities() {
  const [known, setKnown] = useState<Authorities>()
  const [failure, setFailure] = useState<unknown>()
  const [refused, setRefused] = useState<CallFailure>()
  const key = useRef(makeKey())
  const load = useCallback(() => {
    setFailure(undefined)
    call('listAuthorities').then(setKnown, setFailure)
  }, [])
  useEffect(load, [load])
  const change: Change = async (send) => {
    setRefused(undefined)
    try {
      await send(key.current)
      // Who acts now decides what may be seen, so everything is asked anew.
      await loadSession()
      setKnown(await call('listAuthorities'))
      key.current = makeKey()
      return true
    } catch (error) {
      const failed = error instanceof CallFailure ? error : new CallFailure('broken')
      if (failed.kind !== 'offline') key.current = makeKey()
      setRefused(failed)
      return false
    }
  }
  return { known, failure, refused, load, change }
}
