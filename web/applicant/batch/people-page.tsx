import { useCallback } from 'react'
import { call } from '../../client/index.ts'
import { Card } from '../../design/index.ts'
import { Failed, Loading, Page, SignInFirst, useAnswer, useSession } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { batchText } from '../text/batch.ts'
import { BatchList } from './batch-list.tsx'
import { EnterPerson } from './enter-person.tsx'
import { SheetUpload } from './sheet-upload.tsx'

/** Where an applicant says whom it is about: one person in two fields, or a spreadsheet of many. */
export function PeoplePage({ matter: id }: { readonly matter: string }) {
  const t = useText(batchText)
  const say = useWords()
  const session = useSession()
  const ask = useCallback((signal: AbortSignal) => call('readMatter', { path: { matter: id }, signal }), [id])
  const { value: matter, failure, retry } = useAnswer(ask)
  if (session?.signedIn === false) return <SignInFirst />
  if (failure) return <Failed failure={failure} onRetry={retry} />
  if (!matter || !session) return <Loading />
  return (
    <div className="mx-auto max-w-3xl">
      <Page
        title={t.title}
        eyebrow={say(matter.title)}
        lead={t.lead}
        back={{ to: `/matters/${encodeURIComponent(id)}`, label: say(matter.title) }}
      >
        <Card as="section" labelledBy="one">
          <h2 id="one" className="mb-4 text-xl">
            {t.one}
          </h2>
          <EnterPerson matter={id} />
        </Card>
        <Card as="section" labelledBy="many">
          <h2 id="many" className="mb-2 text-xl">
            {t.many}
          </h2>
          <SheetUpload matter={id} />
        </Card>
        <BatchList matter={id} />
      </Page>
    </div>
  )
}
