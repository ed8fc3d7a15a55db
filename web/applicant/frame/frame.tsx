import type { ReactNode } from 'react'
import { useText } from '../preference/index.ts'
import { frameText } from '../text/frame.ts'
import { Header } from './header.tsx'

/** Header, the page itself, footer. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useText(frameText)
  return (
    <div className="flex min-h-dvh flex-col print:block">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:m-2 focus:rounded-md focus:bg-paper focus:px-4 focus:py-3"
      >
        {t.skip}
      </a>
      <Header />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 pt-6 sm:px-6 sm:pt-9 print:p-0"
      >
        {children}
      </main>
      <footer className="mt-16 border-t border-line bg-paper text-sm text-soft" data-print="no">
        <div className="mx-auto max-w-6xl space-y-1 px-4 py-6 sm:px-6">
          <p>{t.help}</p>
          <p>{t.privacy}</p>
        </div>
      </footer>
    </div>
  )
}
