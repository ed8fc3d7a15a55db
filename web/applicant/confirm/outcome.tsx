import type { ConfirmationView } from '#api'
import { pathTo } from '../../client/index.ts'
import { buttonLook, Card, Icon, Notice } from '../../design/index.ts'
import { Page } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { confirmText } from '../text/confirm.ts'

type Kind = 'deciding' | 'reviewing' | 'granted' | 'denied' | 'refused' | 'expired' | 'withdrawn'

/** What came of it, in the words of the person rather than of the file. */
export function outcomeOf({ state, status }: Pick<ConfirmationView, 'state' | 'status'>): Kind {
  if (state === 'granted' || state === 'rated') return 'granted'
  if (state === 'denied' || state === 'reviewing') return state
  if (state !== 'withdrawn') return 'deciding'
  return status === 'refused' || status === 'expired' ? status : 'withdrawn'
}

/** What happened after the answer; it fills itself in while the rules decide. */
export function Outcome({ view, outcome }: { readonly view: ConfirmationView; readonly outcome: Kind }) {
  const t = useText(confirmText)
  const say = useWords()
  return (
    <Page
      title={t.titles[outcome]}
      eyebrow={`${say(view.matter.title)} · ${t.number(view.number)}`}
      actions={
        <Link to="/" className={buttonLook(view.result ? 'secondary' : 'primary')}>
          {t.back}
        </Link>
      }
    >
      <p className="sr-only" role="status">
        {t.titles[outcome]}
      </p>
      {outcome === 'deciding' ? <Notice title={t.keepOpen} live /> : null}
      {outcome === 'reviewing' ? <Notice title={t.reviewingHint} live /> : null}
      {outcome === 'denied' ? <Reasons view={view} /> : null}
      {view.result ? <NewCertificate view={view} result={view.result} /> : null}
    </Page>
  )
}

function Reasons({ view }: { readonly view: ConfirmationView }) {
  const t = useText(confirmText)
  return (
    <Card as="section" labelledBy="reasons">
      <h2 id="reasons" className="mb-2 text-xl">
        {t.denied}
      </h2>
      <ul className="list-disc space-y-2 pl-6">
        {view.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="mt-3 text-soft">{t.questions(view.hotline)}</p>
    </Card>
  )
}

interface NewCertificateProps {
  readonly view: ConfirmationView
  readonly result: NonNullable<ConfirmationView['result']>
}

function NewCertificate({ view, result }: NewCertificateProps) {
  const t = useText(confirmText)
  const say = useWords()
  return (
    <section aria-labelledby="card" className="rounded-lg border-2 border-good bg-paper p-6">
      <h2 id="card" className="flex items-center gap-2 text-sm text-good">
        <Icon name="check" className="size-6" />
        {t.card}
      </h2>
      <p className="mt-2 text-xl font-semibold">{say(result.title)}</p>
      <p className="text-soft">{view.party.name}</p>
      <a
        href={pathTo('showPaper', { dossier: view.dossier })}
        target="_blank"
        rel="noreferrer"
        className={`mt-4 ${buttonLook('primary', true)}`}
      >
        <Icon name="file" />
        {t.open}
      </a>
    </section>
  )
}
