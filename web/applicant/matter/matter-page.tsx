import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { MatterGuide } from '#api'
import { CallFailure, call, makeKey } from '../../client/index.ts'
import { Button, buttonLook, Tag } from '../../design/index.ts'
import { RulesCard } from '../decision/rules-card.tsx'
import { addressOf } from '../dossier/index.ts'
import { Failed, FailureNotice, Loading, Page, signInAddress, useAnswer, useSession } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { goTo, goToReplacing, usePlace } from '../router/index.ts'
import { frameText } from '../text/frame.ts'
import { homeText } from '../text/home.ts'
import { matterText } from '../text/matter.ts'
import { HelpList } from './help-list.tsx'
import { KeyFacts } from './key-facts.tsx'
import { MatterSteps } from './matter-steps.tsx'

/** What a matter is, how long it takes, what it needs, and the way in. */
export function MatterPage({ matter: id }: { readonly matter: string }) {
  const ask = useCallback((signal: AbortSignal) => call('readMatter', { path: { matter: id }, signal }), [id])
  const { value: matter, failure, retry } = useAnswer(ask)
  if (failure) return <Failed failure={failure} onRetry={retry} />
  if (!matter) return <Loading />
  return <Guide matter={matter} />
}

function Guide({ matter }: { readonly matter: MatterGuide }) {
  const t = useText(matterText)
  const home = useText(homeText)
  const say = useWords()
  const lead = (
    <>
      <p>{say(matter.summary)}</p>
      <p className="mt-3 flex flex-wrap items-center gap-2 text-sm">
        <Tag tone="info">{matter.mode === 'guided' ? home.guided : home.quick}</Tag>
        {say(matter.department)}
      </p>
    </>
  )
  const parts = [
    { id: 'key', content: <KeyFacts matter={matter} /> },
    { id: 'steps', content: <MatterSteps matter={matter} /> },
    ...(matter.decides ? [{ id: 'rules', content: <RulesCard matter={matter.id} /> }] : []),
    { id: 'help', content: <HelpList entries={matter.help} /> },
  ]
  return (
    <div className="mx-auto max-w-3xl">
      <Page
        title={say(matter.title)}
        lead={lead}
        back={{ to: '/', label: t.back }}
        parts={parts}
        actionsAlways
        actions={<Start matter={matter} />}
      />
    </div>
  )
}

/** Said before signing in, so that it goes on right afterwards. */
const startNow = '?start'

function Start({ matter }: { readonly matter: MatterGuide }) {
  const t = useText(matterText)
  const frame = useText(frameText)
  const session = useSession()
  const { pathname, search } = usePlace()
  const isCalled = search === startNow
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const [key] = useState(makeKey)
  const people = `/matters/${encodeURIComponent(matter.id)}/people`
  const open = async () => {
    if (matter.party) return isCalled ? goToReplacing(people) : goTo(people)
    setBusy(true)
    try {
      const address = addressOf(await call('openDossier', { body: { matter: matter.id, key } }))
      if (isCalled) goToReplacing(address)
      else goTo(address)
    } catch (error) {
      setFailure(error instanceof CallFailure ? error : new CallFailure('broken'))
      setBusy(false)
    }
  }
  const goOn = useEffectEvent(open)
  const isReady = isCalled && session?.signedIn === true
  useEffect(() => {
    if (isReady) void goOn()
  }, [isReady])
  if (session?.signedIn === false) {
    return (
      <a href={signInAddress(`${pathname}${startNow}`)} className={buttonLook('primary')}>
        {frame.signIn} · {t.start}
      </a>
    )
  }
  return (
    <>
      <Button busy={busy} onClick={open}>
        {t.start}
      </Button>
      <FailureNotice failure={failure} />
    </>
  )
}
