import { lazy, Suspense } from 'react'
import { Link, useAddress } from '../frame/index.ts'
import { QueuePage } from '../queue/index.ts'
import { useLanguage } from '../text/index.ts'
import { Expired } from './expired.tsx'
import { Header } from './header.tsx'

const loadDossier = () => import('../dossier/index.ts').then((part) => ({ default: part.DossierPage }))
const DossierPage = lazy(loadDossier)
const DayPage = lazy(() => import('../day/index.ts').then((part) => ({ default: part.DayPage })))

// The queue is what a day begins with; the next page is fetched while it is looked at.
requestIdleCallback(() => void loadDossier())

/** Header and the page that the address names. */
export function Pages() {
  const { text } = useLanguage()
  const address = useAddress()
  return (
    <>
      <Header />
      <main id="main" className="page" tabIndex={-1}>
        <Suspense fallback={<p className="quiet">{text.loading}</p>}>
          {address.page === 'queue' && <QueuePage />}
          {address.page === 'day' && <DayPage />}
          {address.page === 'dossier' && <DossierPage key={address.id} id={address.id} />}
          {address.page === 'nowhere' && <Nowhere />}
        </Suspense>
      </main>
      <Expired />
    </>
  )
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
