import { useState } from 'react'
import type { Plan } from '#api'
import { call } from '../../client/index.ts'
import { Button, Card, Dialog, Icon } from '../../design/index.ts'
import { DossierPage, useAct, useDossier } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { formatList } from '../list.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { guideText } from '../text/guide.ts'

interface ConsentProps {
  readonly sources: readonly Plan['obtainable'][number][]
}

/** Which registers would be asked, for what and by which law; yes or no, and what a no means. */
export function Consent({ sources }: ConsentProps) {
  const t = useText(guideText)
  const [declining, setDeclining] = useState(false)
  const ids = sources.map((source) => source.source)
  const { busy, failure, run } = useAct((given: boolean, { key, version, dossier }) =>
    call('giveConsent', { path: { dossier }, body: { key, version, sources: ids, given } }),
  )
  const decide = async (given: boolean) => {
    await run(given)
    setDeclining(false)
  }
  const actions = (
    <>
      <Button busy={busy} onClick={() => decide(true)}>
        {t.agree}
      </Button>
      <Button weight="plain" onClick={() => setDeclining(true)}>
        {t.decline}
      </Button>
    </>
  )
  return (
    <DossierPage stage="guide" title={t.consentTitle} lead={t.consentLead} actions={actions}>
      <FailureNotice failure={failure} />
      {sources.map((source) => (
        <SourceCard key={source.source} source={source} />
      ))}
      {declining ? (
        <Dialog title={t.declineTitle} onClose={() => setDeclining(false)}>
          <p className="mb-6">{t.declineHint}</p>
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => decide(true)}>{t.declineBack}</Button>
            <Button weight="secondary" onClick={() => decide(false)}>
              {t.declineSure}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </DossierPage>
  )
}

function SourceCard({ source }: { readonly source: Plan['obtainable'][number] }) {
  const t = useText(guideText)
  const say = useWords()
  const { language } = usePreference()
  const { view } = useDossier()
  const facts = view.plan.rows.filter((row) => source.facts.includes(row.fact)).map((row) => say(row.label))
  return (
    <Card as="section" labelledBy={`source-${source.source}`}>
      <h2 id={`source-${source.source}`} className="flex items-center gap-2 text-lg">
        <Icon name="shield" className="size-6 text-accent" />
        {say(source.label)}
      </h2>
      <p className="mt-1">{say(source.purpose)}</p>
      {facts.length > 0 ? (
        <p className="text-sm text-soft">{t.consentWhat(formatList(facts, language))}</p>
      ) : null}
      <p className="text-sm text-soft">{t.consentLaw(source.basis)}</p>
      {source.state === 'down' ? <p className="mt-2 text-sm text-care">{t.consentDown}</p> : null}
    </Card>
  )
}
