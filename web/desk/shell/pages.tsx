import { lazy, Suspense } from 'react'
import { Link, useAddress, useExpired, useOfficer } from '../frame/index.ts'
import { QueuePage } from '../queue/index.ts'
import { useLanguage } from '../text/index.ts'
import { Header } from './header.tsx'

const loadDossier = () => import('../dossier/index.ts').then((part) => ({ default: part.DossierPage }))
const DossierPage = lazy(loadDossier)
const DayPage = lazy(() => import('../day/index.ts').then((part) => ({ default: part.DayPage })))

const loadDecision = () => import('../decision/index.ts')
const DecisionsPage = lazy(() => loadDecision().then((part) => ({ default: part.DecisionsPage })))
const ReviewPage = lazy(() => loadDecision().then((part) => ({ default: part.ReviewPage })))

const OperatePage = lazy(() => import('../operate/index.ts').then((part) => ({ default: part.OperatePage })))

const loadExpired = () => import('./expired.tsx').then((part) => ({ default: part.Expired }))
const Expired = lazy(loadExpired)

// The queue is what a day begins with; the rest is fetched while it is looked at.
requestIdleCallback(() => {
  void loadDossier()
  void loadExpired()
})

/** Header and the page that the address names. */
export function Pages() {
  const { text } = useLanguage()
  const isOperator = useOfficer().role === 'administrator'
  const expired = useExpired()
  return (
    <>
      <Header />
      <main id="main" className="page" tabIndex={-1}>
        <Suspense fallback={<p className="quiet">{text.loading}</p>}>
          {isOperator ? <OperatePage /> : <CounterPage />}
        </Suspense>
      </main>
      <Suspense>{expired && <Expired />}</Suspense>
    </>
  )
}

function CounterPage() {
  const address = useAddress()
  switch (address.page) {
    case 'queue':
      return <QueuePage />
    case 'day':
      return <DayPage />
    case 'decisions':
      return <DecisionsPage />
    case 'decision':
      return <ReviewPage key={address.id} id={address.id} />
    case 'dossier':
      return <DossierPage key={address.id} id={address.id} />
    default:
      return <Nowhere />
  }
}

function Nowhere() {
  const { text } = useLanguage()
  return (
    <div className="empty">
      <h1>{text.nowhere}</h1>
      <Link to={{ page: 'queue' }}>{text.backToQueue}</Link>
    </div>
  )
}
