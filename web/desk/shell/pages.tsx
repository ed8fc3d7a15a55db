import { lazy, Suspense } from 'react'
import { Link, useAddress, useExpired } from '../frame/index.ts'
import { QueuePage } from '../queue/index.ts'
import { useLanguage } from '../text/index.ts'
import { Header } from './header.tsx'

const loadDossier = () => import('../dossier/index.ts').then((part) => ({ default: part.DossierPage }))
const DossierPage = lazy(loadDossier)
const DayPage = lazy(() => import('../day/index.ts').then((part) => ({ default: part.DayPage })))

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
  const address = useAddress()
  const expired = useExpired()
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
      <Suspense>{expired && <Expired />}</Suspense>
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
