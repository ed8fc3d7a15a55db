import { prefer, usePreference, useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { frameText } from '../text/frame.ts'
import { Account } from './account.tsx'

const toggleLook =
  'inline-flex min-h-11 items-center gap-1.5 rounded-md px-2 text-sm sm:px-2.5 font-semibold text-accent hover:bg-accent-soft'

/** The name of the place, the two editions, the two languages, and who is signed in. */
export function Header() {
  const t = useText(frameText)
  const { language, size } = usePreference()
  const isLarge = size === 'large'
  return (
    <header className="border-b border-line bg-paper" data-print="no">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-1 px-4 py-2 sm:px-6">
        <Link to="/" className="mr-auto inline-flex min-h-11 items-center gap-2.5 text-xl font-bold text-ink">
          <Mark />
          {t.brand}
        </Link>
        <button
          type="button"
          className={toggleLook}
          aria-pressed={isLarge}
          onClick={() => prefer({ size: isLarge ? 'standard' : 'large' })}
        >
          {isLarge ? t.standard : t.large}
        </button>
        <button
          type="button"
          className={toggleLook}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => prefer({ language: language === 'zh' ? 'en' : 'zh' })}
        >
          <span className="sm:hidden" aria-hidden="true">
            {language === 'zh' ? 'EN' : '中'}
          </span>
          <span className="sr-only sm:not-sr-only">{language === 'zh' ? t.toEnglish : t.toChinese}</span>
        </button>
        <Account />
      </div>
    </header>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-8" aria-hidden="true">
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M8.5 16.6l5.1 5.1L24 11"
        fill="none"
        stroke="#fff"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
