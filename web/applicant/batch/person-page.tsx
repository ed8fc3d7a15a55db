import { useEffect } from 'react'
import type { DossierView, Plan } from '#api'
import { call } from '../../client/index.ts'
import { Button, buttonLook, Card, Icon, Notice } from '../../design/index.ts'
import { currentStage, DossierPage, isWaiting, useAct, useDossier } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { goTo, goToReplacing, Link } from '../router/index.ts'
import { batchText } from '../text/batch.ts'

/** What the registers say about one person who was entered: it can be done, or everything that stands against it. */
export function PersonPage() {
  const { view } = useDossier()
  const isDraft = view.state === 'draft'
  useEffect(() => {
    if (!isDraft) goToReplacing(`/dossiers/${view.id}`)
  }, [isDraft, view.id])
  if (view.plan.verdict === 'unmet') return <Stopped view={view} />
  return isWaiting(view) ? <Checking /> : <Clear view={view} />
}

function Checking() {
  const t = useText(batchText)
  return (
    <DossierPage title={t.checking} lead={t.checkingHint}>
      <p role="status" className="sr-only">
        {t.checking}
      </p>
    </DossierPage>
  )
}

function Clear({ view }: { readonly view: DossierView }) {
  const t = useText(batchText)
  const { busy, failure, run } = useAct((_: undefined, { key, version, dossier }) =>
    call('submit', { path: { dossier }, body: { key, version, agreed: true } }),
  )
  const { blockers } = view.plan
  const isSilent = view.sources.some(({ state }) => state === 'failed')
  const send = async () => {
    if (await run(undefined)) goTo(`/dossiers/${view.id}`)
  }
  const actions =
    blockers.length === 0 ? (
      <Button wide busy={busy} onClick={send}>
        {t.send}
      </Button>
    ) : (
      <Link to={`/dossiers/${view.id}/${currentStage(view)}`} className={buttonLook('primary', true)}>
        {t.goOn}
      </Link>
    )
  return (
    <DossierPage
      title={blockers.length === 0 ? t.clear : t.more}
      lead={blockers.length === 0 ? t.clearHint(nameOf(view)) : undefined}
      back={{ to: peopleOf(view), label: t.backToEntry }}
      actions={actions}
    >
      {blockers.map((blocker) => (
        <Blocker key={blocker.about} blocker={blocker} />
      ))}
      {isSilent ? <Notice tone="care" title={t.later} /> : null}
      <Reminders view={view} />
      <FailureNotice failure={failure} />
    </DossierPage>
  )
}

function Blocker({ blocker }: { readonly blocker: Plan['blockers'][number] }) {
  const say = useWords()
  return <Notice tone="care" title={say(blocker.message)} />
}

function Stopped({ view }: { readonly view: DossierView }) {
  const t = useText(batchText)
  const unmet = view.plan.rules.filter(({ verdict }) => verdict === 'unmet')
  return (
    <DossierPage
      title={t.stopped}
      lead={t.stoppedHint(unmet.length)}
      back={{ to: peopleOf(view), label: t.backToEntry }}
      actions={
        <Link to={peopleOf(view)} className={buttonLook('secondary', true)}>
          {t.backToEntry}
        </Link>
      }
    >
      <ul className="space-y-4">
        {unmet.map((rule) => (
          <Card as="li" key={rule.id}>
            <Against rule={rule} />
          </Card>
        ))}
      </ul>
      <Reminders view={view} />
    </DossierPage>
  )
}

/** One rule that is not met: what is wrong, by which law, and what to do. */
function Against({ rule }: { readonly rule: Plan['rules'][number] }) {
  const t = useText(batchText)
  const say = useWords()
  return (
    <>
      <p className="flex gap-2 text-sm text-bad">
        <Icon name="alert" className="mt-0.5 size-5" />
        {say(rule.name)}
      </p>
      <p className="mt-1 text-lg font-semibold">{say(rule.reason)}</p>
      {rule.remedy ? (
        <p className="mt-2">
          <span className="text-soft">{t.remedy}：</span>
          {say(rule.remedy)}
        </p>
      ) : null}
      <p className="mt-2 text-sm text-soft">
        {t.law}：{rule.law}
      </p>
    </>
  )
}

function Reminders({ view }: { readonly view: DossierView }) {
  const t = useText(batchText)
  const say = useWords()
  const reminders = view.plan.reminders.filter(({ verdict }) => verdict === 'unmet')
  if (reminders.length === 0) return null
  return (
    <Card as="section" labelledBy="reminders">
      <h2 id="reminders" className="mb-2 text-lg">
        {t.remind}
      </h2>
      <ul className="list-disc space-y-1 pl-6">
        {reminders.map(({ id, reason }) => (
          <li key={id}>{say(reason)}</li>
        ))}
      </ul>
    </Card>
  )
}

/** The name the applicant typed first. */
function nameOf({ plan }: DossierView): string {
  const typed = plan.rows.find(({ source, kind }) => source?.kind === 'applicant' && kind === 'text')
  return String(typed?.value ?? '')
}

function peopleOf({ matter }: DossierView): string {
  return `/matters/${encodeURIComponent(matter.id)}/people`
}
