import { useCallback } from 'react'
import { call } from '../../client/index.ts'
import { Icon, Notice } from '../../design/index.ts'
import { MyConfirmations } from '../confirm/my-confirmations.tsx'
import { AskAgain, Loading, Page, useAnswer, useSession } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { usePlace } from '../router/index.ts'
import { homeText } from '../text/home.ts'
import { MatterCard } from './matter-card.tsx'
import { MyDossiers } from './my-dossiers.tsx'
import { SearchField } from './search-field.tsx'

/** The way in: say what you need, find it, or go on with what you began. */
export function HomePage() {
  const t = useText(homeText)
  const session = useSession()
  const isThemselves = session?.signedIn && session.person.role === 'citizen' && !session.person.principal
  const words = new URLSearchParams(usePlace().search).get('q') ?? ''
  return (
    <div className="mx-auto max-w-3xl">
      <Page title={t.title} lead={t.lead}>
        <SearchField words={words} />
        {isThemselves && words === '' ? <MyConfirmations /> : null}
        {session?.signedIn && words === '' ? <MyDossiers /> : null}
        <Matters words={words} />
        {words === '' ? <Promises /> : null}
      </Page>
    </div>
  )
}

function Matters({ words }: { readonly words: string }) {
  const t = useText(homeText)
  const ask = useCallback(
    (signal: AbortSignal) => call('listMatters', { query: { q: words === '' ? undefined : words }, signal }),
    [words],
  )
  const { value: matters, failure, retry } = useAnswer(ask)
  if (failure) return <AskAgain failure={failure} onRetry={retry} />
  if (!matters) return <Loading />
  return (
    <section aria-labelledby="matters" className="space-y-4 pt-4">
      <h2 id="matters" className="text-xl">
        {words === '' ? t.all : t.found(matters.length)}
      </h2>
      {matters.length === 0 ? <Notice title={t.none}>{t.noneHint}</Notice> : null}
      <ul className="space-y-4">
        {matters.map((matter) => (
          <li key={matter.id}>
            <MatterCard matter={matter} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Promises() {
  const t = useText(homeText)
  return (
    <ul className="grid gap-6 pt-8 sm:grid-cols-3">
      {t.promise.map((promise) => (
        <li key={promise.title} className="space-y-1">
          <p className="flex items-center gap-2 font-semibold">
            <Icon name="check" className="size-5 text-accent" />
            {promise.title}
          </p>
          <p className="text-sm text-soft">{promise.text}</p>
        </li>
      ))}
    </ul>
  )
}
