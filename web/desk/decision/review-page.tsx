import { Alert, Skeleton } from 'antd'
import { useCallback } from 'react'
import type { ReviewView } from '#api'
import { call } from '../../client/index.ts'
import { Failure, Icon, Link, useLoad } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { DecidePanel } from './decide-panel.tsx'
import { GroundList } from './ground-list.tsx'
import { KnownFacts } from './known-facts.tsx'
import { PromisePanel } from './promise-panel.tsx'
import { RecheckPanel } from './recheck-panel.tsx'

/** One dossier for whoever decides or checks: what to do on top, then the rules, then everything that is known. */
export function ReviewPage({ id }: { readonly id: string }) {
  const read = useCallback(() => call('readReview', { path: { dossier: id } }), [id])
  const { value, failure, reload, put } = useLoad<ReviewView>(read)
  if (!value) {
    return failure ? (
      <Failure failure={failure} retry={reload} />
    ) : (
      <Skeleton active paragraph={{ rows: 12 }} />
    )
  }
  return (
    <div className="stack">
      <Head view={value} />
      {failure !== undefined && <Failure failure={failure} retry={reload} />}
      <ToDo view={value} put={put} />
      <div className="review-parts">
        <GroundList explanation={value.explanation} />
        <KnownFacts rows={value.dossier.plan.rows} />
      </div>
    </div>
  )
}

function Head({ view }: { readonly view: ReviewView }) {
  const { text, pick } = useLanguage()
  const { dossier, explanation } = view
  return (
    <div className="head">
      <Link to={{ page: 'decisions' }} className="head-back">
        <Icon name="back" />
        {text.decision.back}
      </Link>
      <div className="head-who">
        <h1>{dossier.applicant.name}</h1>
        {view.task && (
          <span className={`tag tag-task-${view.task.kind}`}>{text.decision.kinds[view.task.kind]}</span>
        )}
        <span className="head-matter">
          {pick(dossier.matter.title)}
          <span className="quiet figures"> · {dossier.number}</span>
        </span>
      </div>
      {(explanation.decided || explanation.review) && (
        <a href={`/api/dossiers/${dossier.id}/decision.pdf`} target="_blank" rel="noreferrer">
          {text.decision.letter}
        </a>
      )}
    </div>
  )
}

function Panel({ view, put }: ToDoProps) {
  switch (view.task?.kind) {
    case 'review':
      return <DecidePanel view={view} put={put} />
    case 'promise':
      return view.promise ? <PromisePanel view={view} promise={view.promise} put={put} /> : null
    default:
      return <RecheckPanel view={view} put={put} />
  }
}

interface ToDoProps {
  readonly view: ReviewView
  readonly put: (view: ReviewView) => void
}

function ToDo({ view, put }: ToDoProps) {
  const { text, pick } = useLanguage()
  const { task, explanation } = view
  if (!task) return <Alert type="success" showIcon title={text.decision.done} />
  const said = explanation.asked?.words ?? ''
  return (
    <section className="panel stack" aria-label={text.decision.kinds[task.kind]}>
      <Alert type="info" showIcon title={pick(task.because)} />
      {said !== '' && !task.because.zh.includes(said) && <p>{text.decision.asked(said)}</p>}
      <Panel view={view} put={put} />
    </section>
  )
}
