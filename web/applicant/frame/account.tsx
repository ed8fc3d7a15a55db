import { Icon } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { Link, usePlace } from '../router/index.ts'
import { frameText } from '../text/frame.ts'
import { signInAddress, useSession } from './session.ts'

const look =
  'inline-flex min-h-11 items-center gap-1.5 rounded-md px-2 text-sm sm:px-2.5 font-semibold text-accent hover:bg-accent-soft'

/** Who is signed in, and the way in and out. */
export function Account() {
  const t = useText(frameText)
  const session = useSession()
  const { pathname } = usePlace()
  if (session === undefined) return <span className="min-h-11 w-16" />
  if (!session.signedIn) {
    return (
      <a className={look} href={signInAddress()}>
        <Icon name="person" className="hidden size-[1.2em] sm:inline-block" />
        {t.signIn}
      </a>
    )
  }
  const behalf = session.person.company ?? session.person.principal
  return (
    <details key={pathname} className="relative">
      <summary className={`${look} list-none`}>
        <Icon name="person" className="size-6" />
        <span className="sr-only sm:not-sr-only">{session.person.name}</span>
      </summary>
      <div className="absolute right-0 z-20 mt-1 min-w-48 rounded-md border border-line bg-paper p-2 shadow-lift">
        <p className="px-2.5 py-1 font-semibold">{t.account(session.person.name)}</p>
        {behalf ? <p className="px-2.5 py-1 text-sm text-soft">{t.onBehalfOf(behalf.name)}</p> : null}
        <Link to="/authority" className={`${look} w-full`}>
          {t.authority}
        </Link>
        <a className={`${look} w-full`} href="/auth/sign-out">
          {t.signOut}
        </a>
      </div>
    </details>
  )
}
