import { type Address, Icon, Link, localTime, useAddress, useNow, useOfficer } from '../frame/index.ts'
import { type DeskText, useLanguage } from '../text/index.ts'
import { Mark } from './mark.tsx'

const counterTabs = [
  { to: { page: 'queue' }, label: ({ queue }: DeskText) => queue },
  { to: { page: 'day' }, label: ({ day }: DeskText) => day },
  { to: { page: 'decisions' }, label: ({ decision }: DeskText) => decision.title },
] as const satisfies readonly Tab[]
const operatorTabs = [
  { to: { page: 'operate' }, label: ({ operate }: DeskText) => operate.title },
] as const satisfies readonly Tab[]

interface Tab {
  readonly to: Address
  readonly label: (text: DeskText) => string
}

/** The pages there are for whoever signed in, the time, and who is at which counter. */
export function Header() {
  const { text, change } = useLanguage()
  const { name, office, role } = useOfficer()
  const here = useAddress().page
  const time = localTime(useNow(1000))
  const tabs = role === 'administrator' ? operatorTabs : counterTabs
  return (
    <header className="header">
      <a className="skip" href="#main">
        {text.skip}
      </a>
      <Link to={tabs[0].to} className="brand">
        <Mark />
        {text.title}
      </Link>
      <nav aria-label={text.pages}>
        {tabs.map(({ to, label }) => (
          <Link key={to.page} to={to} className="tab" aria-current={here === to.page ? 'page' : undefined}>
            {label(text)}
          </Link>
        ))}
      </nav>
      <span className="header-time">{text.clock(time)}</span>
      <span className="header-person">
        <Icon name="person" />
        {office ? `${office.name} · ${name}` : name}
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
