import { useState } from 'react'
import type { DossierView } from '#api'
import { call } from '../../client/index.ts'
import { Button, buttonLook, Notice } from '../../design/index.ts'
import { currentStage, DossierPage, useAct, useDossier } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { goTo, Link } from '../router/index.ts'
import { submitText } from '../text/submit.ts'
import { Summary } from './summary.tsx'

/** The number of the seal this is filed under: using it takes the place of ticking a box. */
function findSeal({ plan }: DossierView): string | undefined {
  const fact = plan.steps.find(({ kind }) => kind === 'file')?.seal
  const row = fact === undefined ? undefined : plan.rows.find((each) => each.fact === fact)
  return typeof row?.value === 'string' ? row.value : undefined
}

/** A visit is prepared, a payment waited for; anything else is simply followed. */
function pageAfter({ plan }: DossierView): string {
  const has = (kind: string) => plan.steps.some((step) => step.kind === kind)
  if (has('book')) return 'done'
  return has('pay') ? 'pay' : ''
}

/** What is about to be filed, on one card, and the one tap that files it. */
export function SubmitPage() {
  const t = useText(submitText)
  const { view } = useDossier()
  const [agreed, agree] = useState(false)
  const [asked, setAsked] = useState(false)
  const { busy, failure, run } = useAct((_: undefined, { key, version, dossier }) =>
    call('submit', { path: { dossier }, body: { key, version, agreed: true } }),
  )
  const ready = currentStage(view) === 'submit'
  const seal = findSeal(view)
  const file = async () => {
    if (!agreed && seal === undefined) return setAsked(true)
    if (await run(undefined)) goTo(`/dossiers/${view.id}/${pageAfter(view)}`)
  }
  const actions = ready ? (
    <Button busy={busy} onClick={file}>
      {seal === undefined ? t.submit : t.seal}
    </Button>
  ) : (
    <Link to={`/dossiers/${view.id}/${currentStage(view)}`} className={buttonLook()}>
      {t.review}
    </Link>
  )
  return (
    <DossierPage stage="submit" title={t.title} actions={actions}>
      <Summary />
      {ready && seal !== undefined ? (
        <Notice title={t.sealTitle(seal)}>{t.sealHint}</Notice>
      ) : ready ? (
        <div>
          <label className="flex items-start gap-3 rounded-lg border border-edge bg-paper p-5 text-lg">
            <input
              type="checkbox"
              className="mt-1 size-6 shrink-0 accent-accent"
              checked={agreed}
              aria-describedby="agree-first"
              aria-invalid={asked && !agreed}
              onChange={(event) => agree(event.target.checked)}
            />
            {t.agree}
          </label>
          <p id="agree-first" role="alert" className="mt-2 font-semibold text-bad empty:hidden">
            {asked && !agreed ? t.agreeFirst : ''}
          </p>
        </div>
      ) : (
        <Notice tone="care" title={t.notReady} />
      )}
      <FailureNotice failure={failure} />
    </DossierPage>
  )
}
