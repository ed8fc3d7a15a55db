import { useCallback } from 'react'
import type { Explanation } from '#api'
import { call } from '../../client/index.ts'
import { buttonLook, Notice } from '../../design/index.ts'
import { DossierPage, useDossier } from '../dossier/index.ts'
import { Failed, Loading, useAnswer } from '../frame/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { decisionText } from '../text/decision.ts'
import { formatDay, formatInstant } from '../time.ts'
import { AskPerson } from './ask-person.tsx'
import { GroundList } from './ground-list.tsx'

/** Why a dossier was decided as it was, and the way to a person. */
export function ExplanationPage() {
  const { view } = useDossier()
  const { id, version } = view
  // Asked anew whenever something has happened to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that it has changed
  const ask = useCallback(
    (signal: AbortSignal) => call('explainDecision', { path: { dossier: id }, signal }),
    [id, version],
  )
  const { value, failure, retry } = useAnswer(ask)
  if (failure && !value) return <Failed failure={failure} onRetry={retry} />
  return value ? <Told told={value} /> : <Loading />
}

function Told({ told }: { readonly told: Explanation }) {
  const t = useText(decisionText)
  const say = useWords()
  const { language } = usePreference()
  const { decided, review } = told
  const actions =
    decided || review ? (
      <a href={`/api/dossiers/${told.dossier}/decision.pdf`} className={buttonLook()} download>
        {t.letter}
      </a>
    ) : null
  return (
    <DossierPage
      title={t.title}
      lead={t.lead(say(told.office.name))}
      back={{ to: `/dossiers/${told.dossier}`, label: t.back }}
      actions={actions}
    >
      <div className="space-y-2">
        <p className="text-xl font-semibold">
          {review ? t.reviewOutcomes[review.outcome] : decided ? t.outcomes[decided.outcome] : t.notYet}
        </p>
        {decided ? (
          <p className="text-soft">
            <time dateTime={decided.at}>{formatInstant(decided.at, language)}</time> ·{' '}
            {t.asOf(formatDay(decided.businessDate, language), told.matterVersion)}
          </p>
        ) : null}
      </div>
      <Persons told={told} />
      <GroundList grounds={told.grounds} />
      <div className="space-y-1 text-soft">
        <p>
          {t.questions(told.office.phone)} · {told.basis}
        </p>
        {decided ? <p>{t.appeal}</p> : null}
      </div>
      {told.canAsk ? <AskPerson /> : null}
    </DossierPage>
  )
}

/** What people did about it, if anything. */
function Persons({ told }: { readonly told: Explanation }) {
  const t = useText(decisionText)
  const say = useWords()
  const { handover, review, recheck, asked } = told
  return (
    <>
      {handover ? (
        <Notice tone="info" title={t.byPerson}>
          {say(handover.because)}
        </Notice>
      ) : null}
      {review ? (
        <Notice tone="info" title={t.reviewed(review.by)}>
          {review.note}
        </Notice>
      ) : null}
      {recheck?.agrees ? (
        <Notice tone="good" title={t.rechecked}>
          {recheck.note}
        </Notice>
      ) : null}
      {asked?.answered === false ? <Notice tone="info" title={t.asked} /> : null}
    </>
  )
}
