import { useCallback } from 'react'
import type { Verification } from '#api'
import { CallFailure, call } from '../../client/index.ts'
import { Card, Notice } from '../../design/index.ts'
import { Failed, Loading, Page, useAnswer } from '../frame/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { verifyText } from '../text/verify.ts'
import { formatDay } from '../time.ts'

/** What anyone who scans the code on an issued paper learns. */
export function VerifyPage({ code }: { readonly code: string }) {
  const t = useText(verifyText)
  const ask = useCallback((signal: AbortSignal) => call('verifyPaper', { path: { code }, signal }), [code])
  const { value, failure, retry } = useAnswer(ask)
  const isUnknown = failure instanceof CallFailure && failure.status === 404
  if (failure && !isUnknown) return <Failed failure={failure} onRetry={retry} />
  if (!value && !isUnknown) return <Loading />
  return (
    <div className="mx-auto max-w-2xl">
      <Page title={t.title} back={{ to: '/', label: t.back }}>
        {value ? (
          <Verified verification={value} />
        ) : (
          <Notice tone="bad" title={t.unknown}>
            {t.unknownHint}
          </Notice>
        )}
      </Page>
    </div>
  )
}

function Verified({ verification }: { readonly verification: Verification }) {
  const t = useText(verifyText)
  const say = useWords()
  const { language } = usePreference()
  const { valid, title, number, issuedOn, office, rows } = verification
  const lines = [
    { label: t.number, shown: number },
    { label: t.issued, shown: formatDay(issuedOn, language) },
    { label: t.office, shown: office },
    ...rows.map((row) => ({ label: say(row.label), shown: say(row.shown) })),
  ]
  return (
    <>
      <Notice tone={valid ? 'good' : 'bad'} title={valid ? t.valid : t.invalid} />
      <Card>
        <h2 className="mb-2 text-xl">{say(title)}</h2>
        <dl className="divide-y divide-line">
          {lines.map((line) => (
            <div key={line.label} className="flex justify-between gap-6 py-2.5">
              <dt className="text-soft">{line.label}</dt>
              <dd className="text-right font-semibold">{line.shown}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  )
}
