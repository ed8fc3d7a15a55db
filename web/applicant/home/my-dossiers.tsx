import { useState } from 'react'
import type { DossierCard } from '#api'
import { call } from '../../client/index.ts'
import { Button, Icon, Tag } from '../../design/index.ts'
import { isOpen } from '../dossier/index.ts'
import { AskAgain, useAnswer } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { dossierText } from '../text/dossier.ts'
import { homeText } from '../text/home.ts'

const askDossiers = (signal: AbortSignal) => call('listDossiers', { signal })

/** What I began and what to do next about it. */
export function MyDossiers() {
  const t = useText(homeText)
  const { value: dossiers, failure, retry } = useAnswer(askDossiers)
  const [all, showAll] = useState(false)
  if (failure) return <AskAgain failure={failure} onRetry={retry} />
  if (!dossiers || dossiers.length === 0) return null
  const shown = all ? dossiers : dossiers.slice(0, few)
  return (
    <section aria-labelledby="mine" className="space-y-4 pt-4">
      <h2 id="mine" className="text-xl">
        {t.mine}
      </h2>
      <ul className="space-y-3">
        {shown.map((dossier) => (
          <li key={dossier.id}>
            <DossierLine dossier={dossier} />
          </li>
        ))}
      </ul>
      {shown.length < dossiers.length ? (
        <Button weight="plain" onClick={() => showAll(true)}>
          {t.allMine(dossiers.length)}
        </Button>
      ) : null}
    </section>
  )
}

/** A company may have hundreds. */
const few = 6

function DossierLine({ dossier }: { readonly dossier: DossierCard }) {
  const t = useText(homeText)
  const number = useText(dossierText).number(dossier.number)
  const say = useWords()
  const open = isOpen(dossier)
  return (
    <article className="relative flex items-center gap-4 rounded-lg border border-line bg-paper p-5">
      <div className="min-w-0 flex-1 space-y-1">
        <h3 className="text-lg">
          <Link to={`/dossiers/${dossier.id}/next`} className="text-ink after:absolute after:inset-0">
            {say(dossier.title)}
            {dossier.about ? ` · ${dossier.about}` : null}
          </Link>
        </h3>
        <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
          <Tag tone={toneOf(dossier.state)}>{t.states[dossier.state]}</Tag>
          {number}
        </p>
        {dossier.next ? <p>{say(dossier.next)}</p> : null}
      </div>
      <span className="inline-flex shrink-0 items-center gap-1 font-semibold text-accent" aria-hidden="true">
        {open ? t.goOn : t.look}
        <Icon name="forward" />
      </span>
    </article>
  )
}

function toneOf(state: DossierCard['state']): 'good' | 'care' | 'bad' | 'quiet' | 'info' {
  if (state === 'granted' || state === 'rated') return 'good'
  if (state === 'correction') return 'care'
  if (state === 'denied') return 'bad'
  return state === 'draft' ? 'quiet' : 'info'
}
