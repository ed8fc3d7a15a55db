import { type FormEvent, useEffect, useState } from 'react'
import { Icon } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { goTo } from '../router/index.ts'
import { homeText } from '../text/home.ts'

/** One big field: what you need done, in your own words. The words stand in the address. */
export function SearchField({ words }: { readonly words: string }) {
  const t = useText(homeText)
  const [typed, setTyped] = useState(words)
  useEffect(() => setTyped(words), [words])
  const find = (event: FormEvent) => {
    event.preventDefault()
    const sought = typed.trim()
    goTo(sought === '' ? '/' : `/?q=${encodeURIComponent(sought)}`)
  }
  return (
    <search>
      <form
        onSubmit={find}
        className="flex items-center rounded-lg border-2 border-accent bg-paper p-1.5 shadow-lift focus-within:outline-3 focus-within:outline-offset-3 focus-within:outline-accent"
      >
        <Icon name="search" className="ml-3 size-6 text-accent" />
        <input
          type="search"
          aria-label={t.searchLabel}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          className="min-h-13 min-w-0 flex-1 bg-transparent px-3 text-lg outline-none"
        />
        <button
          type="submit"
          className="min-h-13 shrink-0 rounded-md bg-accent px-5 font-semibold text-white hover:bg-accent-deep"
        >
          {t.search}
        </button>
      </form>
    </search>
  )
}
