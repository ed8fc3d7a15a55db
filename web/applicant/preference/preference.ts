import { useSyncExternalStore } from 'react'
import { speak } from '../../client/index.ts'

export type Language = 'zh' | 'en'

/** `large` is the edition for elders: larger type, one thing per page, everything can be read aloud. */
export interface Preference {
  readonly language: Language
  readonly size: 'standard' | 'large'
}

const storageKey = 'haoban.preference'
const listeners = new Set<() => void>()
let preference: Preference = { language: 'zh', size: 'standard' }

/** Reads what was preferred last time, before the first page is drawn. */
export function initialise(): void {
  preference = { ...preference, language: navigator.language.startsWith('en') ? 'en' : 'zh', ...readKept() }
  show()
}

/** Changes and keeps a preference. */
export function prefer(change: Partial<Preference>): void {
  preference = { ...preference, ...change }
  try {
    localStorage.setItem(storageKey, JSON.stringify(preference))
  } catch {
    // A browser that keeps nothing still shows the choice until it is closed.
  }
  show()
  for (const listener of listeners) listener()
}

export function usePreference(): Preference {
  return useSyncExternalStore(subscribe, () => preference)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(): void {
  const tag = preference.language === 'zh' ? 'zh-CN' : 'en'
  document.documentElement.lang = tag
  document.documentElement.dataset.size = preference.size
  speak(tag)
}

function readKept(): Partial<Preference> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const language = 'language' in kept ? kept.language : undefined
    const size = 'size' in kept ? kept.size : undefined
    return {
      ...(language === 'zh' || language === 'en' ? { language } : {}),
      ...(size === 'standard' || size === 'large' ? { size } : {}),
    }
  } catch {
    return {}
  }
}
