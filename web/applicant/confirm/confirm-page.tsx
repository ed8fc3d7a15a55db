import { type ReactNode, useState } from 'react'
import type { ConfirmationView } from '#api'
import { Button, buttonLook, Notice } from '../../design/index.ts'
import { Failed, FailureNotice, Loading, Page, signInAddress, useSession } from '../frame/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { confirmText } from '../text/confirm.ts'
import { formatInstant } from '../time.ts'
import { Content } from './content.tsx'
import { Outcome, outcomeOf } from './outcome.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import { useConfirmation } from './use-confirmation.ts'

/** What somebody has filed for this person: all of it on one page, and two answers. */
export function ConfirmPage({ dossier }: { readonly dossier: string }) {
  const t = useText(confirmText)
  const session = useSession()
  const held = useConfirmation(dossier)
  if (session?.signedIn && (session.person.role === 'agent' || session.person.principal)) {
    return (
      <Page title={t.title} lead={t.onlySelf}>
        <Link to="/authority" className={buttonLook()}>
          {t.switch}
        </Link>
      </Page>
    )
  }
  if (held.failure) return <Failed failure={held.failure} onRetry={held.load} />
  if (!held.view) return <Loading />
  return (
    <div className="mx-auto max-w-2xl">
      {held.view.state === 'confirming' ? (
        <Asked {...held} view={held.view} />
      ) : (
        <Outcome view={held.view} outcome={outcomeOf(held.view)} />
      )}
    </div>
  )
}

type Held = ReturnType<typeof useConfirmation> & { readonly view: ConfirmationView }

function Asked({ view, busy, refused, changed, agree, refuse }: Held) {
  const t = useText(confirmText)
  const say = useWords()
  const { language } = usePreference()
  const [refusing, setRefusing] = useState(false)
  const actions = (
    <>
      <Button wide busy={busy || view.rows.some(({ shown }) => shown === undefined)} onClick={agree}>
        {t.agree}
      </Button>
      <Button wide weight="secondary" onClick={() => setRefusing(true)}>
        {t.refuse}
      </Button>
    </>
  )
  return (
    <Page
      title={t.title}
      eyebrow={`${say(view.matter.title)} · ${t.number(view.number)}`}
      lead={t.lead(view.applicant)}
      back={{ to: '/', label: t.back }}
    >
      {changed ? <Notice tone="care" title={t.changed} live /> : null}
      <FailureNotice failure={refused} />
      <Content view={view} />
      <p className="text-soft">{t.before(formatInstant(view.until, language))}</p>
      {/* At the end and not at the foot of the screen: whoever answers has gone past everything. */}
      <div className="flex flex-col gap-3" data-print="no">
        <NameChecked>{actions}</NameChecked>
      </div>
      {refusing ? (
        <RefuseDialog
          onClose={() => setRefusing(false)}
          onRefuse={(reason) => {
            setRefusing(false)
            void refuse(reason)
          }}
        />
      ) : null}
    </Page>
  )
}

/** Only a checked real name can agree; the way to one stands in the place of the answers. */
function NameChecked({ children }: { readonly children: ReactNode }) {
  const t = useText(confirmText)
  const session = useSession()
  if (!session?.signedIn || session.person.level !== 'L1') return children
  return (
    <>
      <Notice tone="care" title={t.needLevel} />
      <a href={`${signInAddress()}&level=L2`} className={buttonLook()}>
        {t.raiseLevel}
      </a>
    </>
  )
}
