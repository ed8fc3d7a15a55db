import { useEffect } from 'react'
import type { Question } from '#api'
import { buttonLook, Icon } from '../../design/index.ts'
import { toTyped } from '../../field/index.ts'
import { DossierPage, useDossier } from '../dossier/index.ts'
import { Lost } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { goTo, Link } from '../router/index.ts'
import { guideText } from '../text/guide.ts'
import { AnswerTiles } from './answer-tiles.tsx'
import { findQuestion, readAsked, rememberAsked } from './asked.ts'
import { EarlierAnswers } from './earlier-answers.tsx'
import { HelpFor } from './help-for.tsx'
import { nextGuideAddress } from './next-address.ts'
import { addressOfQuestion } from './question-address.ts'
import { TypedAnswer } from './typed-answer.tsx'
import { useAnswering } from './use-answering.ts'

/** One question, why it is asked, and the way back to earlier ones. */
export function QuestionPage({ fact }: { readonly fact: string }) {
  const { view } = useDossier()
  const question = findQuestion(view, fact)
  if (!question) return <Lost />
  return <Asked key={fact} question={question} />
}

function Asked({ question }: { readonly question: Question }) {
  const t = useText(guideText)
  const say = useWords()
  const { view } = useDossier()
  const asked = readAsked(view.id).filter((one) => one.fact !== question.fact)
  const known = view.plan.rows.find((row) => row.fact === question.fact)?.value
  const { answer, busy, problem } = useAnswering(question, (next) => goTo(nextGuideAddress(next)))
  const left = view.plan.questions.filter((one) => one.fact !== question.fact).length
  useEffect(() => rememberAsked(view.id, question), [view.id, question])
  const place = readAsked(view.id).findIndex((one) => one.fact === question.fact)
  const before = place === -1 ? asked.at(-1) : readAsked(view.id)[place - 1]
  const given = { question, typed: toTyped(known), busy, problem, onAnswer: answer }
  const isTapped = question.kind === 'choice' || question.kind === 'yes-no'
  return (
    <DossierPage
      stage="guide"
      title={say(question.text)}
      lead={question.hint ? say(question.hint) : undefined}
    >
      <p className="-mt-3 text-sm text-soft">{t.left((place === -1 ? asked.length : place) + 1, left)}</p>
      {isTapped ? <AnswerTiles {...given} /> : <TypedAnswer {...given} />}
      <Because question={question} />
      <HelpFor fact={question.fact} />
      {before ? (
        <Link to={addressOfQuestion(view.id, before.fact)} className={buttonLook('plain')}>
          <Icon name="back" />
          {t.previous}
        </Link>
      ) : null}
      <EarlierAnswers title={t.earlier} />
    </DossierPage>
  )
}

const mostReasons = 5

function Because({ question }: { readonly question: Question }) {
  const t = useText(guideText)
  const say = useWords()
  if (question.because.length === 0) return null
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 items-center gap-2 text-accent">
        <Icon name="info" className="size-5" />
        {t.why}
      </summary>
      <div className="rounded-md bg-paper p-4">
        <p className="text-soft">{t.whyLead}</p>
        <ul className="list-disc pl-5">
          {question.because.slice(0, mostReasons).map((reason) => (
            <li key={reason.zh}>{say(reason)}</li>
          ))}
        </ul>
      </div>
    </details>
  )
}
