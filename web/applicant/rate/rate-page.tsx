import { type FormEvent, useState } from 'react'
import { call } from '../../client/index.ts'
import { Button, buttonLook, FieldFrame, Notice, useFieldIds } from '../../design/index.ts'
import { DossierPage, useAct, useDossier } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { followText } from '../text/follow.ts'
import { Levels } from './levels.tsx'
import { Reasons } from './reasons.tsx'

interface Rating {
  readonly stars: number
  readonly reasons: string[]
  readonly words: string
}

const poor = 2

/** 好差评: five levels, reasons for the two low ones, and a word if one likes. */
export function RatePage() {
  const t = useText(followText)
  const { view } = useDossier()
  const { busy, failure, run } = useAct((rating: Rating, { key, version, dossier }) =>
    call('rate', { path: { dossier }, body: { key, version, ...rating } }),
  )
  if (view.state === 'rated') return <Thanks stars={view.rating?.stars ?? 5} />
  return (
    <DossierPage title={t.rate} lead={t.rateLead}>
      <FailureNotice failure={failure} />
      <RatingForm busy={busy} onSend={(rating) => void run(rating)} />
    </DossierPage>
  )
}

function RatingForm({ busy, onSend }: { readonly busy: boolean; readonly onSend: (rating: Rating) => void }) {
  const t = useText(followText)
  const ids = useFieldIds()
  const [stars, setStars] = useState(0)
  const [reasons, setReasons] = useState<readonly string[]>([])
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const isPoor = stars > 0 && stars <= poor
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (stars === 0) return setAsked(true)
    onSend({ stars, reasons: isPoor ? [...reasons] : [], words: words.trim() })
  }
  return (
    <form onSubmit={send} noValidate className="space-y-6">
      <Levels stars={stars} error={asked && stars === 0 ? t.chooseLevel : undefined} onChoose={setStars} />
      {isPoor ? <Reasons chosen={reasons} onChoose={setReasons} /> : null}
      <FieldFrame ids={ids} label={t.words}>
        <textarea
          id={ids.input}
          rows={3}
          maxLength={500}
          className="w-full rounded-md border border-edge bg-paper p-3"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </FieldFrame>
      <Button type="submit" busy={busy}>
        {t.send}
      </Button>
    </form>
  )
}

function Thanks({ stars }: { readonly stars: number }) {
  const t = useText(followText)
  return (
    <DossierPage title={t.thanks} lead={stars <= poor ? t.thanksLow : undefined}>
      <Notice tone="good" title={t.yourRating(t.levels[stars - 1] ?? '')} live />
      <Link to="/" className={buttonLook()}>
        {t.home}
      </Link>
    </DossierPage>
  )
}
