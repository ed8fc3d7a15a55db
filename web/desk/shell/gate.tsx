import type { Session } from '#api'
import { call } from '../../client/index.ts'
import { Failure, OfficerProvider, useLoad } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { Pages } from './pages.tsx'
import { SignIn } from './sign-in.tsx'

/** An officer works at a counter, an administrator looks after the platform. */
const staff: readonly string[] = ['officer', 'administrator']

const readSession = () => call('readSession')

/** Lets officers and administrators in; everybody else is asked to sign in as one. */
export function Gate() {
  const { text } = useLanguage()
  const { value, failure, reload } = useLoad<Session>(readSession)
  if (value?.signedIn) {
    const { person } = value
    if (!staff.includes(person.role)) return <SignIn person={person} />
    return (
      <OfficerProvider officer={person}>
        <Pages />
      </OfficerProvider>
    )
  }
  if (value) return <SignIn person={undefined} />
  return (
    <main className="page">
      {failure ? <Failure failure={failure} retry={reload} /> : <p className="quiet">{text.loading}</p>}
    </main>
  )
}
