import { Button } from 'antd'
import type { Officer } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { Mark } from './mark.tsx'

/** Where to sign in and come back to this very page. */
export function signInPath(another = false): string {
  const back = encodeURIComponent(location.pathname + location.search)
  return `/auth/sign-in?return=${back}&hint=officer${another ? '&prompt=select_account' : ''}`
}

/** Nobody is signed in, or somebody who does not work at a counter. */
export function SignIn({ person }: { readonly person: Officer | undefined }) {
  const { text, change } = useLanguage()
  return (
    <main className="gate">
      <div className="gate-card">
        <Mark />
        <h1>{text.title}</h1>
        <p className="quiet">{person ? text.notOfficer(person.name) : text.signInFirst}</p>
        <Button type="primary" size="large" block href={signInPath(person !== undefined)}>
          {person ? text.signInOther : text.signIn}
        </Button>
        <Button type="link" onClick={change}>
          {text.language}
        </Button>
      </div>
    </main>
  )
}
