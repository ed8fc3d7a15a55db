import { lazy, type ReactNode, Suspense } from 'react'
import { DossierProvider } from './dossier/index.ts'
import { NextPage } from './dossier/next-page.tsx'
import { Frame, Loading, Lost } from './frame/index.ts'
import { readFact } from './guide/question-address.ts'
import { HomePage } from './home/home-page.tsx'
import { findMatch, usePlace } from './router/index.ts'

type Parameters = Readonly<Record<string, string>>

const MatterPage = later(async () => (await import('./matter/matter-page.tsx')).MatterPage)
const VerifyPage = later(async () => (await import('./verify/verify-page.tsx')).VerifyPage)
const PeoplePage = later(async () => (await import('./batch/people-page.tsx')).PeoplePage)
const PersonPage = later(async () => (await import('./batch/person-page.tsx')).PersonPage)
const BatchPage = later(async () => (await import('./batch/batch-page.tsx')).BatchPage)
const AuthorityPage = later(async () => (await import('./authority/authority-page.tsx')).AuthorityPage)
const ConfirmPage = later(async () => (await import('./confirm/confirm-page.tsx')).ConfirmPage)
const GuidePage = later(async () => (await import('./guide/guide-page.tsx')).GuidePage)
const QuestionPage = later(async () => (await import('./guide/question-page.tsx')).QuestionPage)
const NoticePage = later(async () => (await import('./notice/notice-page.tsx')).NoticePage)
const PapersPage = later(async () => (await import('./paper/papers-page.tsx')).PapersPage)
const ReadingPage = later(async () => (await import('./paper/reading-page.tsx')).ReadingPage)
const ReviewPage = later(async () => (await import('./review/review-page.tsx')).ReviewPage)
const OfficePage = later(async () => (await import('./office/office-page.tsx')).OfficePage)
const SlotPage = later(async () => (await import('./office/slot-page.tsx')).SlotPage)
const SubmitPage = later(async () => (await import('./submit/submit-page.tsx')).SubmitPage)
const PayPage = later(async () => (await import('./pay/pay-page.tsx')).PayPage)
const DonePage = later(async () => (await import('./submit/done-page.tsx')).DonePage)
const FollowPage = later(async () => (await import('./follow/follow-page.tsx')).FollowPage)
const ExplanationPage = later(async () => (await import('./decision/explanation-page.tsx')).ExplanationPage)
const RatePage = later(async () => (await import('./rate/rate-page.tsx')).RatePage)

/** Every page and its address. Those under `/dossiers/:dossier` share one dossier. */
const pages: readonly (readonly [string, (given: Parameters) => ReactNode])[] = [
  ['/', () => <HomePage />],
  ['/matters/:matter', ({ matter = '' }) => <MatterPage matter={matter} />],
  ['/matters/:matter/people', ({ matter = '' }) => <PeoplePage matter={matter} />],
  ['/batches/:batch', ({ batch = '' }) => <BatchPage batch={batch} />],
  ['/verify/:code', ({ code = '' }) => <VerifyPage code={code} />],
  ['/authority', () => <AuthorityPage />],
  ['/confirmations/:confirmation', ({ confirmation = '' }) => <ConfirmPage dossier={confirmation} />],
  ['/dossiers/:dossier', () => <FollowPage />],
  ['/dossiers/:dossier/next', () => <NextPage />],
  ['/dossiers/:dossier/person', () => <PersonPage />],
  ['/dossiers/:dossier/guide', () => <GuidePage />],
  ['/dossiers/:dossier/guide/:fact', ({ fact = '' }) => <QuestionPage fact={readFact(fact)} />],
  ['/dossiers/:dossier/notice', () => <NoticePage />],
  ['/dossiers/:dossier/papers', () => <PapersPage />],
  ['/dossiers/:dossier/papers/:upload', ({ upload = '' }) => <ReadingPage upload={upload} />],
  ['/dossiers/:dossier/review', () => <ReviewPage />],
  ['/dossiers/:dossier/office', () => <OfficePage />],
  ['/dossiers/:dossier/office/:office', ({ office = '' }) => <SlotPage office={office} />],
  ['/dossiers/:dossier/submit', () => <SubmitPage />],
  ['/dossiers/:dossier/pay', () => <PayPage />],
  ['/dossiers/:dossier/done', () => <DonePage />],
  ['/dossiers/:dossier/decision', () => <ExplanationPage />],
  ['/dossiers/:dossier/rate', () => <RatePage />],
]

/** The page at the present address. */
export function App() {
  const { pathname } = usePlace()
  return (
    <Frame>
      <Suspense fallback={<Loading />}>{choosePage(pathname)}</Suspense>
    </Frame>
  )
}

function choosePage(pathname: string): ReactNode {
  for (const [pattern, show] of pages) {
    const given = findMatch(pattern, pathname)
    if (!given) continue
    if (given.dossier === undefined) return show(given)
    return (
      <DossierProvider key={given.dossier} id={given.dossier}>
        {show(given)}
      </DossierProvider>
    )
  }
  return <Lost />
}

/** Loads a page when it is first shown, so that the first visit stays small. */
function later<Props>(load: () => Promise<(props: Props) => ReactNode>) {
  return lazy(async () => ({ default: await load() }))
}
