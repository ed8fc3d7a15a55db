import { type Address, Icon, Link, localTime, useAddress, useNow, useOfficer } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { Mark } from './mark.tsx'

/** The two lists of the day, the time, and who is at which counter. */
export function Header() {
  const { text, change } = useLanguage()
  const { name, office } = useOfficer()
  const here = useAddress().page
  const time = localTime(useNow(1000))
  const tabs = [
    { to: { page: 'queue' }, label: text.queue },
    { to: { page: 'day' }, label: text.day },
  ] as const satisfies readonly { to: Address; label: string }[]
  return (
    <header className="header">
      <a className="skip" href="#main">
        {text.skip}
      </a>
      <Link to={{ page: 'queue' }} className="brand">
        <Mark />
        {text.title}
      </Link>
      <nav aria-label={text.pages}>
        {tabs.map(({ to, label }) => (
          <Link key={to.page} to={to} className="tab" aria-current={here === to.page ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <span className="header-time">{text.clock(time)}</span>
      <span className="header-person">
        <Icon name="person" />
        {office?.name} · {name}
      </span>
      <button type="button" className="header-button" onClick={change} lang={text.otherLanguage}>
        {text.language}
      </button>
      <a className="header-button" href="/auth/sign-out?return=/desk/" onClick={() => sessionStorage.clear()}>
        {text.signOut}
      </a>
    </header>
  )
}
