import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Words } from '#api'
import { speak } from '../../client/index.ts'
import { en } from './en.ts'
import { type DeskText, zh } from './zh.ts'

type Tongue = 'zh' | 'en'

interface Chosen {
  readonly tongue: Tongue
  readonly text: DeskText
  readonly pick: (words: Words) => string
  readonly change: () => void
}

const Choice = createContext<Chosen | undefined>(undefined)

/** Keeps the chosen language for the next visit and tells the browser and the server about it. */
export function Language({ children }: { readonly children: ReactNode }) {
  const [tongue, setTongue] = useState<Tongue>(localStorage.getItem('language') === 'en' ? 'en' : 'zh')
  useEffect(() => {
    localStorage.setItem('language', tongue)
    document.documentElement.lang = tongue === 'zh' ? 'zh-CN' : 'en'
    document.title = (tongue === 'zh' ? zh : en).title
  }, [tongue])
  const chosen = useMemo(() => {
    speak(tongue === 'zh' ? 'zh-CN' : 'en')
    return {
      tongue,
      text: tongue === 'zh' ? zh : en,
      pick: (words: Words) => words[tongue],
      change: () => setTongue(tongue === 'zh' ? 'en' : 'zh'),
    }
  }, [tongue])
  return <Choice.Provider value={chosen}>{children}</Choice.Provider>
}

export function useLanguage(): Chosen {
  const chosen = useContext(Choice)
  if (!chosen) throw new Error('useLanguage needs Language around it')
  return chosen
}
